package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A meeting decides: the committee's judgment beside the officer's, closing, and dates. */
@Story
class DecidingTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired AgendaItems agenda;
  @Autowired Closings closings;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit clerk;
  private String review;
  private LocalDate today;
  private LocalDate held;
  private int meeting;

  @BeforeEach
  void aReviewOnTheAgendaOfAMeetingThatWasHeld() throws InvalidReview {
    council = world.council();
    today = Days.today(time);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    held = today.minusDays(30);
    meeting = world.meeting(council, review, held);
    council.as(() -> {
      agenda.add(council.officer(), meeting, review, "5");
      return true;
    });
    clerk = Visit.by(council, pages);
  }

  @Test
  void nothingIsTickedForTheClerkAndWhatMayNotBeSignedOffSaysSo() {
    var page = clerk.page(at());
    assertThat(page.select("#together input[type=checkbox]")).isNotEmpty();
    assertThat(page.select("#together input[checked]")).isEmpty();
    assertThat(page.select("#together").text()).contains("not at 2 On-Track", "achieved on time");
    assertThat(page.text()).contains("None of 16 items decided", "agenda item 5");
  }

  @Test
  void undisputedItemsAreSignedOffTogetherAndClosedWhenTheMeetingIs() {
    assertThat(
            clerk.post(
                at("/together"),
                "item",
                "3",
                "item",
                "4",
                "what",
                "sign-off",
                "minute",
                "HC 51/26"))
        .hasStatus3xxRedirection();
    assertThat(clerk.page(at()).select("section[aria-labelledby=decided] tbody").text())
        .contains("Closed: achieved on time. No risk remains.", "HC 51/26");
    assertThat(item("4")).as("a draft").contains("Not considered yet").doesNotContain("Closed:");
    close();
    assertThat(item("4"))
        .contains("Closed: achieved on time.", "Agrees.", "minute HC 51/26")
        .doesNotContain("Not considered yet");
    assertThat(asked()).hasSize(14);
  }

  @Test
  void anItemThatMayNotBeSignedOffIsNotSignedOffWithTheOthers() {
    var answer = clerk.post(at("/together"), "item", "3", "item", "1/f", "what", "sign-off");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary").text())
        .contains("cannot be closed as achieved");
    assertThat(clerk.page(at()).select("#decided")).isEmpty();
  }

  @Test
  void asAtTheDayBeforeTheMeetingNothingIsDecidedYet() {
    decide("1/c", "extension", "other", "granted", "March 2027", "reason", "No trainer");
    close();
    var address = council.at() + "/" + review + "/1/c?as-at=";
    assertThat(clerk.page(address + held).text()).contains("Now March 2027", "Moved once");
    assertThat(clerk.page(address + held.minusDays(1)).text())
        .contains("Due March 2026")
        .doesNotContain("March 2027", "Moved");
    assertThat(clerk.page(address + held).select("a[href$=as-at=%s]".formatted(held))).isNotEmpty();
  }

  @Test
  void theCommitteesOwnGradeStandsBesideTheOfficersWithItsReason() {
    assertThat(decide("1/a/2", "judgment", "own", "grade", "2")).hasStatus(422);
    assertThat(decide("1/a/2", "judgment", "own", "grade", "1", "reason", "x"))
        .as("the officer's own grade")
        .hasStatus(422);
    assertThat(
            decide(
                "1/a/2",
                "judgment",
                "own",
                "grade",
                "2",
                "reason",
                "Briefings are ongoing.",
                "next",
                "further_update",
                "by",
                "months",
                "months",
                "6",
                "minute",
                "HC 52/26"))
        .hasStatus3xxRedirection();
    close();
    assertThat(item("1/a/2"))
        .contains(
            "Officer’s grade ✓1 Fully Achieved",
            "Committee’s judgment →2 On-Track Changed: Briefings are ongoing.",
            "A further update is wanted in 6 months.");
    assertThat(
            council.as(() ->
                world.inTransaction(() ->
                    sql.fetchValue("select due_on from round_due order by id desc limit 1")
                        .toString())))
        .isEqualTo(held.plusMonths(6).toString());
  }

  @Test
  void onlyAnItemThatIsAchievedClosesAsAchievedAndAllOthersNameTheirRisk() {
    assertThat(decide("1/c", "judgment", "agreed", "next", "close", "closure", "achieved_late"))
        .hasStatus(422);
    assertThat(decide("1/c", "judgment", "agreed", "next", "close", "closure", "lapsed"))
        .hasStatus(422);
    assertThat(
            decide(
                "1/c",
                "judgment",
                "agreed",
                "next",
                "close",
                "closure",
                "lapsed",
                "risk",
                "Tenants have nobody to turn to."))
        .hasStatus3xxRedirection();
    close();
    assertThat(item("1/c"))
        .contains("Closed: lapsed.", "Risk that remains: Tenants have nobody to turn to.");
  }

  @Test
  void closingAParentWithOpenChildrenAsks() {
    String[] closing = {"judgment", "agreed", "next", "close", "closure", "achieved_on_time"};
    var asked = decide("1", closing);
    assertThat(asked).hasStatus(409);
    assertThat(Visit.document(asked).select("[role=alert]").text())
        .contains("12 items below this one are open still");
    assertThat(decide("1", with(closing, "open-below", "yes"))).hasStatus3xxRedirection();
    close();
    assertThat(item("1")).contains("Closed: achieved on time.");
    assertThat(item("1/c")).doesNotContain("Closed:");
  }

  @Test
  void theAgreedDateIsNeverLost() {
    assertThat(decide("1/c", "extension", "other", "granted", "January 2026"))
        .as("no later than the date in force")
        .hasStatus(422);
    assertThat(decide("1/c", "extension", "other", "granted", "March 2027", "reason", "No trainer"))
        .hasStatus3xxRedirection();
    assertThat(item("1/c")).doesNotContain("March 2027");
    close();
    assertThat(item("1/c"))
        .contains(
            "Due March 2026",
            "Now March 2027",
            "Moved once, 365 days later in all",
            "First agreed: March 2026",
            "granted by Homes and Communities Select Committee",
            "No trainer");
  }

  @Test
  void ofTwoClerksTheSecondIsShownWhatTheFirstRecorded() {
    decide("1/c", "judgment", "agreed");
    var second = decide("1/c", "judgment", "more_wanted", "reason", "How many?");
    assertThat(second).hasStatus(409);
    assertThat(Visit.document(second).text()).contains("Another person has recorded something");
    assertThat(decide("1/c", "seen", "1", "judgment", "more_wanted", "reason", "How many?"))
        .hasStatus3xxRedirection();
  }

  @Test
  void afterTheMeetingIsClosedAChangeIsACorrectionWithItsReason() {
    decide("1/c", "judgment", "agreed");
    close();
    String[] change = {"seen", "1", "judgment", "own", "grade", "4", "reason", "11 of 25"};
    assertThat(decide("1/c", change)).hasStatus(422);
    assertThat(decide("1/c", with(change, "correction", "The minutes say 4.")))
        .hasStatus3xxRedirection();
    assertThat(item("1/c"))
        .contains("4 Not Achieved Changed: 11 of 25", "Corrected afterwards: The minutes say 4.");
  }

  @Test
  void aCommitteeOpensAgainWhatItClosed() {
    decide("4", "judgment", "agreed", "next", "close", "closure", "achieved_on_time");
    close();
    assertThat(asked()).hasSize(15);
    var later = world.meeting(council, review, today);
    council.as(() -> {
      agenda.add(council.officer(), later, review, null);
      return true;
    });
    meeting = later;
    assertThat(decide("4", "next", "reopen")).hasStatus(422);
    assertThat(decide("4", "next", "reopen", "reason", "No reply came.")).hasStatus3xxRedirection();
    close();
    assertThat(item("4")).contains("Opened again.").doesNotContain("No risk remains. Homes");
    assertThat(asked()).hasSize(16);
  }

  @Test
  void theCommitteesNewWordsStandWhenTheMeetingIsClosedAndTheOldAreKept() {
    decide("1/c", "measure", "Thirty champions in post", "minute", "HC 53/26");
    assertThat(item("1/c")).doesNotContain("Thirty champions");
    close();
    assertThat(item("1/c"))
        .contains("Thirty champions in post", "A pool of at least 25", "minute HC 53/26");
  }

  @Test
  void whatIsTakenBackWasNeverDecided() {
    decide("1/c", "judgment", "agreed");
    clerk.post(at("/decision/withdrawal"), "item", "1/c", "seen", "1");
    close();
    assertThat(item("1/c")).contains("Not considered yet");
  }

  @Test
  void onlyTheScrutinyOfficeRecordsDecisions() {
    var member = world.person(council, "Councillor", "member", true, Role.COMMITTEE_MEMBER);
    assertThat(Visit.by(member, pages).get(at())).hasStatus(404);
    assertThat(Visit.by(world.council(), pages).get(at())).hasStatus(404);
  }

  private MvcTestResult decide(String item, String... fields) {
    return clerk.post(at("/decision"), with(fields, "item", item));
  }

  private static String[] with(String[] fields, String name, String value) {
    var all = new ArrayList<>(List.of(fields));
    all.add(name);
    all.add(value);
    return all.toArray(String[]::new);
  }

  private String item(String path) {
    return clerk.page(council.at() + "/" + review + "/" + path).text();
  }

  private void close() {
    council.as(() -> {
      closings.close(council.officer(), meeting);
      return true;
    });
  }

  private List<String> asked() {
    return clerk
        .page(council.at() + "/" + review + "/rounds/new")
        .select("input[name=item]:not([disabled])")
        .eachAttr("value");
  }

  private String at() {
    return at("");
  }

  private String at(String below) {
    return council.at() + "/meetings/" + meeting + "/" + review + below;
  }
}
