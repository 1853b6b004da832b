package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Evidence is replaced by a newer version, and the older ones stay. */
@Story
class EvidenceVersionsTest {
  private static final byte[] FIRST = "%PDF-1.7\nsummer".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SECOND = "%PDF-1.7\nautumn".getBytes(StandardCharsets.US_ASCII);

  @Autowired World world;
  @Autowired AskedRound asked;
  @Autowired MockMvcTester pages;

  private AskedRound.Open round;
  private Visit writer;
  private String at;

  @BeforeEach
  void anAnswerWithAFile() throws InvalidReview {
    round = asked.open(world.council());
    writer = Visit.by(round.coordinator(), pages);
    at = round.at("1/c");
    add("register-summer.pdf", FIRST, "");
  }

  @Test
  void aNewerVersionStandsInThePlaceOfTheOlderWhichIsKept() {
    add("register-autumn.pdf", SECOND, "" + round.evidence("1/c"));
    var shown = writer.page(at).select("#shows .panel");
    assertThat(shown).hasSize(1);
    assertThat(shown.select("> a").text()).isEqualTo("Training register");
    assertThat(shown.text()).contains("register-autumn.pdf", "1 earlier version", "Version 1");
    assertThat(read(shown.select("> a").attr("href"))).isEqualTo(SECOND);
    assertThat(read(shown.select("details a").attr("href"))).isEqualTo(FIRST);
  }

  @Test
  void whoChecksTheAnswerSeesTheEarlierVersionsAndNobodyElseDoes() {
    add("register-autumn.pdf", SECOND, "" + round.evidence("1/c"));
    writer.post(at, "begun-from", "0", "evidence", "25 trained.", "grade", "1", "then", "later");
    writer.post(
        round.council().at() + "/requests/submission", "request", round.request("1/c") + ":1");
    var checker = Visit.by(round.link(), pages);
    var earlier =
        checker
            .page(round.council().at() + "/rounds/" + round.number())
            .select("#request-" + round.request("1/c") + " details a")
            .attr("href");
    assertThat(checker.get(earlier)).hasStatusOk();
    assertThat(Visit.by(round.stranger(), pages).get(earlier)).hasStatus(404);
  }

  @Test
  void aLinkCanReplaceAFileAndThereIsNoEndToReplacing() {
    add("register-autumn.pdf", SECOND, "" + round.evidence("1/c"));
    post("link", "https://federation.example/register", "replaces", "" + round.evidence("1/c"));
    var shown = writer.page(at).select("#shows .panel");
    assertThat(shown.select("> a").attr("href")).isEqualTo("https://federation.example/register");
    assertThat(shown.select("details li")).hasSize(2);
    assertThat(shown.select("details li .small").eachText())
        .allMatch(line -> line.startsWith("Version "))
        .first()
        .asString()
        .startsWith("Version 2");
  }

  @Test
  void whatSomebodyElseHasReplacedMeanwhileIsNotReplacedAgain() {
    var first = "" + round.evidence("1/c");
    add("register-autumn.pdf", SECOND, first);
    var answer = post("link", "https://federation.example/register", "replaces", first);
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select("#link-error").text()).contains("Choose again");
    assertThat(writer.page(at).select("#shows .panel")).hasSize(1);
  }

  @Test
  void evidenceOfAnotherItemIsNotReplaced() {
    var of = round.at("2");
    var answer =
        writer.post(
            of,
            "begun-from",
            "0",
            "link",
            "https://federation.example/register",
            "replaces",
            "" + round.evidence("1/c"));
    assertThat(answer).hasStatus(422);
    assertThat(writer.page(of).select("#shows .panel")).isEmpty();
  }

  @Test
  void whatIsTakenAwayGoesWithItsEarlierVersions() {
    add("register-autumn.pdf", SECOND, "" + round.evidence("1/c"));
    var addresses = writer.page(at).select("#shows .panel a").eachAttr("href");
    assertThat(addresses).hasSize(2);
    post("remove", "" + round.evidence("1/c"));
    assertThat(writer.page(at).select("#shows .panel")).isEmpty();
    for (var address : addresses) assertThat(writer.get(address)).hasStatus(404);
  }

  private MvcTestResult add(String name, byte[] content, String replaces) {
    return writer.send(
        at,
        "file",
        name,
        content,
        "begun-from",
        "0",
        "evidence-title",
        replaces.isEmpty() ? "Training register" : "",
        "replaces",
        replaces);
  }

  private MvcTestResult post(String... fields) {
    var all = new java.util.ArrayList<>(List.of("begun-from", "0"));
    all.addAll(List.of(fields));
    return writer.post(at, all.toArray(String[]::new));
  }

  private byte[] read(String address) {
    return writer.get(address).getResponse().getContentAsByteArray();
  }
}
