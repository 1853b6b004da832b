package org.scrutinymonitor.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a chair is told before a meeting, and what changed since another. */
@Story
class BriefingTheChairTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;

  private ConsideredReview.Before before;
  private Visit clerk;
  private Visit member;

  @BeforeEach
  void aReviewBeforeAMeeting() throws InvalidReview {
    before = considered.before(world.council());
    clerk = Visit.by(before.council(), pages);
    member =
        Visit.by(
            world.person(
                before.council(), "Councillor A. B.", "member", true, Role.COMMITTEE_MEMBER),
            pages);
  }

  @Test
  void theQuestionsOfTheDemonstrationAreRaisedEachWithTheWordsThatItRestsOn() {
    var page = member.page(chair());
    assertThat(raised("1/a/2")).contains("This is ongoing");
    assertThat(page.select("#q2, article.card:has(a[href$=/1/a/2]) mark").text())
        .contains("is ongoing");
    assertThat(raised("1/b/4")).contains("Key actions have been put", "being worked towards");
    assertThat(raised("2")).contains("An increase");
    assertThat(raised("1/b/2")).contains("Why is it graded 4 Not Achieved");
    assertThat(raised("1/e")).contains("The report is due in October 2026");
    assertThat(raised("1")).as("achieved above items that are not").isNotBlank();
    assertThat(raised("3")).as("nothing to ask").isBlank();
    assertThat(raised("4")).as("nothing to ask").isBlank();
    assertThat(page.text()).contains("None is a verdict", "16 items still monitored, in 1 review.");
  }

  @Test
  void whatIsClosedRaisesNoQuestion() {
    assertThat(raised("1/a/2")).isNotBlank();
    decide("1/a/2", "judgment", "agreed", "next", "close", "closure", "achieved_late");
    assertThat(raised("1/a/2")).as("a draft closes nothing").isNotBlank();
    close();
    assertThat(raised("1/a/2")).isBlank();
    assertThat(member.page(chair()).text()).contains("15 items still monitored");
  }

  @Test
  void silenceSlipsAndLaterDatesStandInSectionsOfTheirOwn() {
    decide("1/c", "judgment", "agreed", "extension", "refused");
    var page = member.page(chair());
    assertThat(section(page, "silent")).contains("1b, An online form", "No post is asked");
    assertThat(section(page, "slipped"))
        .contains("1c, recruiting", "The trainer left in May.", "1f, keeping", "Overdue");
    assertThat(section(page, "moving"))
        .as("a draft answers nothing")
        .contains("March 2026", "March 2027", "The trainer left in May.", "365");
    close();
    assertThat(member.page(chair()).select("section[aria-labelledby=moving]")).isEmpty();
  }

  @Test
  void aMoveOfADateByTheCommitteeAndOneByAmendmentCountAlikeHereAndInTheLedgerOfTheItem() {
    decide("1/c", "judgment", "agreed", "extension", "granted");
    close();
    var form = clerk.page(before.council().at() + "/" + name("1/c") + "/amendment");
    assertThat(
            clerk.post(
                before.council().at() + "/" + name("1/c") + "/amendment",
                "seen",
                form.select("[name=seen]").val(),
                "text",
                form.select("[name=text]").text(),
                "due",
                "June 2026",
                "reason",
                "The trainer can come earlier."))
        .hasStatus3xxRedirection();
    assertThat(section(member.page(chair()), "moving"))
        .contains("both are counted", "Moved 2 times");
    assertThat(member.page(before.council().at() + "/" + name("1/c")).text())
        .contains("Moved 2 times");
  }

  @Test
  void theChaseLedgerIsOneStepFromThePageAndFromTheRounds() {
    var page = member.page(chair());
    var ledger = page.select("section[aria-labelledby=silent] a[href$=/ledger]");
    assertThat(ledger.text()).contains("Chase ledger: Damp and mould, November 2026");
    assertThat(page.select("section[aria-labelledby=silent]").text()).contains("3 of 4 answered");
    assertThat(member.page(ledger.attr("href")).select("h1").text()).isEqualTo("Chase ledger");
    assertThat(member.page(before.council().at()).select("nav a[href$=/rounds]")).isNotEmpty();
    assertThat(member.page(chair() + "?as-at=" + before.held().minusDays(1)).text())
        .as("before the round was opened")
        .doesNotContain("Chase ledger");
  }

  @Test
  void asAtADayBeforeAnUpdateTheEarlierStateIsShown() {
    var now = member.page(chair());
    assertThat(section(now, "slipped")).contains("1f, keeping", "4 Not Achieved", "no chair");
    member.post(before.committees() + "/questions", "words", "Who pays for the course?");
    var yesterday = Days.today(time).minusDays(1);
    var then = member.page(chair() + "?as-at=" + yesterday);
    assertThat(then.text()).contains("This is the page as it stood on");
    assertThat(section(then, "slipped")).contains("2 On-Track").doesNotContain("no chair");
    assertThat(then.select("#silent")).as("nothing was asked yet").isEmpty();
    assertThat(then.text()).as("nor asked by members").doesNotContain("Who pays");
    assertThat(member.page(chair()).text()).contains("Who pays for the course?");
    assertThat(then.select("form[action$=/mark]")).as("the past is only read").isEmpty();
    var earlier = member.page(chair() + "?as-at=1%20May%202026");
    assertThat(earlier.text()).contains("16 items still monitored");
    assertThat(section(earlier, "slipped")).contains("No update").doesNotContain("3 Slipped");
    for (var noDay : List.of("2099-01-01", "banana", "31%20February%202026", "1700-01-01")) {
      assertThat(member.page(chair() + "?as-at=" + noDay).text())
          .as("no day until today is today, and said to be: " + noDay)
          .contains("is no day until today")
          .doesNotContain("as it stood on");
    }
    assertThat(member.page(chair() + "?as-at=").text()).doesNotContain("is no day");
    assertThat(member.page(before.committees() + "/changes?from=banana&to=").select("h1").text())
        .as("what is no day is left out")
        .isEqualTo(member.page(before.committees() + "/changes").select("h1").text());
  }

  @Test
  void whatChangedIsListedByItsSort() {
    decide("1/b/1", "judgment", "agreed", "next", "close", "closure", "achieved_on_time");
    decide("1/c", "judgment", "agreed", "extension", "granted", "minute", "HC 51/26");
    var since = member.page(before.committees() + "/changes");
    assertThat(section(since, "DOWN")).as("since the last meeting").contains("1f, keeping");
    assertThat(since.select("#CLOSED")).as("a draft closes nothing").isEmpty();
    close();
    var from = before.held().minusDays(1);
    var page = member.page(before.committees() + "/changes?from=" + from);
    assertThat(section(page, "DOWN")).contains("1f, keeping", "2 On-Track", "4 Not Achieved");
    assertThat(section(page, "UP")).contains("1a, Schools", "2 On-Track", "1 Fully Achieved");
    assertThat(section(page, "CLOSED")).contains("1b, Publishing", "achieved on time");
    assertThat(section(page, "DATE_MOVED")).contains("1c, recruiting", "March 2027");
    assertThat(section(page, "SILENT")).contains("1b, An online form");
    assertThat(section(page, "UPDATED")).contains("1c, recruiting", "25 champions");
    assertThat(counts(page, "Closed")).containsExactly("0", "1");
    assertThat(counts(page, "All")).containsExactly("16", "16");
    assertThat(member.page(before.committees() + "/changes").text())
        .as("since this meeting, once it is closed")
        .contains("Nothing changed.");
  }

  @Test
  void fromALaterDayToAnEarlierOneNothingIsShown() {
    var today = Days.today(time);
    var answer =
        member.get(before.committees() + "/changes?from=" + today + "&to=" + today.minusDays(9));
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).text()).contains("comes after the second");
  }

  @Test
  void linkOfficersAdministratorsAndOtherCouncilsSeeNoneOfIt() {
    var council = before.council();
    var post = world.post(council, "Head of Housing Strategy", null);
    var link = world.person(council, "Head of Housing Strategy", "link", true);
    world.holds(post, link, Days.today(time).minusYears(1));
    world.linkOfficer(council, before.review(), post);
    var admin = world.person(council, "Administrator", "admin", true, Role.ADMINISTRATOR);
    for (var visit :
        List.of(Visit.by(link, pages), Visit.by(admin, pages), Visit.by(world.council(), pages))) {
      assertThat(visit.get(chair())).hasStatus(404);
      assertThat(visit.get(before.committees() + "/changes")).hasStatus(404);
      assertThat(visit.post(before.committees() + "/questions", "words", "Why?")).hasStatus(404);
    }
    assertThat(member.page(chair()).text()).doesNotContain("Why?");
    var other = world.council();
    assertThat(Visit.by(other, pages).get(chair().replace(council.at(), other.at())))
        .as("another council's committee below one's own address")
        .hasStatus(404);
  }

  @Test
  void aMarkHoldsForTheUpdateThatItWasSetOn() {
    var form = member.page(chair()).select("article.card:has(a[href$=/1/a/2]) form").first();
    assertThat(form).isNotNull();
    member.post(
        form.attr("action"),
        "rule",
        form.select("[name=rule]").val(),
        "item",
        form.select("[name=item]").val(),
        "update",
        form.select("[name=update]").val(),
        "mark",
        "answered");
    assertThat(raised("1/a/2")).isBlank();
    assertThat(member.page(chair()).text()).contains("1 question asked and answered");
    var item = clerk.page(before.council().at() + "/" + name("1/a/2"));
    var correction = item.select("a[href$=/correction]").attr("href");
    var corrected =
        clerk.post(
            correction,
            "seen",
            clerk.page(correction).select("[name=seen]").val(),
            "evidence",
            "Briefings are ongoing in six teams.",
            "grade",
            "1",
            "reason",
            "The teams were left out.");
    assertThat(corrected).hasStatus(302);
    assertThat(raised("1/a/2")).as("a new version, a new question").contains("ongoing");
  }

  private String chair() {
    return before.committees() + "/chair";
  }

  /** The questions about an item, none where it raises none. */
  private String raised(String item) {
    return member.page(chair()).select("article.card:has(a[href$=/" + name(item) + "])").text();
  }

  private String name(String item) {
    return before.review() + "/" + item;
  }

  private static String section(Element page, String name) {
    return page.select("section[aria-labelledby=" + name + "]").text();
  }

  private static List<String> counts(Element page, String row) {
    return page.select("table.counts tr:has(th:matchesOwn(^" + row + "$)) td").eachText();
  }

  private void decide(String item, String... fields) {
    var all = new java.util.ArrayList<>(List.of(fields));
    all.addAll(List.of("item", item));
    assertThat(
            clerk.post(
                before.at() + "/" + before.review() + "/decision", all.toArray(String[]::new)))
        .hasStatus3xxRedirection();
  }

  private void close() {
    assertThat(clerk.post(before.at() + "/closing")).hasStatus3xxRedirection();
  }
}
