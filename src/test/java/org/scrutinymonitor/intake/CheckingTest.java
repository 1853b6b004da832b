package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.people.SignedInAs;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An officer settles the doubts of a reading and confirms it. */
@Story
class CheckingTest {
  @Autowired World world;
  @Autowired Readings readings;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private RequestPostProcessor officer;
  private int id;

  @BeforeEach
  void aReadingWithEightDoubts() {
    council = world.council();
    officer = SignedInAs.officer(council);
    id = Doubtful.takenIn(readings, council);
  }

  private String at(String rest) {
    return council.at() + "/readings/" + id + rest;
  }

  private MvcTestResult get(String rest) {
    return pages.get().uri(at(rest)).with(officer).exchange();
  }

  private MvcTestResult post(String rest, String... parameters) {
    var request = pages.post().uri(at(rest)).with(officer).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult settle(int number, String answer, String... more) {
    var all = new ArrayList<>(List.of("version", version(), "answer", answer));
    all.addAll(List.of(more));
    return post("/doubts/" + number, all.toArray(String[]::new));
  }

  private String version() {
    return "" + now().version();
  }

  private Reading now() {
    return council.as(() -> readings.find(council.officer(), id));
  }

  /** The page without its own number, and without the token that differs each time. */
  private static String withoutNumbers(MvcTestResult result, int id) throws Exception {
    var page = page(result);
    page.select("input[name=_csrf]").remove();
    return page.html().replace("readings/" + id, "readings/N");
  }

  private Settlement.How how(int number) {
    return Objects.requireNonNull(now().draft().settled().get(number)).how();
  }

  private static Document page(MvcTestResult result) throws Exception {
    return Jsoup.parse(result.getResponse().getContentAsString());
  }

  private void settleAll() {
    settle(3, "kept", "row", "yes");
    for (int number : List.of(1, 2, 5, 6, 7)) assertThat(settle(number, "kept")).hasStatus(302);
    assertThat(settle(8, "looked")).hasRedirectedUrl(at("#register"));
  }

  @Test
  void theCheckPageShowsTheTreeAndTheFirstDoubtWithTheRowOfItsDocument() throws Exception {
    var page = page(get("?doubt=3"));
    assertThat(page.select(".tree a[href*=fields]").eachText())
        .contains("1 That the Healthy Homes Partnership be asked to bring the…");
    assertThat(page.select(".tree .doubt-mark")).hasSize(8);
    assertThat(page.select("#doubt-h").text()).isEqualTo("Doubt 3: " + Doubtful.RUN_TOGETHER);
    assertThat(page.select(".cells li").eachText()).contains("uarter. On ine form to be buil");
    assertThat(page.select(".cells mark").text()).contains("ine form to be buil");
    assertThat(page.select("input[name=answer]").eachAttr("value"))
        .containsExactly("kept", "choice-0", "cell", "typed", "blank");
    assertThat(page.select("input[name=answer][checked]").val()).isEqualTo("kept");
    assertThat(page.select(".steps a")).hasSize(8);
  }

  @Test
  void settlingMovesOnAndIsKept() throws Exception {
    assertThat(settle(1, "one")).hasRedirectedUrl(at("?doubt=2#doubt"));
    assertThat(settle(2, "typed", "typed", "Spring 2027")).hasRedirectedUrl(at("?doubt=3#doubt"));
    var page = page(get(""));
    assertThat(page.select("#progress-h").text()).isEqualTo("2 of 8 doubts settled");
    assertThat(page.select("dl.govuk-summary-list").text()).contains("Spring 2027");
    assertThat(page.select("#doubt-h").text()).startsWith("Doubt 3");
    assertThat(page(get("?doubt=2")).select("label[for=answer]").text()).contains("Spring 2027");
  }

  @Test
  void theOtherCellsOfTheRowAreSettledInTheSameWay() {
    settle(3, "cell", "row", "yes");
    var draft = now().draft();
    assertThat(draft.open()).doesNotContain(3, 4);
    assertThat(Words.of(draft.review(), draft.place(4)))
        .isEqualTo("t and tested with tenants. Audit all report points and ac");
  }

  @Test
  void nothingChosenAndNothingTypedComeBackWithWhatToDo() throws Exception {
    var nothing = settle(6, "");
    assertThat(nothing).hasStatus(422);
    assertThat(page(nothing).select(".govuk-error-summary a").attr("href")).isEqualTo("#answer");
    var blank = settle(3, "typed", "typed", "  ");
    assertThat(blank).hasStatus(422);
    var page = page(blank);
    assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#typed");
    assertThat(page.select("input[value=typed][checked]")).hasSize(1);
    assertThat(page.title()).startsWith("Error:");
    assertThat(now().draft().open()).hasSize(8);
  }

  @Test
  void confirmingTooEarlyNamesAndLinksEveryOpenDoubt() throws Exception {
    settle(3, "kept");
    var early = post("/confirmation", "version", version());
    assertThat(early).hasStatus(422);
    var links = page(early).select(".govuk-error-summary a");
    assertThat(links).hasSize(7);
    assertThat(links.getFirst().attr("href")).isEqualTo(at("?doubt=1#doubt"));
    assertThat(links.getFirst().text())
        .isEqualTo(
            "Settle doubt 1: Recommendation 1, part a, strand “Schools and the university”: responsibility");
  }

  @Test
  void aConfirmedReadingIsAReviewAndASecondConfirmAddsNothing() throws Exception {
    settleAll();
    var version = version();
    var confirmed = post("/confirmation", "version", version);
    assertThat(confirmed).hasRedirectedUrl(council.at() + "/damp-and-mould");
    var again = post("/confirmation", "version", version);
    assertThat(again).hasStatus(409);
    assertThat(page(again).select(".govuk-inset-text").text()).contains("confirmed already");
    assertThat(page(again).select(".govuk-inset-text a").attr("href"))
        .isEqualTo(council.at() + "/damp-and-mould");
    for (var late : List.of("/doubts/1", "/fields", "/discard")) {
      assertThat(post(late, "answer", "kept")).as(late).hasStatus(409);
    }
    assertThat(post("/removals", "at", "/items/0")).hasStatus(409);
  }

  @Test
  void whatTwoWindowsSettledIsShownSideBySide() throws Exception {
    var opened = version();
    settle(3, "blank");
    var second = post("/doubts/3", "version", opened, "answer", "cell");
    assertThat(second).hasStatus(409);
    var page = page(second);
    assertThat(page.select(".govuk-summary-list__value").eachText())
        .containsExactly("leave it blank", "uarter. On ine form to be buil");
    assertThat(how(3)).isEqualTo(Settlement.How.BLANK);
    var mine = page.select("form[action$='/doubts/3'] input");
    assertThat(
            post(
                "/doubts/3",
                "version",
                mine.select("[name=version]").val(),
                "answer",
                mine.select("[name=answer]").val()))
        .hasStatus(302);
    assertThat(how(3)).isEqualTo(Settlement.How.CELL);
  }

  @Test
  void anotherWindowsOtherDoubtIsNoConflict() {
    var opened = version();
    settle(1, "kept");
    assertThat(post("/doubts/2", "version", opened, "answer", "kept")).hasStatus(302);
    assertThat(now().draft().open()).hasSize(6);
  }

  @Test
  void everyFieldCanBeChangedAndABlankTitleCannot() throws Exception {
    var form = page(get("/fields?at=/items/3")).select("form[action$=/fields]");
    assertThat(form.select("label").eachText())
        .contains("Agreed action", "Grade, June 2026", "Parties");
    var seen = form.select("[name=seen-agreedAction]").val();
    assertThat(
            post("/fields", "at", "/items/3", "agreedAction", "Write.", "seen-agreedAction", seen))
        .hasRedirectedUrl(at("/fields?at=/items/3"));
    assertThat(now().draft().review().items().get(3).agreedAction()).isEqualTo("Write.");
    var titleSeen = page(get("/fields?at=")).select("[name=seen-title]").val();
    var blank = post("/fields", "at", "", "title", "", "seen-title", titleSeen);
    assertThat(blank).hasStatus(422);
    var elsewhere =
        post("/fields", "at", "/items/3", "agreedAction", "Mine.", "seen-agreedAction", seen);
    assertThat(elsewhere).hasStatus(409);
    assertThat(page(elsewhere).select("#agreedAction").val()).isEqualTo("Mine.");
    assertThat(page(elsewhere).select(".govuk-error-summary").text()).contains("Write.");
  }

  @Test
  void nodesCanBeAddedMovedRemovedAndPutBack() throws Exception {
    post("/additions", "at", "/items/1", "version", version(), "new-text", "<b>New</b>");
    assertThat(now().draft().review().items().get(1).items().getFirst().text())
        .isEqualTo("<b>New</b>");
    assertThat(page(get("")).select(".tree").html()).contains("&lt;b&gt;New&lt;/b&gt;");
    var moved =
        post("/moves", "at", "/items/1/items/0", "below", "/items/0/items/1", "version", version());
    assertThat(moved).hasRedirectedUrl(at("/fields?at=/items/0/items/1/items/4"));
    post("/removals", "at", "/items/0/items/1/items/4", "version", version());
    assertThat(page(get("")).select(".tree s").text()).isEqualTo("<b>New</b>");
    post("/returns", "at", "/items/0/items/1/items/4", "version", version());
    assertThat(now().draft().removed()).isEmpty();
    assertThat(post("/removals", "at", "/items/0", "version", "1")).hasStatus(409);
    assertThat(post("/removals", "at", "/items/77", "version", version())).hasStatus(404);
    assertThat(post("/removals", "at", "/../etc", "version", version())).hasStatus(404);
  }

  @Test
  void theDaysOfADateCanBeSetBesideItsWords() throws Exception {
    var typed =
        List.of("typed", "once the forum has met", "typed-last-day", "31", "typed-last-month", "5");
    var wrong = settle(2, "typed", typed.toArray(String[]::new));
    assertThat(wrong).hasStatus(422);
    assertThat(page(wrong).select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#typed-last-year");
    var all = new ArrayList<>(typed);
    all.addAll(List.of("typed-last-year", "2027"));
    assertThat(settle(2, "typed", all.toArray(String[]::new))).hasStatus(302);
    var due = dueOfTheFourthPart();
    assertThat(due.text()).isEqualTo("once the forum has met");
    assertThat(due.latest()).hasToString("2027-05-31");

    var form = page(get("/fields?at=/items/0/items/3"));
    assertThat(form.select("#due-last-year").val()).isEqualTo("2027");
    assertThat(form.select("#due-hint").text()).contains("Understood as: by 31 May 2027.");
    var seen = form.select("[name=seen-due]").val();
    var days =
        List.of(
            "due-first-day",
            "1",
            "due-first-month",
            "6",
            "due-first-year",
            "2027",
            "due-last-day",
            "31",
            "due-last-month",
            "05",
            "due-last-year",
            "2027");
    var sent =
        new ArrayList<>(List.of("at", "/items/0/items/3", "due", due.text(), "seen-due", seen));
    sent.addAll(days);
    var before = post("/fields", sent.toArray(String[]::new));
    assertThat(before).hasStatus(422);
    assertThat(page(before).select(".govuk-error-summary").text())
        .contains("Date: the last day must not be before the first");
    var same = sent.subList(0, 6);
    same.addAll(List.of("due-last-day", "31", "due-last-month", "05", "due-last-year", "2027"));
    assertThat(post("/fields", same.toArray(String[]::new))).hasStatus(302);
    assertThat(dueOfTheFourthPart()).as("the same days").isEqualTo(due);
    var none = post("/fields", "at", "/items/0/items/3", "due", "March 2027", "seen-due", seen);
    assertThat(none).hasStatus(302);
    assertThat(dueOfTheFourthPart()).isEqualTo(WrittenDate.read("March 2027"));
  }

  private WrittenDate dueOfTheFourthPart() {
    var recommendation = now().draft().review().items().getFirst();
    return Objects.requireNonNull(recommendation.items().get(3).due());
  }

  @Test
  void aConfirmedReadingNamesItsGradesInWords() throws Exception {
    settleAll();
    assertThat(post("/confirmation", "version", version())).hasStatus(302);
    assertThat(page(get("")).select("dl").text()).contains("Chosen: 1 Fully Achieved");
  }

  @Test
  void anotherCouncilsOfficerSeesWhatSomebodySeesWhoAsksForNothing() throws Exception {
    var other = world.council();
    var stranger = SignedInAs.officer(other);
    for (var rest :
        List.of("", "?doubt=1", "/fields?at=/items/0", "/original", "/discard", "/again")) {
      var real = pages.get().uri(other.at() + "/readings/" + id + rest).with(stranger).exchange();
      var none =
          pages.get().uri(other.at() + "/readings/999999999" + rest).with(stranger).exchange();
      assertThat(real).as(rest).hasStatus(404);
      assertThat(withoutNumbers(real, id)).isEqualTo(withoutNumbers(none, 999999999));
      assertThat(pages.get().uri(at(rest)).with(stranger)).hasStatus(404);
    }
    for (var act : List.of("/doubts/1", "/confirmation", "/discard", "/fields", "/again")) {
      assertThat(
              pages
                  .post()
                  .uri(other.at() + "/readings/" + id + act)
                  .with(stranger)
                  .with(csrf())
                  .param("version", "1")
                  .param("answer", "kept"))
          .as(act)
          .hasStatus(404);
    }
    assertThat(now().version()).isEqualTo(1);
    assertThat(pages.get().uri(other.at() + "/readings").with(stranger))
        .bodyText()
        .doesNotContain("damp");
  }

  @Test
  void theOriginalComesBackAsAFileAndNeverAsAPage() throws Exception {
    var evil = Doubtful.takenIn(readings, council, Doubtful.review(), "<html>ñ\"; x=.html");
    var result =
        pages.get().uri(council.at() + "/readings/" + evil + "/original").with(officer).exchange();
    assertThat(result).hasStatusOk();
    var response = result.getResponse();
    assertThat(response.getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''html%C3%B1");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeaders("Content-Security-Policy")).anyMatch(p -> p.contains("sandbox"));
    assertThat(response.getContentAsString()).startsWith("form ");
  }

  @Test
  void aDiscardedReadingIsGoneFromTheListAfterAQuestion() throws Exception {
    assertThat(page(get("/discard")).select("h1").text()).isEqualTo("Discard this reading?");
    assertThat(post("/discard")).hasRedirectedUrl(council.at() + "/readings");
    assertThat(pages.get().uri(council.at() + "/readings").with(officer))
        .bodyText()
        .doesNotContain("damp-and-mould.txt");
    assertThat(get("")).hasStatusOk().bodyText().contains("Discarded");
  }

  @Test
  void theReadingSaysEverythingInWelshToo() throws Exception {
    assertThat(get("?language=cy&doubt=3"))
        .bodyText()
        .contains("Amheuaeth 3")
        .contains("Cadarnhau");
  }

  @Test
  void strangeParametersAreNoBug() {
    for (var rest :
        List.of("?doubt=-1", "?doubt=99", "?doubt=x", "?doubt=" + "9".repeat(40), "?tree=x")) {
      assertThat(get(rest)).as(rest).hasStatusOk();
    }
    for (var rest :
        List.of("/fields?at=/x", "/fields?at=/items/0/due", "/fields?at=%00", "/nope")) {
      assertThat(get(rest)).as(rest).hasStatus(404);
    }
    assertThat(post("/doubts/99", "answer", "kept")).hasStatus(404);
    assertThat(post("/doubts/1", "answer", "level-0", "version", "many")).hasStatus(422);
    assertThat(post("/moves", "at", "/items/0", "below", "/items/0", "version", version()))
        .hasStatus(302);
  }
}
