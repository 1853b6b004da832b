package org.scrutinymonitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.meeting.Closings;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.Amendments;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever may see an item reads all that ever happened to it, by whom and when. */
@Story
class ReadingHistoryTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Amendments amendments;
  @Autowired AgendaItems agenda;
  @Autowired Closings closings;
  @Autowired Chains chains;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit officer;
  private String review;

  @BeforeEach
  void aReviewWithAnItemThatWasAmended() throws InvalidReview {
    council = world.council();
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    officer = Visit.by(council, pages);
    amend("1/c", AgreedField.AGREED_ACTION, "Train the champions twice", "They forgot");
  }

  @Test
  void anItemTellsWhatWasRegisteredReportedAndAmendedNewestFirst() {
    var happenings = history("/1/c").select(".timeline > li");
    assertThat(happenings.eachText().getFirst())
        .contains(
            "Agreed action changed",
            "By the Scrutiny Officer",
            "Before",
            "After Train the champions twice",
            "Reason: They forgot");
    assertThat(happenings.eachText().get(1))
        .contains("Update, June 2026", "Evidence: 11 champions trained.", "Grade: 3 Slipped");
    assertThat(happenings.eachText().get(2))
        .contains("Entered in the register", "Due: March 2026", "Text: recruiting and training");
    assertThat(happenings).hasSize(3);
  }

  @Test
  void theReviewTellsOfAllItsItemsEachWithItsAddress() {
    amend(null, AgreedField.TITLE, "Mould", "Shorter");
    var page = history("");
    assertThat(page.text()).contains("Review entered in the register", "Title changed", "Shorter");
    assertThat(page.select(".timeline a[href=%s/%s/1/a/2]".formatted(council.at(), review)))
        .isNotEmpty();
    assertThat(page.select(".timeline > li").size()).isGreaterThan(36);
  }

  @Test
  void aCorrectionTellsWhatItChangedAndWhy() {
    write(
        """
        insert into "update" (council, item, position, version, evidence, grade, reason, recorded_at, recorded_by)
        select council, item, position, 2, 'Eight champions trained.', grade, 'Three were counted twice', now(), recorded_by
        from "update" where item = (select id from item where path = '1/c')
        """);
    assertThat(history("/1/c").select(".timeline > li").eachText().getFirst())
        .contains(
            "corrected",
            "Before 11 champions trained.",
            "After Eight champions trained.",
            "Reason: Three were counted twice");
  }

  @Test
  void aDecisionIsToldOnceItsMeetingIsClosed() {
    var held = Days.today(time).minusDays(3);
    var meeting = world.meeting(council, review, held);
    council.as(() -> {
      agenda.add(council.officer(), meeting, review, "5");
      return true;
    });
    write(
        """
        insert into decision (council, meeting, item, version, next, closure, risk, minute, recorded_at, recorded_by)
        select council, %d, id, 1, 'close', 'lapsed', 'Nobody is trained', 'HC 5/26', now(), (select min(id) from person)
        from item where path = '1/c'
        """
            .formatted(meeting));
    assertThat(history("/1/c").text()).doesNotContain("Nobody is trained");
    council.as(() -> {
      closings.close(council.officer(), meeting);
      return true;
    });
    assertThat(history("/1/c").text())
        .contains(
            "Decided: Homes and Communities", "Closed: lapsed.", "Nobody is trained", "HC 5/26");
    assertThat(history("").text())
        .contains("On the agenda: Homes and Communities", "Agenda item: 5", "Meeting closed");
  }

  @Test
  void exemptWordsAreMaskedInAllThatTheyEverSaid() {
    amend("1/c", AgreedField.AGREED_ACTION, "Hire Kestrel Training", "Kestrel won the contract");
    amend("1/c", AgreedField.DUE, "May 2027", "Because of Kestrel");
    write(
        """
        insert into exemption (council, item, field, jurisdiction, paragraph, reason, public_text, review_on, decided_at, decided_by)
        select council, id, unnest(array['agreed_action', 'due']), 'england', 3, 'Kestrel competes', 'A contract is being let',
          '2027-01-01', now(), (select min(id) from person)
        from item where path = '1/c'
        """);
    write(
        """
        insert into exemption (council, item, update_position, field, jurisdiction, paragraph, reason, review_on, decided_at, decided_by)
        select council, id, 1, 'evidence', 'england', 1, 'Names', '2027-01-01', now(), (select min(id) from person)
        from item where path = '1/c'
        """);
    var administrator =
        Visit.by(world.person(council, "Admin", "admin", true, Role.ADMINISTRATOR), pages);
    for (var path : new String[] {"", "/1/c"}) {
      assertThat(administrator.page(council.at() + "/" + review + path + "/history").text())
          .contains(
              "A contract is being let", "Made exempt: Agreed action", "Agreed action changed")
          .doesNotContain("Kestrel", "Train the champions", "11 champions", "May 2027");
      assertThat(history(path).text())
          .contains(
              "Kestrel won the contract", "Train the champions twice", "11 champions", "May 2027")
          .doesNotContain("Kestrel competes");
    }
  }

  @Test
  void whatWasChangedPastTheProgramIsToldAsThat() {
    write("update item set success_measure = 'None' where path = '1/c'");
    assertThat(history("/1/c").select(".timeline > li").eachText().getFirst())
        .contains("Changed in the database, past the program", "Success measure", "After None");
  }

  @Test
  void whoMaySeeTheItemReadsItAndNobodyElse() {
    var other = Visit.by(world.council(), pages);
    assertThat(other.get(council.at() + "/" + review + "/1/c/history")).hasStatus(404);
    var officerOfNothing = Visit.by(world.person(council, "Lee", "lee", true), pages);
    assertThat(officerOfNothing.get(council.at() + "/" + review + "/1/c/history")).hasStatus(404);
    var lee = world.person(council, "Sam", "sam", true);
    var post = world.post(council, "Head of Homes", null);
    world.holds(post, lee, Days.today(time).minusDays(1));
    world.responsible(council, review + "/1/c", post);
    assertThat(Visit.by(lee, pages).page(council.at() + "/" + review + "/1/c/history").text())
        .contains("Answers from now on: Head of Homes");
    assertThat(officer.page(council.at() + "/" + review + "/1/c").select("a[href$=/1/c/history]"))
        .isNotEmpty();
    assertThat(
            officer
                .page(council.at() + "/" + review)
                .select("a[href$=%s/history]".formatted(review)))
        .isNotEmpty();
    assertThat(officer.get(council.at() + "/" + review + "/9/history")).hasStatus(404);
  }

  @Test
  void theNewestDigestStandsAtTheFootWithHowToCheckIt() {
    var newest =
        council.as(() ->
            chains.newest(
                world.inTransaction(() -> (Integer) sql.fetchValue("select id from review"))));
    var foot = history("/1/c").select("section[aria-labelledby=digest]").text();
    assertThat(foot)
        .contains(
            newest.orElseThrow().hex(),
            "number " + newest.orElseThrow().number(),
            "--digest " + review + ":" + newest.orElseThrow().number() + ":");
  }

  private Document history(@Nullable String path) {
    return officer.page(council.at() + "/" + review + path + "/history");
  }

  private void amend(@Nullable String path, AgreedField field, String words, String reason) {
    var texts = Map.of(field, words);
    council.as(() ->
        amendments.amend(
            council.officer(),
            review,
            path,
            new Amendments.Wanted(Integer.MAX_VALUE, texts, Map.of(), reason)));
  }

  private void write(String change) {
    council.as(() -> world.inTransaction(() -> sql.execute(change)));
  }
}
