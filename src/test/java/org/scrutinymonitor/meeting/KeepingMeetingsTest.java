package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Meetings of committees: a year's days at once, changed, cancelled, and what goes to each. */
@Story
class KeepingMeetingsTest {
  private static final String COMMITTEE = "Homes and Communities Select Committee";

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Rounds rounds;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit officer;
  private Visit member;
  private String at;

  @BeforeEach
  void aSignedInOfficerAndAMember() {
    council = world.council();
    officer = Visit.by(council, pages);
    member =
        Visit.by(world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER), pages);
    at = council.at() + "/meetings";
  }

  @Test
  void aYearsMeetingsAreAddedAtOnceEachWithItsDeadline() {
    assertThat(officer.page(at).text()).contains("The council has no committee yet");
    assertThat(add("Tuesday 5 January 2027\n9 March 2027\n\n8/6/2027", "6pm"))
        .hasStatus3xxRedirection();
    var page = officer.page(at);
    assertThat(page.select("h2").eachText()).contains(COMMITTEE);
    assertThat(page.select("tbody tr").eachText())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        "Tuesday 5 January 2027",
                        "18:00",
                        "Wednesday 23 December 2026",
                        "5 clear working days",
                        "stepped over 25 December 2026: Christmas Day",
                        "stepped over 28 December 2026: Boxing Day",
                        "stepped over 1 January 2027: New Year’s Day"),
            second ->
                assertThat(second)
                    .contains("Tuesday 9 March 2027", "Monday 1 March 2027")
                    .doesNotContain("stepped"),
            third -> assertThat(third).contains("Tuesday 8 June 2027", "stepped over 31 May 2027"));
  }

  @Test
  void everyErrorIsSaidAtOnceAndNothingIsAdded() {
    var answer =
        officer.post(
            at, "committee", "", "days", "9 March 2027\nsoon\n31 April 2027", "begins", "noon");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#committee", "#days", "#begins");
    assertThat(page.select("#days-error").text()).contains("“soon”, “31 April 2027”");
    assertThat(page.select("#days").val()).contains("9 March 2027");
    assertThat(officer.page(at).select("tbody tr")).isEmpty();
  }

  @Test
  void aCommitteeMeetsOnceAtATime() {
    add("9 March 2027", "18:00");
    assertThat(add("10 March 2027\n9 March 2027", "18:00")).hasStatus(422);
    assertThat(add("9 March 2027", "10:00")).hasStatus3xxRedirection();
    assertThat(add("9 March 2028\n9 March 2028", "")).hasStatus(422);
    assertThat(officer.page(at).select("tbody tr")).hasSize(2);
  }

  @Test
  void aMovedMeetingHasAnotherDeadline() {
    add("9 March 2027", "18:00");
    var one = one();
    assertThat(
            officer.post(
                one + "/details", "day", "16 March 2027", "begins", "10", "place", "Town Hall"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo(one);
    assertThat(officer.page(one).text())
        .contains("Tuesday 16 March 2027", "10:00", "Town Hall", "Monday 8 March 2027");
    assertThat(officer.post(one + "/details", "day", "1 March 2021")).hasStatus(422);
    add("23 March 2027", "10:00");
    assertThat(officer.post(one + "/details", "day", "23 March 2027", "begins", "10:00"))
        .hasStatus(422);
  }

  @Test
  void aCancelledMeetingSaysWhyAndIsChangedNoMore() {
    add("9 March 2027", "");
    var one = one();
    assertThat(officer.post(one + "/cancellation", "reason", " ")).hasStatus(422);
    officer.post(one + "/cancellation", "reason", "The hall is being painted.");
    assertThat(member.page(one).text())
        .contains("Cancelled on", "The hall is being painted.")
        .doesNotContain("Agenda deadline");
    assertThat(officer.page(at).select("tbody tr").text()).contains("Cancelled");
    assertThat(officer.get(one + "/details")).hasStatus(409);
    assertThat(officer.post(one + "/cancellation", "reason", "Again.")).hasStatus(409);
    assertThat(add("9 March 2027", "")).hasStatus3xxRedirection();
  }

  @Test
  void aMeetingThatHasBeenStaysAsItWas() {
    add("3 March 2026", "");
    var page = officer.page(at);
    assertThat(page.select("details").text()).contains("1 past meeting", "Tuesday 3 March 2026");
    assertThat(officer.get(one() + "/details")).hasStatus(409);
    assertThat(officer.page(one()).select("main a[href$=/cancellation]")).isEmpty();
  }

  @Test
  void whatGoesToAMeetingStandsOnItsPage() throws InvalidReview {
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    var day = Days.today(time).plusDays(60);
    add(day.toString(), "");
    var meeting = Integer.parseInt(one().substring(one().lastIndexOf('/') + 1));
    var round =
        council.as(() ->
            rounds.open(
                council.officer(),
                review,
                new Rounds.Wanted("March 2027", meeting, day.minusDays(20), Set.of())));
    var page = officer.page(one());
    assertThat(page.select("tbody tr").text()).contains("March 2027", "0 of 16");
    assertThat(page.select("tbody a").attr("href")).isEqualTo(council.at() + "/rounds/" + round);
    assertThat(page.select(".govuk-warning-text").text()).contains("still asks for answers by");

    var outsider = world.person(council, "Contributor", "contributor", true);
    world.holds(world.post(council, "Head of Parks", null), outsider, LocalDate.of(2020, 1, 1));
    var theirs = Visit.by(outsider, pages).page(one());
    assertThat(theirs.text()).contains("No round goes to this meeting");
  }

  @Test
  void whoReadsTheCalendarChangesNothing() {
    add("9 March 2027", "");
    var page = member.page(at);
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("main form")).isEmpty();
    assertThat(member.post(at, "committee", COMMITTEE, "days", "10 March 2027")).hasStatus(404);
    assertThat(member.get(one() + "/details")).hasStatus(404);
    assertThat(member.post(one() + "/cancellation", "reason", "No.")).hasStatus(404);
    assertThat(Visit.by(world.council(), pages).get(one())).hasStatus(404);
  }

  private MvcTestResult add(String days, String begins) {
    return officer.post(at, "committee", COMMITTEE, "days", days, "begins", begins);
  }

  private String one() {
    return officer.page(at).select("tbody th a").getFirst().attr("href");
  }
}
