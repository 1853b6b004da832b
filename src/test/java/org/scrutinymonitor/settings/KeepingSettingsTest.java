package org.scrutinymonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.AUDIT_ENTRY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a council sets for itself, and the days on which it is closed. */
@Story
class KeepingSettingsTest {
  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("name", "Northmere Borough Council"),
          Map.entry("name_cy", "Cyngor Bwrdeistref Northmere"),
          Map.entry("first", "en"),
          Map.entry("nation", "wales"),
          Map.entry("months", "6"),
          Map.entry("clear_days", "3"),
          Map.entry("mail_from", "9am"),
          Map.entry("mail_until", "17:30"),
          Map.entry("email", "scrutiny@northmere.example"),
          Map.entry("phone", "01632 960 000"),
          Map.entry("colour", "#6B2140"));

  @Autowired World world;
  @Autowired MockMvcTester pages;
  @Autowired AgendaDeadlines deadlines;
  @Autowired DSLContext sql;

  private World.Founded council;
  private Visit administrator;
  private Visit officer;
  private String at;

  @BeforeEach
  void aCouncilWithAnAdministrator() {
    council = world.council();
    at = council.at() + "/settings";
    administrator =
        Visit.by(world.person(council, "Administrator", "admin", true, Role.ADMINISTRATOR), pages);
    officer = Visit.by(council, pages);
  }

  @Test
  void whatTheAdministratorSetsIsSetAndEveryPageBearsIt() {
    var sent = send(RIGHT);
    assertThat(sent).hasStatus3xxRedirection().redirectedUrl().isEqualTo(at);
    var page = administrator.page(at);
    assertThat(page.select(".masthead__council").text())
        .isEqualTo("Northmere Borough Council · Cyngor Bwrdeistref Northmere");
    assertThat(page.select("link[href^=/themes/6b2140-]")).hasSize(1);
    assertThat(page.select("#months").val()).isEqualTo("6");
    assertThat(page.select("#mail_from").val()).isEqualTo("09:00");
    assertThat(page.select("input[name=nation][checked]").val()).isEqualTo("wales");
    assertThat(deadline(LocalDate.of(2027, 3, 9))).isEqualTo(LocalDate.of(2027, 3, 3));
  }

  @Test
  void theAuditKnowsWhatWasAndWhatIs() {
    send(RIGHT);
    send(RIGHT);
    var entries =
        council.as(() ->
            world.inTransaction(() ->
                sql.select(AUDIT_ENTRY.DETAIL)
                    .from(AUDIT_ENTRY)
                    .where(AUDIT_ENTRY.ACT.eq("council.changed"))
                    .fetch(r -> r.value1().data())));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst())
        .contains("\"clear_days\"", "\"5\"", "\"3\"")
        .doesNotContain("welsh_first");
  }

  @Test
  void everyErrorIsSaidAtOnceAndNothingTypedIsLost() {
    var answer =
        send(
            Map.ofEntries(
                Map.entry("name", " "),
                Map.entry("name_cy", ""),
                Map.entry("first", "cy"),
                Map.entry("nation", "cornwall"),
                Map.entry("months", "0"),
                Map.entry("clear_days", "five"),
                Map.entry("mail_from", "18:00"),
                Map.entry("mail_until", "8:00"),
                Map.entry("email", "scrutiny"),
                Map.entry("phone", ""),
                Map.entry("colour", "#ffcc00")));
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "#name",
            "#name_cy",
            "#nation",
            "#months",
            "#clear_days",
            "#mail_until",
            "#email",
            "#colour");
    assertThat(page.select("#clear_days").val()).isEqualTo("five");
    assertThat(administrator.page(at).select("#clear_days").val()).isEqualTo("5");
  }

  @Test
  void whoDoesNotKeepTheCouncilSeesNothingOfIt() {
    assertThat(officer.get(at)).hasStatus(404);
    assertThat(officer.post(at, "name", "Elsewhere")).hasStatus(404);
    assertThat(officer.page(at + "/closing-days").select("main a[href=" + at + "]")).isEmpty();
    var elsewhere = world.council();
    assertThat(administrator.get(elsewhere.at() + "/settings")).hasStatus(404);
  }

  @Test
  void theDaysOfAClosureAreClosedAndDeadlinesStepOverThem() {
    var closing = at + "/closing-days";
    var sent =
        officer.post(
            closing, "name", "Winter closure", "first", "1 March 2027", "last", "2 March 2027");
    assertThat(sent).hasStatus3xxRedirection().redirectedUrl().isEqualTo(closing);
    var page = officer.page(closing);
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Monday 1 March 2027 Winter closure Open again: 1 March 2027",
            "Tuesday 2 March 2027 Winter closure Open again: 2 March 2027");
    assertThat(deadline(LocalDate.of(2027, 3, 9))).isEqualTo(LocalDate.of(2027, 2, 25));

    officer.post(page.select("tbody form").getFirst().attr("action"));
    assertThat(officer.page(closing).select("tbody tr")).hasSize(1);
    assertThat(deadline(LocalDate.of(2027, 3, 9))).isEqualTo(LocalDate.of(2027, 2, 26));
  }

  @Test
  void aDayIsClosedOnceAndWrongDaysAreSaid() {
    var closing = at + "/closing-days";
    for (int twice = 0; twice < 2; twice++) {
      assertThat(officer.post(closing, "name", "Closure", "first", "2 March 2027", "last", ""))
          .hasStatus3xxRedirection();
    }
    assertThat(officer.page(closing).select("tbody tr")).hasSize(1);
    var answer = officer.post(closing, "name", "", "first", "soon", "last", "31 February 2027");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#name", "#first", "#last");
    assertThat(officer.post(closing, "name", "X", "first", "1/3/2027", "last", "1/3/2028"))
        .hasStatus(422);
  }

  @Test
  void theBankHolidaysOfTheNationAreShown() {
    send(RIGHT);
    var wales = officer.page(at + "/closing-days").select(".panel").text();
    assertThat(wales).contains("Bank holidays of Wales", "Easter Monday");
    assertThat(wales).doesNotContain("St Andrew");
  }

  private MvcTestResult send(Map<String, String> fields) {
    List<String> sent = new ArrayList<>();
    fields.forEach((name, value) -> {
      sent.add(name);
      sent.add(value);
    });
    return administrator.post(at, sent.toArray(String[]::new));
  }

  private LocalDate deadline(LocalDate meeting) {
    return council.as(() -> deadlines.of(council.officer().council(), meeting));
  }
}
