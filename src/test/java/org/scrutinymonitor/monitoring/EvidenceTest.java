package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.evidence.Digests;
import org.scrutinymonitor.monitoring.evidence.EvidenceStore;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What shows an answer: who may add it, what is taken, and who may see it. */
@Story
class EvidenceTest {
  private static final byte[] PDF = "%PDF-1.7\nregister".getBytes(StandardCharsets.US_ASCII);

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Rounds rounds;
  @Autowired EvidenceFiles evidence;
  @Autowired EvidenceStore store;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  @Value("${scrutiny.data}")
  Path data;

  private World.Founded council;
  private World.Somebody coordinator;
  private World.Somebody link;
  private World.Somebody stranger;
  private int request;

  @BeforeEach
  void anOpenRound() throws InvalidReview {
    council = world.council();
    LocalDate today = Days.today(time);
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    coordinator = world.person(council, "Federation Coordinator", "coordinator", true);
    link = world.person(council, "Head of Housing Strategy", "link", true);
    stranger = world.person(council, "Head of Libraries", "libraries", true);
    var federation = world.post(council, "Coordinator", "Tenants' Federation");
    var strategy = world.post(council, "Head of Housing Strategy", null);
    world.holds(federation, coordinator, today.minusYears(1));
    world.holds(strategy, link, today.minusYears(1));
    world.holds(world.post(council, "Head of Libraries", null), stranger, today.minusYears(1));
    world.responsible(council, review + "/1/c", federation);
    world.linkOfficer(council, review, strategy);
    council.as(() ->
        rounds.open(
            council.officer(),
            review,
            new Rounds.Wanted("November 2026", null, today.plusDays(7), Set.of())));
    request =
        sql(() ->
            (Integer)
                sql.fetchValue(
                    "select q.id from update_request q join item i on i.id = q.item where i.path = '1/c'"));
  }

  @Test
  void aFileIsKeptUnderItsDigestAndServedOnlyToThoseWhoAnswerOrCheck() throws IOException {
    assertThat(add("register.pdf", PDF)).isEmpty();
    assertThat(store.read(council.officer().council(), Digests.of(PDF))).isEqualTo(PDF);
    var page = Visit.by(coordinator, pages).page(at());
    assertThat(page.select("#shows .panel").text())
        .contains("Training register", "November 2026", "register.pdf");
    var file = page.select("#shows .panel a").attr("href");
    for (var person : new World.Somebody[] {coordinator, link}) {
      var answer = Visit.by(person, pages).get(file);
      assertThat(answer).hasStatusOk();
      assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PDF);
      assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
      assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
      assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.getResponse().getHeader("Cache-Control"))
          .contains("private")
          .contains("no-store");
      assertThat(answer.getResponse().getContentType()).isEqualTo("application/pdf");
    }
    assertThat(Visit.by(stranger, pages).get(file)).hasStatus(404);
    assertThat(Visit.by(world.council(), pages).get(file)).hasStatus(404);
    assertThat(pages.get().uri(file).exchange()).hasStatus3xxRedirection();
  }

  @Test
  void aFileThatWasChangedBehindOurBackIsNotServed() throws IOException {
    add("register.pdf", PDF);
    var digest = Digests.of(PDF);
    var folder = data.resolve("evidence/" + council.officer().council());
    Files.write(folder.resolve(digest.substring(0, 2)).resolve(digest), new byte[] {1});
    assertThrows(IOException.class, () -> store.read(council.officer().council(), digest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script></html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "#!/bin/sh\nrm -rf /",
        "MZ\u0090\u0000\u0003",
        "PK\u0003\u0004nothing of an office",
        ""
      })
  void whatIsNoDocumentIsNotTaken(String content) {
    var wrong = add("register.pdf", content.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(wrong).hasValue(new EvidenceFiles.Wrong("file", "monitoring.shows.kind"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "file:///etc/passwd", "northmere", "https://", "h t"})
  void aLinkIsAWebAddress(String link) {
    var wrong =
        council.as(() ->
            Optional.ofNullable(
                evidence.addLink(
                    world.viewer(coordinator),
                    request,
                    link,
                    new EvidenceFiles.Added(null, null, null))));
    assertThat(wrong).hasValue(new EvidenceFiles.Wrong("link", "monitoring.shows.link-wrong"));
  }

  @Test
  void aLinkIsShownWithItsOwnDateAndCanBeTakenAway() {
    var writer = Visit.by(coordinator, pages);
    var saved =
        writer.post(
            at(),
            "begun-from",
            "0",
            "evidence",
            "19 trained.",
            "link",
            "https://federation.example/register",
            "evidence-title",
            "The register",
            "evidence-dated",
            "October 2026");
    assertThat(saved).hasStatus3xxRedirection().redirectedUrl().isEqualTo(at() + "#shows");
    var panel = writer.page(at()).select("#shows .panel");
    assertThat(panel.text()).contains("The register", "October 2026");
    var remove = panel.select("button[name=remove]").val();
    writer.post(at(), "begun-from", "1", "evidence", "19 trained.", "remove", remove);
    assertThat(writer.page(at()).select("#shows .panel")).isEmpty();
    assertThat(sql(() -> sql.fetchCount(sql.selectFrom("evidence")))).as("kept").isEqualTo(1);
  }

  @Test
  void wordsAreSavedEvenWhereTheLinkIsWrong() {
    var writer = Visit.by(coordinator, pages);
    var answer =
        writer.post(at(), "begun-from", "0", "evidence", "19 trained.", "link", "nonsense");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select("#link-error").text()).contains("https://");
    assertThat(writer.page(at()).select("#evidence").val()).isEqualTo("19 trained.");
  }

  private Optional<EvidenceFiles.Wrong> add(String name, byte[] content) {
    return council.as(() ->
        Optional.ofNullable(
            evidence.addFile(
                world.viewer(coordinator),
                request,
                name,
                content,
                new EvidenceFiles.Added("Training register", "November 2026", null))));
  }

  private <T> T sql(Supplier<T> asked) {
    return council.as(() -> world.inTransaction(asked));
  }

  private String at() {
    return council.at() + "/requests/" + request;
  }
}
