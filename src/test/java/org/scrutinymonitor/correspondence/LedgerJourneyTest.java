package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.StoryMail;
import org.scrutinymonitor.World;
import org.scrutinymonitor.World.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The officer follows a round: its ledger, and the mail that went out. */
@Story
class LedgerJourneyTest {
  @Autowired World world;
  @Autowired Round round;
  @Autowired Dispatch dispatch;
  @LocalServerPort int port;

  private final GreenMail mailbox = StoryMail.server();
  private Founded council;
  private int number;

  @BeforeEach
  void aRound() {
    mailbox.start();
    council = world.council();
    var review = round.review(council);
    var housing = world.post(council, "Head of Housing", null);
    var vacant = world.post(council, "Chief Inspector, Partnerships", "Mereside Police");
    round.holder(council, housing, "Head of Housing");
    for (var path : new String[] {"1/b/1", "1/b/2", "2", "3"}) {
      world.responsible(council, review + "/" + path, housing);
    }
    world.responsible(council, review + "/1/d", vacant);
    number = round.open(council, review, round.today().plusDays(20));
    round.openedOn(council, number, round.today().minusDays(12));
    round.answer(council, number, "2");
    dispatch.send(Instant.now().plus(Duration.ofDays(7)));
  }

  @AfterEach
  void stop() {
    mailbox.stop();
  }

  @Test
  void theLedgerAndTheMailAreThereForEverybody() {
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      browser.open(council.at() + "/rounds/" + number);
      browser.tabTo("a[href$='/ledger']");
      browser.pressAndWait("Enter");
      assertThat(browser.page().url()).endsWith("/rounds/" + number + "/ledger");
      assertThat(browser.page().locator("main").innerText())
          .contains("Head of Housing", "Chief Inspector, Partnerships");
      browser.look("ledger");
      browser.open(council.at() + "/rounds/" + number + "/ledger?language=cy");
      assertThat(browser.page().locator("html").getAttribute("lang")).isEqualTo("cy");
      browser.look("ledger-cy");
      browser.open(council.at() + "/mail?language=en");
      browser.tabTo("section.card summary");
      browser.page().keyboard().press("Enter");
      assertThat(browser.page().locator("section.card details[open]").first().innerText())
          .as("the mail as it went out")
          .contains("damp");
      browser.look("mail");
      browser.open(council.at() + "/mail?language=cy");
      browser.look("mail-cy");
    }
  }
}
