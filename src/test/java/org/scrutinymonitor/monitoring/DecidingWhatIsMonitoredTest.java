package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
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

/** Which items rounds go on asking about, as it is decided between rounds. */
@Story
class DecidingWhatIsMonitoredTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit officer;
  private String review;

  @BeforeEach
  void aReview() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    review =
        council.at()
            + "/"
            + council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  @Test
  void whatIsStoppedPausedOrReferredIsNotAskedAboutUntilItIsKeptAgain() {
    assertThat(asked()).hasSize(16);
    decide("1/a/1", "stop", "The contract has ended.");
    decide("1/c", "pause", "No trainer before January.");
    decide("2", "refer", "Cabinet looks after it.");
    assertThat(asked()).hasSize(13);
    assertThat(officer.page(review + "/rounds/new").text())
        .contains("Monitoring has stopped", "Monitoring is paused", "Referred to another body");
    decide("1/c", "keep", "A trainer was found.");
    assertThat(asked()).hasSize(14);
  }

  @Test
  void theNewestDecisionCountsAndTheEarlierStayWithTheirReasons() {
    assertThat(officer.page(at("1/c")).text())
        .contains("Now: It is monitored")
        .doesNotContain("Decided so far");
    decide("1/c", "pause", "No trainer before January.");
    decide("1/c", "keep", "A trainer was found.");
    var page = officer.page(at("1/c"));
    assertThat(page.text()).contains("Now: It is monitored");
    assertThat(page.select("#before + ul li").eachText())
        .satisfiesExactly(
            newest ->
                assertThat(newest)
                    .contains("It is monitored: A trainer was found.", "Scrutiny Officer"),
            older -> assertThat(older).contains("Monitoring is paused: No trainer before"));
  }

  @Test
  void aDecisionIsOneOfFourAndHasAReason() {
    var answer = officer.post(at("1/c"), "decision", "forget", "reason", " ");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#decision", "#reason");
    assertThat(asked()).hasSize(16);
  }

  @Test
  void whatACommitteeClosedOnlyAMeetingOpensAgain() {
    var meeting =
        world.meeting(
            council, review.substring(review.lastIndexOf('/') + 1), Days.today(time).minusDays(3));
    var sitting = council.at() + "/meetings/" + meeting;
    var name = review.substring(review.lastIndexOf('/'));
    officer.post(sitting + "/agenda", "review", name.substring(1));
    officer.post(
        sitting + name + "/decision",
        "item",
        "4",
        "judgment",
        "agreed",
        "next",
        "close",
        "closure",
        "achieved_on_time");
    decide("4", "keep", "A draft of the clerk's closes nothing.");
    officer.post(sitting + "/closing");

    var page = officer.page(at("4"));
    assertThat(page.text())
        .contains("Only a meeting can open it again", "Closed: achieved on time.", "A draft of");
    assertThat(page.select("main form")).isEmpty();
    assertThat(officer.page(review + "/rounds/new").text()).contains("A committee closed it");
    var late = officer.post(at("4"), "decision", "keep", "reason", "We want it.");
    assertThat(late).hasStatus(409);
    assertThat(Visit.document(late).text()).contains("Only a meeting can open it again");
    assertThat(officer.page(at("4")).select("#before + ul li")).hasSize(1);
  }

  @Test
  void anOpenRoundGoesOnAskingAndThePageSaysSo() {
    officer.post(
        review + "/rounds/new",
        "period",
        "November 2026",
        "meeting",
        "none",
        "answers-by",
        Days.today(time).plusDays(9).toString(),
        "item",
        asked().getFirst());
    assertThat(officer.page(at("1")).text()).contains("An open round asks about it");
    assertThat(officer.page(at("4")).text()).doesNotContain("An open round asks about it");
  }

  @Test
  void theItemAndTheNewRoundLeadThere() {
    assertThat(officer.page(review + "/1/c").select("a[href=" + at("1/c") + "]")).hasSize(1);
    assertThat(officer.page(review + "/rounds/new").select("a[href=" + at("1/c") + "]")).hasSize(1);
  }

  @Test
  void whoDoesNotRunRoundsDecidesNothing() {
    var member =
        Visit.by(world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER), pages);
    assertThat(member.get(at("1/c"))).hasStatus(404);
    assertThat(member.post(at("1/c"), "decision", "stop", "reason", "I say so.")).hasStatus(404);
    assertThat(member.page(review + "/1/c").select("a[href$=/monitoring]")).isEmpty();
    assertThat(Visit.by(world.council(), pages).get(at("1/c"))).hasStatus(404);
    assertThat(officer.get(at("9"))).hasStatus(404);
    assertThat(asked()).hasSize(16);
  }

  private void decide(String item, String decision, String reason) {
    assertThat(officer.post(at(item), "decision", decision, "reason", reason))
        .hasStatus3xxRedirection();
  }

  private String at(String item) {
    return review + "/" + item + "/monitoring";
  }

  private List<String> asked() {
    return officer
        .page(review + "/rounds/new")
        .select("input[name=item]:not([disabled])")
        .eachAttr("value");
  }
}
