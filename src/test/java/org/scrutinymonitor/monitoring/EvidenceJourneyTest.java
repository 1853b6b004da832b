package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Evidence with earlier versions, where it is written and where it is checked. */
@Story
class EvidenceJourneyTest {
  @Autowired World world;
  @Autowired AskedRound asked;
  @Autowired MockMvcTester pages;
  @LocalServerPort int port;

  private AskedRound.Open round;

  @BeforeEach
  void anAnswerWithEvidenceInTwoVersions() throws InvalidReview {
    round = asked.open(world.council());
    var writer = Visit.by(round.coordinator(), pages);
    add(writer, "register-summer.pdf", "Training register", "");
    add(writer, "register-autumn.pdf", "", "" + round.evidence("1/c"));
    writer.post(
        round.at("1/c"), "begun-from", "0", "evidence", "25 trained.", "grade", "1", "link", "");
    writer.post(round.at("1/c") + "/note", "sentence", "Housing Strategy knows more.");
  }

  @Test
  void itsVersionsAreReadAndReplacedByKeyboard() {
    try (var browser = Browser.at(port)) {
      browser.signIn(round.council());
      browser.open(round.at("1/c"));
      browser.tabTo("#shows details summary");
      browser.page().keyboard().press("Enter");
      assertThat(browser.page().locator("#shows details li").textContent()).contains("Version 1");
      browser.tabTo("#replaces");
      browser.page().keyboard().press("ArrowDown");
      browser.look("evidence");
      browser.open(round.at("1/c") + "?language=cy");
      browser.look("evidence-cy");
    }
  }

  @Test
  void whoChecksFindsWhereAFieldIsMadeExempt() {
    Visit.by(round.coordinator(), pages)
        .post(
            round.council().at() + "/requests/submission", "request", round.request("1/c") + ":1");
    try (var browser = Browser.at(port)) {
      browser.signIn(round.council());
      browser.open(round.council().at() + "/rounds/" + round.number());
      var exempt = "#request-" + round.request("1/c") + " details:has(a[href*=exemption]) summary";
      browser.page().locator(exempt).click();
      browser.look("round-exempt");
      browser.tabTo("a[href*='exemption/evidence']");
      browser.pressAndWait("Enter");
      assertThat(browser.page().locator("main").textContent()).contains("25 trained.");
    }
  }

  private void add(Visit writer, String name, String title, String replaces) {
    writer.send(
        round.at("1/c"),
        "file",
        name,
        ("%PDF-1.7\n" + name).getBytes(StandardCharsets.US_ASCII),
        "begun-from",
        "0",
        "evidence-title",
        title,
        "evidence-dated",
        "November 2026",
        "replaces",
        replaces);
  }
}
