package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A review, its items and the list of reviews as they stood when a day ended. */
@Story
class AsAtTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Reviews reviews;
  @Autowired Amendments amendments;
  @Autowired MockMvcTester pages;
  @Autowired Tampering tampering;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit officer;
  private String review;
  private LocalDate today;

  @BeforeEach
  void aReviewOfTenDaysAgoAmendedFiveDaysAgoAndTwoDaysAgo() throws InvalidReview {
    council = world.council();
    today = Days.today(time);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    officer = Visit.by(council, pages);
    write("update review set created_at = created_at - interval '10 days'");
    amend("1/c", AgreedField.AGREED_ACTION, "Train the champions");
    write("update amendment set made_at = made_at - interval '5 days'");
    amend("1/c", AgreedField.AGREED_ACTION, "Train the champions twice");
    amend("1/c", AgreedField.DUE, "June 2027");
    amend(null, AgreedField.TITLE, "Mould alone");
    write(
        "update amendment set made_at = made_at - interval '2 days' where made_at > now() - interval '1 day'");
  }

  @Test
  void agreedWordsAreThoseOfTheDay() {
    var first = action("1/c", null, "Train the champions twice");
    assertThat(first).contains("June 2027");
    assertThat(action("1/c", today.minusDays(1), "Train the champions twice"))
        .contains("June 2027");
    assertThat(action("1/c", today.minusDays(3), "Train the champions"))
        .doesNotContain("twice", "June 2027")
        .contains("Due March 2026");
    assertThat(action("1/c", today.minusDays(5), "Train the champions")).doesNotContain("twice");
    assertThat(page("/1/c", today.minusDays(6)).text()).doesNotContain("Train the champions");
    assertThat(page("", today.minusDays(3)).select("h1").text()).isEqualTo("Damp and mould");
    assertThat(page("", today.minusDays(1)).select("h1").text()).isEqualTo("Mould alone");
  }

  @Test
  void theDayIsNamedAndNothingIsOffered() {
    var then = page("/1/c", today.minusDays(3));
    assertThat(then.select(".govuk-inset-text").text())
        .contains("This is how it stood at the end of", "exempt today");
    assertThat(then.select(".govuk-inset-text a").attr("href"))
        .isEqualTo(council.at() + "/" + review + "/1/c");
    assertThat(then.select("main a[href*=amendment], main form[method=post]")).isEmpty();
    assertThat(page("", today.minusDays(3)).select("main a[href*=amendment], main a[href$=docx]"))
        .isEmpty();
    assertThat(
            page("", today.minusDays(3))
                .select("main a[href$=/1/c?as-at=%s]".formatted(today.minusDays(3))))
        .isNotEmpty();
    assertThat(page("/1/c", null).select("main a[href*=amendment]")).isNotEmpty();
  }

  @Test
  void todayAndDaysToComeAreThePageAsItIs() {
    for (var day : new String[] {today.toString(), today.plusDays(3).toString(), "yesterday", ""}) {
      var now = officer.page(council.at() + "/" + review + "?as-at=" + day);
      assertThat(now.select("main .govuk-inset-text")).as(day).isEmpty();
      assertThat(now.select("main a[href*=amendment]")).as(day).isNotEmpty();
    }
  }

  @Test
  void updatesCountFromTheirDayAndInTheVersionOfTheDay() {
    assertThat(page("/1/b/2", LocalDate.of(2026, 3, 1)).text()).doesNotContain("Update, June 2026");
    assertThat(page("/1/b/2", today.minusDays(1)).text()).contains("Update, June 2026");
    write(
        """
        insert into "update" (council, item, position, version, period, period_earliest, period_latest, period_kind,
          evidence, grade, reason, recorded_at, recorded_by)
        select council, item, position, 2, period, period_earliest, period_latest, period_kind,
          'Nothing of the kind', '4', 'A slip', now() - interval '1 day', recorded_by
        from "update" u where item = (select id from item where path = '1/b/2') and version = 1
        """);
    assertThat(page("/1/b/2", null).text()).contains("Nothing of the kind");
    assertThat(page("/1/b/2", today.minusDays(1)).text()).contains("Nothing of the kind");
    assertThat(page("/1/b/2", today.minusDays(2)).text())
        .contains("Update, June 2026")
        .doesNotContain("Nothing of the kind");
  }

  @Test
  void whatIsExemptTodayIsExemptInWhatStoodBefore() {
    write(
        """
        insert into exemption (council, item, field, jurisdiction, paragraph, reason, public_text, review_on, decided_at, decided_by)
        select council, id, 'agreed_action', 'england', 3, 'A contract', 'A contract is being let', '2027-01-01', now(),
          (select created_by from review)
        from item where path = '1/c'
        """);
    var administrator =
        Visit.by(world.person(council, "Admin", "admin", true, Role.ADMINISTRATOR), pages);
    var then = administrator.page(council.at() + "/" + review + "/1/c?as-at=" + today.minusDays(3));
    assertThat(then.text())
        .doesNotContain("Train the champions")
        .contains("A contract is being let");
    assertThat(page("/1/c", today.minusDays(3)).text()).contains("Train the champions");
  }

  @Test
  void whoAnsweredAndWhoSawToItAreThoseOfTheDay() {
    var post = world.post(council, "Head of Homes", null);
    world.responsible(council, review + "/1/c", post);
    world.linkOfficer(council, review, post);
    write(
        """
        update responsible set decided_at = now() - interval '4 days',
          ended_at = now() - interval '1 day', ended_by = decided_by;
        update link_officer set named_at = now() - interval '4 days',
          ended_at = now() - interval '1 day', ended_by = named_by
        """);
    for (var path : new String[] {"", "/1/c"}) {
      assertThat(page(path, null).text()).doesNotContain("Head of Homes");
      assertThat(page(path, today.minusDays(2)).text()).contains("Head of Homes");
      assertThat(page(path, today.minusDays(5)).text()).doesNotContain("Head of Homes");
    }
  }

  @Test
  void anItemIsThereFromTheDayOnWhichItWasAdded() {
    var item =
        new OpenReview.Item(
            "4",
            "Heat the homes",
            null,
            null,
            null,
            null,
            null,
            java.util.List.of(),
            java.util.List.of());
    var path = council.as(() -> reviews.addItem(council.officer(), review, null, item));
    write("update item set added_at = added_at - interval '2 days' where text = 'Heat the homes'");
    assertThat(page("", today.minusDays(2)).text()).contains("Heat the homes");
    assertThat(page("", today.minusDays(3)).text()).doesNotContain("Heat the homes");
    assertThat(
            officer.get(council.at() + "/" + review + "/" + path + "?as-at=" + today.minusDays(3)))
        .hasStatus(404);
  }

  @Test
  void theListHoldsWhatCountedThenWithItsCounts() {
    var then = officer.page(council.at() + "?as-at=" + today.minusDays(3));
    assertThat(then.select("tbody").text()).contains("Damp and mould", "16 of 18");
    assertThat(officer.page(council.at() + "?as-at=2026-03-01").select("tbody").text())
        .contains("Damp and mould", "None of 18");
    assertThat(then.select("tbody a").attr("href")).endsWith("?as-at=" + today.minusDays(3));
    assertThat(then.select("main a[href*=new-review]")).isEmpty();
    assertThat(officer.page(council.at() + "?as-at=2001-01-01").text())
        .contains("On that day no review was in the register yet.");
    assertThat(officer.get(council.at() + "/" + review + "?as-at=2001-01-01")).hasStatus(404);
  }

  @Test
  void theListAsAtADayIsNarrowedByTheWordsAndTheCommitteeOfThatDay() {
    amend(null, AgreedField.COMMITTEE, "Another Committee");
    amend("3", AgreedField.TEXT, "Visit every landlord");
    var then = council.at() + "?as-at=" + today.minusDays(1);
    var page = officer.page(then);
    assertThat(page.select("form[role=search] input[name=as-at]").val())
        .isEqualTo(today.minusDays(1).toString());
    assertThat(officer.page(then + "&q=Mould%20alone").select("tbody").text())
        .contains("Mould alone");
    assertThat(officer.page(then + "&q=Visit%20every").select("tbody")).isEmpty();
    assertThat(officer.page(council.at() + "?q=Visit%20every").select("tbody").text())
        .contains("Visit every landlord");
    assertThat(
            officer
                .page(council.at() + "?as-at=" + today.minusDays(3) + "&q=Mould%20alone")
                .select("tbody"))
        .as("it had another title")
        .isEmpty();
    var found =
        officer.page(council.at() + "?as-at=" + today.minusDays(3) + "&q=tenant%20champions");
    assertThat(found.select("ul.matches a").attr("href"))
        .endsWith("/1/c?as-at=" + today.minusDays(3));
    assertThat(found.select("ul.matches mark").eachText()).contains("tenant", "champions");
    assertThat(officer.page(then + "&committee=Another%20Committee").select("tbody")).isEmpty();
    var own = officer.page(council.at() + "?committee=Another%20Committee");
    assertThat(own.select("tbody").text()).contains("Mould alone");
    assertThat(
            officer.page(then + "&committee=Homes%20and%20Communities%20Select%20Committee").text())
        .contains("Mould alone");
  }

  private String action(String path, @Nullable LocalDate day, String words) {
    var text = page("/" + path, day).select("section[aria-labelledby=agreed]").text();
    assertThat(text).contains("Agreed action " + words);
    return text;
  }

  private Document page(String path, @Nullable LocalDate day) {
    return officer.page(council.at() + "/" + review + path + (day == null ? "" : "?as-at=" + day));
  }

  private void amend(@Nullable String path, AgreedField field, String words) {
    var texts = Map.of(field, words);
    council.as(() ->
        amendments.amend(
            council.officer(),
            review,
            path,
            new Amendments.Wanted(Integer.MAX_VALUE, texts, Map.of(), "Asked for")));
  }

  private void write(String change) {
    tampering.change(council, change);
  }
}
