package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Story
class AmendingTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Register register;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;

  private World.Founded council;
  private Visit officer;
  private String at;

  @BeforeEach
  void aRegisteredReview() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    at =
        council.at()
            + "/"
            + council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  @Test
  void theFormShowsTheAgreedWordsBesideEachField() {
    var page = officer.page(at + "/1/b/2/amendment");
    assertThat(page.select(".amend")).hasSize(6);
    assertThat(page.select("#due").attr("value")).isEqualTo("December 2025");
    assertThat(page.select("#agreed_action").text())
        .isEqualTo("Online form to be built and tested with tenants.");
  }

  @Test
  void aChangedFieldKeepsItsOldWordsWithTheReason() {
    var answer =
        officer.post(
            at + "/1/b/2/amendment",
            "seen",
            "0",
            "due",
            "End of March 2027",
            "reason",
            "Agreed by the committee: the contact system is late.");
    assertThat(answer).hasStatus3xxRedirection().redirectedUrl().isEqualTo(at + "/1/b/2");

    var page = officer.page(at + "/1/b/2");
    assertThat(page.select(".govuk-notification-banner").text()).contains("is read as: ");
    assertThat(page.select("#agreed + dl").text()).contains("End of March 2027", "Changed");
    assertThat(page.select(".then-now").text()).contains("December 2025", "End of March 2027");
    assertThat(page.select(".timeline").text())
        .contains("the contact system is late", "Scrutiny Officer");
    var item = item("1/b/2");
    assertThat(item.due()).isEqualTo(WrittenDate.read("End of March 2027"));
    assertThat(item.amendments()).hasSize(1);
    assertThat(item.agreedAction()).isEqualTo("Online form to be built and tested with tenants.");
    assertThat(audited(at.substring(council.at().length() + 1) + "/1/b/2")).isEqualTo(1);
  }

  @Test
  void theDaysOfADateCanBeSetWhereItsWordsStay() {
    var asked = List.of("seen", "0", "due", "December 2025", "reason", "Agreed with the partner.");
    var days = List.of("15", "1", "2026", "20", "2", "2026");
    var wrong =
        officer.post(at + "/1/b/2/amendment", with(asked, List.of("15", "1", "", "", "", "")));
    assertThat(wrong).hasStatus(422);
    var page = Visit.document(wrong);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#due-first-year");
    assertThat(page.select("#due-first-day").attr("value")).isEqualTo("15");
    assertThat(page.select("details[open] #due-first-year.govuk-input--error")).hasSize(1);

    assertThat(officer.post(at + "/1/b/2/amendment", with(asked, days))).hasStatus3xxRedirection();
    var item = item("1/b/2");
    assertThat(item.due())
        .isEqualTo(
            new WrittenDate(
                "December 2025",
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 2, 20),
                WrittenDate.Kind.WINDOW));
    var shown = officer.page(at + "/1/b/2");
    assertThat(shown.select("#agreed + dl").text())
        .contains("December 2025 15 January 2026 to 20 February 2026");
    assertThat(shown.select(".then-now").text())
        .contains("1 December 2025 to 31 December 2025", "15 January 2026 to 20 February 2026");
    assertThat(officer.page(at + "/1/b/2/amendment").select("#due-last-month").attr("value"))
        .isEqualTo("2");

    var seen = "" + item.amendments().getLast().id();
    var again = List.of("seen", seen, "due", "December 2025", "reason", "None");
    assertThat(officer.post(at + "/1/b/2/amendment", with(again, days)))
        .as("nothing is changed")
        .hasStatus(422);
    assertThat(officer.post(at + "/1/b/2/amendment", with(again, List.of("", "", "", "", "", ""))))
        .hasStatus3xxRedirection();
    assertThat(item("1/b/2").due()).isEqualTo(WrittenDate.read("December 2025"));
  }

  private static String[] with(List<String> fields, List<String> days) {
    var all = new ArrayList<>(fields);
    for (int at = 0; at < days.size(); at++) {
      all.add(
          "due-" + (at < 3 ? "first" : "last") + "-" + List.of("day", "month", "year").get(at % 3));
      all.add(days.get(at));
    }
    return all.toArray(String[]::new);
  }

  @Test
  void everyErrorIsSaidAtOnceAndNothingTypedIsLost() {
    var answer =
        officer.post(
            at + "/1/b/2/amendment",
            "seen",
            "0",
            "text",
            "  ",
            "agreed_action",
            "Typed words",
            "reason",
            "");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#text", "#reason");
    assertThat(page.select("#agreed_action").text()).isEqualTo("Typed words");
    assertThat(item("1/b/2").amendments()).isEmpty();
  }

  @Test
  void aChangeOfNothingIsAnError() {
    var answer =
        officer.post(
            at + "/1/b/2/amendment", "seen", "0", "due", " December 2025 ", "reason", "None");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary").text())
        .contains("Change at least one field");
  }

  @Test
  void whoeverComesSecondSeesTheNewestBesideTheirOwnAndOverwritesNothing() {
    officer.post(
        at + "/1/b/2/amendment", "seen", "0", "due", "March 2027", "reason", "First reason");
    var second =
        officer.post(
            at + "/1/b/2/amendment",
            "seen",
            "0",
            "due",
            "December 2025",
            "success_measure",
            "My measure",
            "reason",
            "Second reason");
    assertThat(second).hasStatus(409);
    var page = Visit.document(second);
    assertThat(page.select(".stale").text())
        .contains("Changed since you opened it", "First reason", "Scrutiny Officer");
    assertThat(page.select("#due").attr("value"))
        .as("a field that the second left alone shows the newest words")
        .isEqualTo("March 2027");
    assertThat(page.select("#success_measure").text()).isEqualTo("My measure");
    assertThat(item("1/b/2").amendments()).hasSize(1);

    var again =
        officer.post(
            at + "/1/b/2/amendment",
            "seen",
            page.select("[name=seen]").attr("value"),
            "due",
            "March 2027",
            "success_measure",
            "My measure",
            "reason",
            "Second reason");
    assertThat(again).hasStatus3xxRedirection();
    assertThat(item("1/b/2").successMeasure()).isEqualTo("My measure");
    assertThat(item("1/b/2").amendments()).hasSize(2);
  }

  @Test
  void theHeadOfAReviewIsChangedTheSameWayAndItsAddressStays() {
    var answer =
        officer.post(
            at + "/amendment",
            "seen",
            "0",
            "title",
            "Damp, mould and cold",
            "committee",
            "Housing Committee",
            "link_officers",
            "Housing Manager\r\nPublic Health Lead\r\n",
            "plan_agreed",
            "Q2 2025/26",
            "reason",
            "Renamed by the committee");
    assertThat(answer).hasStatus3xxRedirection().redirectedUrl().isEqualTo(at);
    var page = officer.page(at);
    assertThat(page.select("h1").text()).isEqualTo("Damp, mould and cold");
    assertThat(page.select(".govuk-caption-l").text()).isEqualTo("Housing Committee");
    assertThat(page.select("#changes .then-now").eachText().toString())
        .contains("Damp and mould", "Homes and Communities Select Committee");
    assertThat(page.text()).contains("Public Health Lead", "1 July 2025 to 30 September 2025");
  }

  @Test
  void anotherCouncilChangesNothingAndLearnsNothing() {
    var stranger = Visit.by(world.council(), pages);
    var there = stranger.post(at + "/1/b/2/amendment", "seen", "0", "due", "x", "reason", "y");
    var nowhere = stranger.post("/nowhere/none/1/amendment", "due", "x", "reason", "y");
    assertThat(there).hasStatus(404);
    assertThat(Visit.document(there).select("main").html())
        .isEqualTo(Visit.document(nowhere).select("main").html());
    assertThat(item("1/b/2").amendments()).isEmpty();
  }

  private Review.Item item(String path) {
    var address = at.substring(council.at().length() + 1);
    return council.as(() -> register.find(council.officer(), address)).at(path).orElseThrow();
  }

  private int audited(String subject) {
    return council.as(() ->
        world.inTransaction(() ->
            sql.fetchCount(
                org.jooq.impl.DSL.table("audit_entry"),
                org.jooq.impl.DSL.condition("subject = ?", subject))));
  }
}
