package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.meeting.Closings;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The clerk makes the pack of a meeting, and finds it again as it went. */
@Story
class PackTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired AgendaItems agenda;
  @Autowired Closings closings;
  @Autowired Exemptions exemptions;
  @Autowired Packs packs;
  @Autowired PackWork work;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit clerk;
  private String review;
  private LocalDate today;
  private int meeting;

  @BeforeEach
  void aReviewOnTheAgendaOfTheNextMeeting() throws InvalidReview {
    council = world.council();
    today = Days.today(time);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    meeting = world.meeting(council, review, today.plusDays(7));
    onAgenda(meeting);
    clerk = Visit.by(council, pages);
  }

  @Test
  void theClerkPressesAButtonAndTheFilesComeOneByOne() {
    assertThat(clerk.page(council.at() + "/meetings/" + meeting).select("a[href$=/packs]"))
        .hasSize(1);
    assertThat(clerk.page(at()).text()).contains("1 review is on the agenda", "no post");
    assertThat(clerk.post(at(), "options", "large_print"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo(at() + "#pack-1");
    ready(1);
    var page = clerk.page(at());
    assertThat(page.select("section.card li a").eachText())
        .extracting(text -> text.replaceAll(", Pack 1$", ""))
        .containsExactly("Word", "PDF", "Web page", "Word, large print", "PDF, large print");
    for (var link : page.select("section.card li a")) {
      var answer = clerk.get(link.attr("href"));
      assertThat(answer).hasStatusOk();
      var response = answer.getResponse();
      assertThat(response.getHeader("Content-Disposition"))
          .startsWith("attachment; filename=\"" + today.plusDays(7) + "-pack-1-en");
      assertThat(response.getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
      assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
      assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void itHoldsTheReportTheFormsBothJudgmentsAndWhatIsLate() throws Exception {
    var before = world.meeting(council, review, today.minusDays(40));
    onAgenda(before);
    decide(before, "3", "judgment", "own", "grade", "2", "reason", "Briefings are ongoing.");
    decide(before, "1/c", "judgment", "agreed");
    council.as(() -> {
      closings.close(council.officer(), before);
      return true;
    });
    var post = world.post(council, "Head of Housing", null);
    world.responsible(council, review + "/1/c", post);
    clerk.post(at(), "options", "large_print");
    ready(1);
    var digest = clerk.page(at()).select("section.card code").get(0).text();
    for (var file : List.of("pack.docx", "pack.pdf", "pack-large-print.docx", "pack.html")) {
      var text = text(file, file(1, "en", file)).replaceAll("\\s+", " ");
      assertThat(text)
          .as(file)
          .contains(
              "Purpose of the report",
              "Equalities implications",
              "Damp and mould",
              "Assessment of Progress",
              "The committee’s own grade: 2 On-Track",
              "Briefings are ongoing.",
              "Head of Housing",
              "slipped and overdue",
              "SHA-256")
          .doesNotContain("{committee}", "{reviews}", "null");
      assertThat(text.replaceAll("\\s+", "")).as(file).contains(digest);
    }
    assertThat(HexFormat.of().formatHex(PaperJson.digest(snapshot(1)))).isEqualTo(digest);
    assertThat(Conformance.breaches(file(1, "en", "pack.pdf"))).isEmpty();
    assertThat(Conformance.breaches(file(1, "en", "pack-large-print.pdf"))).isEmpty();
  }

  @Test
  void whatIsExemptGoesIntoNoSnapshot() {
    for (var field :
        List.of(
            ExemptField.AGREED_ACTION,
            ExemptField.DUE,
            ExemptField.RESPONSIBILITY,
            ExemptField.TEXT)) {
      exempt("1/c", field, null);
    }
    exempt("1/b/1", ExemptField.EVIDENCE, 1);
    exempt("1/b/1", ExemptField.GRADE, 1);
    var secret =
        council.as(() ->
            world.inTransaction(() ->
                sql.fetchSingle(
                    """
                    select i.agreed_action, i.due, i.responsibility, i.text, u.evidence
                    from item i, item j, "update" u
                    where i.path = '1/c' and j.path = '1/b/1' and u.item = j.id
                    """)));
    clerk.post(at(), "options", "ledger");
    var snapshot = new String(snapshot(1), UTF_8).replaceAll("\\s+|\\\\n", "");
    for (var words : List.of(secret.get(0), secret.get(3), secret.get(4))) {
      assertThat(snapshot)
          .doesNotContain(words.toString().replace("\"", "\\\"").replaceAll("\\s+", ""));
    }
    assertThat(snapshot).contains("Exempt");
  }

  @Test
  void anotherPackIsAnotherOneAndTheFirstStaysAsItWent() {
    clerk.post(at());
    ready(1);
    var went = file(1, "en", "pack.docx");
    exempt("1/c", ExemptField.AGREED_ACTION, null);
    clerk.post(at());
    ready(2);
    assertThat(file(1, "en", "pack.docx")).isEqualTo(went);
    assertThat(file(2, "en", "pack.docx")).isNotEqualTo(went);
    assertThat(clerk.page(at()).select("section.card h2").eachText())
        .containsExactly("Pack 2", "Pack 1");
    assertThat(snapshot(1)).isNotEqualTo(snapshot(2));
  }

  @Test
  void madeAgainFromTheSnapshotEveryFileIsTheSame() {
    clerk.post(at(), "options", "large_print");
    ready(1);
    assertThat(clerk.post(at() + "/1/files")).hasStatus3xxRedirection();
    ready(1);
    assertThat(clerk.page(at()).text()).contains("every file is the same, byte for byte");
  }

  @Test
  void aFileThatComesOutOtherwiseIsNamedAndWhatWentIsKept() {
    council.as(() -> packs.make(council.officer(), meeting, java.util.Set.of()));
    // As an older version of the program may have left it.
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                """
                insert into pack_file (council, pack, language, format, content, digest, made_at)
                select council, id, 'en', 'word', 'other', sha256('other'), now() from pack
                """)));
    work.goOn();
    ready(1);
    clerk.post(at() + "/1/files");
    ready(1);
    assertThat(clerk.page(at()).select(".govuk-warning-text").text())
        .contains("otherwise than they went to the meeting: en/pack.docx");
    assertThat(file(1, "en", "pack.docx")).isEqualTo("other".getBytes(UTF_8));
  }

  @Test
  void whatIsNoFileOfThePackIsNotThere() {
    clerk.post(at());
    ready(1);
    assertThat(clerk.get(at() + "/1/cy/pack.docx")).hasStatus(404);
    assertThat(clerk.get(at() + "/2/en/pack.docx")).hasStatus(404);
    assertThat(clerk.get(at() + "/1/en/pack-large-print.pdf")).hasStatus(404);
    assertThat(clerk.get(at() + "/1/en/pack.exe")).hasStatus(404);
  }

  @Test
  void whatWasNotMadeWhenTheProgramEndedIsMadeWhenItStartsAgain() {
    council.as(() -> packs.make(council.officer(), meeting, java.util.Set.of()));
    assertThat(clerk.page(at()).text()).contains("0 of 3 are ready", "Look again");
    work.goOn();
    ready(1);
    assertThat(clerk.page(at()).select("section.card li a")).hasSize(3);
  }

  @Test
  void theNewestSectionsStandInTheReportAndOldPacksKeepTheirs() throws Exception {
    clerk.post(at());
    ready(1);
    assertThat(
            clerk.post(
                council.at() + "/report-sections",
                "act",
                "save",
                "seen",
                "0",
                "sections",
                "1",
                "heading-1",
                "Why we write",
                "words-1",
                "{committee}: {items} items"))
        .hasStatus3xxRedirection();
    clerk.post(at());
    ready(2);
    assertThat(text("pack.html", file(2, "en", "pack.html")))
        .contains("1. Why we write", "16 items")
        .doesNotContain("Purpose of the report");
    assertThat(text("pack.html", file(1, "en", "pack.html"))).contains("Purpose of the report");
  }

  @Test
  void aCouncilOfTwoLanguagesGetsBoth() throws Exception {
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                "update council set name_cy = 'Cyngor', welsh_first = true where id = ?",
                council.officer().council())));
    clerk.post(at());
    ready(1);
    assertThat(clerk.page(at()).select("section.card h3").eachText())
        .containsExactly("Welsh", "English");
    assertThat(text("pack.pdf", file(1, "cy", "pack.pdf")))
        .contains("Diben yr adroddiad", "MONITRO CRAFFU", "Barn y pwyllgor");
    assertThat(Conformance.breaches(file(1, "cy", "pack.pdf"))).isEmpty();
  }

  @Test
  void membersReadPacksAndOthersSeeNothing() {
    clerk.post(at());
    ready(1);
    var member =
        Visit.by(world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER), pages);
    assertThat(member.page(at()).select("section.card li a")).hasSize(3);
    assertThat(member.page(at()).select("main form")).isEmpty();
    assertThat(member.get(at() + "/1/en/pack.pdf")).hasStatusOk();
    assertThat(member.get(at() + "/1/snapshot.json")).hasStatusOk();
    assertThat(member.post(at())).hasStatus(404);
    assertThat(member.post(at() + "/1/files")).hasStatus(404);
    assertThat(member.get(council.at() + "/report-sections")).hasStatus(404);
    var post = world.post(council, "Head of Housing", null);
    var contributor = world.person(council, "Head", "head", true);
    world.holds(post, contributor, today.minusDays(9));
    world.responsible(council, review + "/1/c", post);
    world.linkOfficer(council, review, post);
    for (var other : List.of(Visit.by(contributor, pages), Visit.by(world.council(), pages))) {
      for (var below : List.of("", "/1/en/pack.pdf", "/1/snapshot.json")) {
        assertThat(other.get(at() + below)).as(below).hasStatus(404);
      }
      assertThat(other.post(at())).hasStatus(404);
    }
  }

  @Test
  void noPackIsMadeForACancelledMeeting() {
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                """
                update meeting set cancelled_at = now(), cancelled_by = ?, cancel_reason = 'Snow'
                where id = ?
                """,
                council.officer().person(),
                meeting)));
    assertThat(clerk.page(at()).select("main form")).isEmpty();
    assertThat(clerk.post(at())).hasStatus(409);
  }

  private void onAgenda(int of) {
    council.as(() -> {
      agenda.add(council.officer(), of, review, "5");
      return true;
    });
  }

  private void decide(int at, String item, String... fields) {
    var all = new java.util.ArrayList<>(List.of(fields));
    all.add("item");
    all.add(item);
    assertThat(
            clerk.post(
                council.at() + "/meetings/" + at + "/" + review + "/decision",
                all.toArray(String[]::new)))
        .hasStatus3xxRedirection();
  }

  private void exempt(String path, ExemptField field, @Nullable Integer position) {
    council.as(() -> {
      exemptions.decide(
          council.officer(),
          new Exemptions.Of(review, path, field, null, position),
          new Exemption.Wanted(3, "A contract", null, today.plusYears(1)));
      return true;
    });
  }

  /** Waits until the files of a pack are made. */
  private void ready(int number) {
    for (int i = 0; i < 300; i++) {
      var pack = council.as(() -> packs.find(council.officer(), meeting, number));
      if (!pack.isAtWork()) {
        assertThat(pack.hasFailed()).isFalse();
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("the pack is not ready");
  }

  private byte[] file(int number, String language, String file) {
    var answer = clerk.get(at() + "/" + number + "/" + language + "/" + file);
    assertThat(answer).as(file).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  private byte[] snapshot(int number) {
    return clerk.get(at() + "/" + number + "/snapshot.json").getResponse().getContentAsByteArray();
  }

  private static String text(String name, byte[] file) throws Exception {
    if (name.endsWith("html")) return org.jsoup.Jsoup.parse(new String(file, UTF_8)).text();
    if (name.endsWith("pdf")) {
      try (var pdf = Loader.loadPDF(file)) {
        return new PDFTextStripper().getText(pdf);
      }
    }
    try (var word = new XWPFDocument(new ByteArrayInputStream(file));
        var extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
  }

  private String at() {
    return council.at() + "/meetings/" + meeting + "/packs";
  }
}
