package org.scrutinymonitor.monitoring;

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

/** A round from its opening to the agenda, as each of those who take part in it sees it. */
@Story
class RoundStoryTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private World.Somebody coordinator;
  private World.Somebody deputy;
  private World.Somebody link;
  private Visit officer;
  private String review;
  private LocalDate today;

  @BeforeEach
  void aReviewWithItsPosts() throws InvalidReview {
    council = world.council();
    today = Days.today(time);
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    coordinator = world.person(council, "Federation Coordinator", "coordinator", true);
    deputy = world.person(council, "Deputy Coordinator", "deputy", true);
    link = world.person(council, "Head of Housing Strategy", "link", true);
    var federation = world.post(council, "Coordinator", "Tenants' Federation");
    var strategy = world.post(council, "Head of Housing Strategy", null);
    world.holds(federation, coordinator, today.minusYears(1));
    world.holds(federation, deputy, today.minusYears(1));
    world.holds(strategy, link, today.minusYears(1));
    world.responsible(council, review + "/1/c", federation);
    world.responsible(council, review + "/2", federation);
    world.linkOfficer(council, review, strategy);
    officer = Visit.by(council, pages);
  }

  @Test
  void aRoundAsksForEveryItemStillMonitoredAndSaysOfWhichNobodyIsAsked() {
    var form = officer.page(at("/" + review + "/rounds/new"));
    assertThat(form.select("input[name=item]")).hasSize(16);
    assertThat(form.select(".govuk-warning-text").text()).contains("14 items have no post");
    var round = open();
    var page = officer.page(at("/rounds/" + round));
    assertThat(page.select("section[id^=request-]")).hasSize(16);
    assertThat(page.text()).contains("0 of 16", "Answer by", "7 days left");
    assertThat(officer.page(at("/rounds")).select("tbody").text())
        .contains("November 2026", "0 of 16");
  }

  @Test
  void aReviewHasOneOpenRoundAtATime() {
    open();
    assertThat(openAgain()).hasStatus(409);
  }

  @Test
  void aRoundNeedsAPeriodADayToComeAndAnItem() {
    var answer =
        officer.post(
            at("/" + review + "/rounds/new"),
            "period",
            " ",
            "meeting",
            "none",
            "answers-by",
            "soon");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary li")).hasSize(3);
  }

  @Test
  void onesOwnRequestsAreThereAndNoOthers() {
    open();
    var mine = Visit.by(coordinator, pages).page(at("/requests"));
    assertThat(mine.select(".requests > li")).hasSize(2);
    assertThat(Visit.by(link, pages).page(at("/requests")).select(".requests > li")).isEmpty();
    var others =
        sql(() ->
            sql.fetchValue(
                "select q.id from update_request q join item i on i.id = q.item where i.path = '1/a/1'"));
    assertThat(Visit.by(coordinator, pages).get(at("/requests/" + others))).hasStatus(404);
    assertThat(Visit.by(world.council(), pages).get(at("/requests/" + others))).hasStatus(404);
  }

  @Test
  void aRequestAnswersItself() {
    open();
    var page = Visit.by(coordinator, pages).page(at("/requests/" + request("1/c")));
    assertThat(page.select(".panel").text()).contains("25 trained champions");
    assertThat(page.text())
        .contains("What was agreed", "What was said last time", "Item 1 of 2.", "7 days left");
    assertThat(page.select("input[name=grade]")).hasSize(4);
    assertThat(page.select("#figure")).hasSize(1);
  }

  @Test
  void whatIsSavedIsThereOnAnotherDevice() {
    open();
    var at = at("/requests/" + request("1/c"));
    assertThat(save(Visit.by(coordinator, pages), at, 0, "19 champions trained.", "3"))
        .hasStatus3xxRedirection();
    var page = Visit.by(coordinator, pages).page(at);
    assertThat(page.select("#evidence").val()).isEqualTo("19 champions trained.");
    assertThat(page.select("input[name=grade][checked]").val()).isEqualTo("3");
    assertThat(page.select("#saved").text()).contains("Saved on", "Federation Coordinator");
  }

  @Test
  void ofTwoWhoWriteAtOnceNobodysWordsAreLostAndTheSecondIsShownBoth() {
    open();
    var at = at("/requests/" + request("1/c"));
    save(Visit.by(coordinator, pages), at, 0, "19 champions trained.", "3");
    var second = save(Visit.by(deputy, pages), at, 0, "20 champions trained.", "3");
    assertThat(second).hasStatus(409);
    var page = Visit.document(second);
    assertThat(page.select("#theirs-evidence").text())
        .contains("Federation Coordinator", "19 champions trained.");
    assertThat(page.select("#evidence").val()).isEqualTo("20 champions trained.");
    assertThat(save(Visit.by(deputy, pages), at, 1, "20 champions trained.", "3"))
        .hasStatus3xxRedirection();
    assertThat(versions()).containsExactly("19 champions trained.", "20 champions trained.");
  }

  @Test
  void whatTwoWriteIntoDifferentFieldsIsBroughtTogether() {
    open();
    var at = at("/requests/" + request("1/c"));
    save(Visit.by(coordinator, pages), at, 0, "19 champions trained.", "");
    assertThat(save(Visit.by(deputy, pages), at, 0, "", "2")).hasStatus3xxRedirection();
    var page = Visit.by(coordinator, pages).page(at);
    assertThat(page.select("#evidence").val()).isEqualTo("19 champions trained.");
    assertThat(page.select("input[name=grade][checked]").val()).isEqualTo("2");
  }

  @Test
  void whatShouldNotBePublicIsMarkedForTheWriterAndTheLinkOfficer() {
    var round = open();
    var at = at("/requests/" + request("1/c"));
    var writer = Visit.by(coordinator, pages);
    save(writer, at, 0, "I have trained 19 champions with Janet Pugh.", "1");
    assertThat(writer.page(at).select("#evidence-check mark").eachText())
        .containsExactly("I", "Janet Pugh");
    submit(writer, request("1/c"), 1);
    var page = Visit.by(link, pages).page(at("/rounds/" + round));
    assertThat(page.select("#request-" + request("1/c") + " .answer p > mark").eachText())
        .containsExactly("I", "Janet Pugh");
  }

  @Test
  void whatIsNotWholeCannotBeSentAndEveryMissingThingIsSaid() {
    open();
    var writer = Visit.by(coordinator, pages);
    save(writer, at("/requests/" + request("1/c")), 0, "19 champions trained.", "3");
    var check = writer.page(at("/requests/check"));
    assertThat(check.select("#unfinished ~ ul").text())
        .contains("Explain the grade", "when you now expect it");
    assertThat(submit(writer, request("1/c"), 1)).hasStatus(422);
  }

  @Test
  void anAnswerGoesToTheLinkOfficerComesBackAndIsAcceptedAndFrozenOnTheAgenda() {
    var round = open();
    var writer = Visit.by(coordinator, pages);
    var checker = Visit.by(link, pages);
    var request = request("1/c");
    var at = at("/requests/" + request);
    save(writer, at, 0, "25 champions trained.", "1");
    assertThat(Visit.document(submit(writer, request, 1)).select("h1").text()).isEqualTo("Sent");
    assertThat(save(writer, at, 1, "26 champions trained.", "1"))
        .as("submitted, so closed")
        .hasStatus(409);

    var back = at("/rounds/" + round + "/requests/" + request);
    assertThat(checker.post(back + "/return", "sentence", " ")).hasStatus(422);
    assertThat(checker.post(back + "/return", "sentence", "How many in shared houses?"))
        .hasStatus3xxRedirection();
    assertThat(writer.page(at).select(".govuk-inset-text").text())
        .contains("How many in shared houses?");
    save(writer, at, 1, "25 champions trained, seven in shared houses.", "1");
    submit(writer, request, 2);
    assertThat(checker.post(back + "/acceptance", "version", "1"))
        .as("not the version that was read")
        .hasStatus(409);
    assertThat(checker.post(back + "/acceptance", "version", "2")).hasStatus3xxRedirection();

    var agenda = at("/rounds/" + round + "/agenda");
    assertThat(checker.get(agenda)).as("the scrutiny officer's act").hasStatus(404);
    assertThat(officer.post(agenda)).as("15 items have no answer").hasStatus(422);
    assertThat(officer.post(agenda, "silent", "yes")).hasStatus3xxRedirection();

    var item = officer.page(at("/" + review + "/1/c"));
    assertThat(item.text()).contains("25 champions trained, seven in shared houses.");
    assertThat(item.select("#stands ~ p").text()).contains("November 2026");
    assertThat(item.select("#updates ~ .timeline li")).as("earlier ones are kept").isNotEmpty();
    assertThat(save(writer, at, 2, "Changed afterwards.", "1")).hasStatus(409);
    assertThat(checker.post(back + "/return", "sentence", "Too late")).hasStatus(409);
  }

  @Test
  void anItemWithoutAReplyShowsTheSilence() {
    var round = open();
    officer.post(at("/rounds/" + round + "/agenda"), "silent", "yes");
    assertThat(officer.page(at("/" + review + "/1/c")).text()).contains("No reply");
    assertThat(officer.page(at("/" + review)).select("#item-1-c").text()).contains("No reply");
  }

  @Test
  void uncheckedAnswersKeepARoundFromTheAgenda() {
    var round = open();
    var writer = Visit.by(coordinator, pages);
    save(writer, at("/requests/" + request("1/c")), 0, "25 champions trained.", "1");
    submit(writer, request("1/c"), 1);
    var answer = officer.post(at("/rounds/" + round + "/agenda"), "silent", "yes");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select("#unchecked li")).hasSize(1);
  }

  @Test
  void aCorrectionIsAFurtherVersionWithItsReasonAndTheFirstIsKept() {
    var round = open();
    var writer = Visit.by(coordinator, pages);
    save(writer, at("/requests/" + request("1/c")), 0, "52 champions trained.", "1");
    submit(writer, request("1/c"), 1);
    Visit.by(link, pages)
        .post(
            at("/rounds/" + round + "/requests/" + request("1/c") + "/acceptance"), "version", "1");
    officer.post(at("/rounds/" + round + "/agenda"), "silent", "yes");
    var position =
        sql(() ->
            sql.fetchValue(
                "select max(u.position) from \"update\" u join item i on i.id = u.item where i.path = '1/c'"));
    var form = at("/" + review + "/1/c/updates/" + position + "/correction");
    assertThat(writer.get(form)).hasStatus(404);
    assertThat(correct(form, "1", "25 champions trained.", " ")).hasStatus(422);
    assertThat(correct(form, "1", "25 champions trained.", "The digits were reversed."))
        .hasStatus3xxRedirection();
    assertThat(correct(form, "1", "26 champions trained.", "Again")).hasStatus(409);
    assertThat(officer.page(at("/" + review + "/1/c")).text())
        .contains("25 champions trained.", "The digits were reversed.")
        .doesNotContain("52 champions");
    assertThat(officer.page(form).select(".card").text()).contains("52 champions trained.");
  }

  @Test
  void whoIsNeitherWriterNorLinkOfficerSeesNoRound() {
    var round = open();
    var stranger = world.person(council, "Head of Libraries", "libraries", true);
    world.holds(world.post(council, "Head of Libraries", null), stranger, today.minusYears(1));
    assertThat(Visit.by(stranger, pages).get(at("/rounds/" + round))).hasStatus(404);
    assertThat(Visit.by(stranger, pages).get(at("/" + review))).hasStatus(404);
    assertThat(Visit.by(coordinator, pages).get(at("/rounds/" + round))).hasStatus(404);
    var member =
        world.person(council, "Councillor for Mill Ward", "mill", true, Role.COMMITTEE_MEMBER);
    assertThat(Visit.by(member, pages).get(at("/" + review))).hasStatusOk();
    assertThat(Visit.by(member, pages).post(at("/rounds/" + round + "/agenda"), "silent", "yes"))
        .hasStatus(404);
  }

  @Test
  void aRequestCanBePassedToAnotherPostAndANoteReachesTheOffice() {
    var round = open();
    var request = request("1/c");
    Visit.by(coordinator, pages)
        .post(at("/requests/" + request + "/note"), "sentence", "Housing Strategy should answer.");
    var page = officer.page(at("/rounds/" + round));
    assertThat(page.select("#request-" + request).text())
        .contains("Housing Strategy should answer");
    var post =
        sql(() -> sql.fetchValue("select id from post where title = 'Head of Housing Strategy'"));
    officer.post(at("/rounds/" + round + "/requests/" + request + "/post"), "post", "" + post);
    assertThat(Visit.by(coordinator, pages).get(at("/requests/" + request))).hasStatus(404);
    assertThat(Visit.by(link, pages).get(at("/requests/" + request))).hasStatusOk();
  }

  @Test
  void onesOwnItemsCanBeHadAsAWordForm() {
    open();
    var at = at("/requests/" + request("1/c"));
    var writer = Visit.by(coordinator, pages);
    var form = writer.page(at).select("a[href$=form.docx]").attr("href");
    var answer = writer.get(form);
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    assertThat(Visit.by(link, pages).get(form)).hasStatus(404);
    assertThat(writer.post(at + "/form")).as("no form was chosen").hasStatus(422);
  }

  @Test
  void aWithdrawnRoundAsksNobody() {
    var round = open();
    assertThat(officer.post(at("/rounds/" + round + "/withdrawal"), "reason", "")).hasStatus(422);
    officer.post(at("/rounds/" + round + "/withdrawal"), "reason", "The meeting was moved.");
    assertThat(Visit.by(coordinator, pages).page(at("/requests")).select(".requests > li"))
        .isEmpty();
    assertThat(openAgain()).hasStatus3xxRedirection();
  }

  private int open() {
    assertThat(openAgain()).hasStatus3xxRedirection();
    return (int) sql(() -> sql.fetchValue("select max(id) from round"));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult openAgain() {
    List<String> items =
        officer.page(at("/" + review + "/rounds/new")).select("input[name=item]").eachAttr("value");
    var fields = new ArrayList<String>();
    fields.addAll(List.of("period", "November 2026", "meeting", "none"));
    var day = today.plusDays(7);
    fields.addAll(
        List.of(
            "answers-by",
            day.format(
                java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.UK))));
    for (var item : items) fields.addAll(List.of("item", item));
    return officer.post(at("/" + review + "/rounds/new"), fields.toArray(String[]::new));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult save(
      Visit writer, String at, int begunFrom, String evidence, String grade) {
    var fields =
        new ArrayList<>(
            List.of("begun-from", "" + begunFrom, "evidence", evidence, "then", "later"));
    if (!grade.isEmpty()) fields.addAll(List.of("grade", grade));
    return writer.post(at, fields.toArray(String[]::new));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult submit(
      Visit writer, int request, int version) {
    return writer.post(at("/requests/submission"), "request", request + ":" + version);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult correct(
      String form, String seen, String evidence, String reason) {
    return officer.post(form, "seen", seen, "evidence", evidence, "grade", "1", "reason", reason);
  }

  private int request(String path) {
    return (int)
        sql(() ->
            sql.fetchValue(
                "select max(q.id) from update_request q join item i on i.id = q.item where i.path = ?",
                path));
  }

  private List<String> versions() {
    return sql(() -> sql.fetch("select evidence from answer order by version").into(String.class));
  }

  private <T> T sql(java.util.function.Supplier<T> asked) {
    return council.as(() -> world.inTransaction(asked));
  }

  private String at(String address) {
    return council.at() + address;
  }
}
