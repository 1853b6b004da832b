package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** When a review's next round is due, as a committee decides. */
@Story
class DecidingWhenDueTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @Autowired Rounds open;
  @Autowired MonitoringDecisions monitoring;

  private World.Founded council;
  private Visit officer;
  private String review;
  private String at;

  @BeforeEach
  void aReview() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    at = council.at() + "/" + review + "/rounds/due";
  }

  @Test
  void theNewestDecisionCountsAndTheEarlierStay() {
    assertThat(officer.page(at).text()).contains("counted from").doesNotContain("Decided so far");
    decide("2028-03-09", "The committee asked for it.");
    decide("2028-06-13", "The committee asked for more time.");
    var page = officer.page(at);
    assertThat(page.text()).contains("The next round is due on 13 June 2028 (as was decided)");
    assertThat(page.select("#before + ul li").eachText())
        .satisfiesExactly(
            newest ->
                assertThat(newest)
                    .contains("13 June 2028", "asked for more time", "Scrutiny Officer"),
            older -> assertThat(older).contains("9 March 2028", "asked for it"));
    var rounds = officer.page(council.at() + "/rounds");
    assertThat(rounds.text()).contains("No round is due within 60 days").doesNotContain("13 June");
    rounds =
        officer.page(
            council.at()
                + "/rounds"
                + rounds.select("a[href^=?due=all]").attr("href").replace("#due", ""));
    assertThat(rounds.text()).contains("13 June 2028");
    assertThat(rounds.select("main a[href=" + at + "]")).hasSize(1);
  }

  @Test
  void aReviewOfWhichNothingIsMonitoredAnyMoreIsNotDue() {
    var rounds = council.at() + "/rounds?due=all";
    assertThat(officer.page(rounds).text()).contains("Damp and mould");
    council.as(() -> {
      for (var item : open.candidates(council.officer(), review)) {
        monitoring.decide(
            council.officer(),
            review,
            item.path(),
            MonitoringDecision.Sort.STOP,
            "It is superseded.");
      }
      return null;
    });
    assertThat(officer.page(rounds).text()).doesNotContain("Damp and mould");
  }

  @Test
  void aDecisionNeedsADayToComeAndAReason() {
    var answer = officer.post(at, "on", "soon", "reason", " ");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#on", "#reason");
    var yesterday = Days.today(time).minusDays(1).toString();
    assertThat(officer.post(at, "on", yesterday, "reason", "Late.")).hasStatus(422);
  }

  @Test
  void whoDoesNotRunRoundsDecidesNothing() {
    var member =
        Visit.by(world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER), pages);
    assertThat(member.get(at)).hasStatus(404);
    assertThat(member.post(at, "on", "9 March 2028", "reason", "I say so.")).hasStatus(404);
    assertThat(Visit.by(world.council(), pages).get(at)).hasStatus(404);
  }

  private void decide(String on, String reason) {
    assertThat(officer.post(at, "on", on, "reason", reason)).hasStatus3xxRedirection();
  }
}
