package org.scrutinymonitor.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chair prepares a meeting on a tablet, with its keyboard alone. */
@Story
class ChairJourneyTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @LocalServerPort int port;

  private ConsideredReview.Before before;
  private World.Somebody chair;

  @BeforeEach
  void aChairBeforeAMeeting() throws InvalidReview {
    var council = world.council();
    before = considered.before(council);
    chair = world.person(council, "Councillor A. B.", "chair", true, Role.COMMITTEE_MEMBER);
  }

  @Test
  void questionsAreReadMarkedAndAddedAndAnEarlierDayIsShown() {
    try (var tablet = Browser.tablet(port)) {
      var page = tablet.page();
      tablet.signIn(chair);
      tablet.open(before.council().at() + "/meetings");
      tablet.follow("a[href='" + before.committees() + "/chair']");
      tablet.look("chair");
      var questions = page.locator("article.card").count();
      assertThat(questions).isGreaterThan(5);

      var first = page.locator("#q1").innerText();
      tablet.follow("article.card button[value=answered]");
      assertThat(page.locator(".govuk-notification-banner").innerText()).contains("marked");
      assertThat(page.locator("#q1").innerText().substring(3)).isNotEqualTo(first.substring(3));
      assertThat(page.locator("article.card").count()).isEqualTo(questions - 1);
      tablet.follow("article.card button[value=listed]");
      assertThat(page.locator("#q1").innerText()).contains("On the list");

      tablet.tabTo("details:has(textarea) summary");
      page.keyboard().press("Enter");
      tablet.type("#words", "Who pays for the second course?");
      tablet.look("chair-question");
      tablet.follow("details:has(textarea) button");
      assertThat(page.locator("section[aria-labelledby=questions]").innerText())
          .contains("Who pays for the second course?", "Councillor A. B.");
      tablet.look("chair-marked");

      tablet.follow("a[href='" + before.committees() + "/changes']");
      tablet.look("chair-changes");
      assertThat(page.locator("main").innerText()).contains("What changed from");
      page.goBack();
      tablet.type("#as-at", "1 May 2026");
      tablet.follow("section[aria-labelledby=another-day] button");
      assertThat(page.locator(".govuk-inset-text").innerText()).contains("1 May 2026");
      assertThat(page.locator("button[value=answered]").count()).isZero();
      tablet.look("chair-as-at");
      tablet.open(before.committees() + "/chair?language=cy");
      tablet.look("chair-cy");
      tablet.open(before.committees() + "/changes?language=cy");
      tablet.look("chair-changes-cy");
    }
  }
}
