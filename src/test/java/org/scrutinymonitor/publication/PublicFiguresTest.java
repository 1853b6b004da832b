package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A council's public figures are those of what it has published, each with its list behind it. */
@Story
class PublicFiguresTest {
  private static final Pattern FIRST_NUMBER = Pattern.compile("^\\d+");

  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Press press;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String review;

  @BeforeEach
  void aReviewThatWasConsidered() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    review = considered.before(council).review();
  }

  @Test
  void everyNumberOfThePageIsTheLengthOfTheListBehindIt() {
    press.publish(officer, council, review);
    var links = press.page(council.at()).select("main a[href*=/public/figures?]");
    assertThat(links).hasSizeGreaterThan(15);
    int some = 0;
    for (var link : links) {
      var number = number(link);
      if (number < 0) continue;
      var list = press.page(link.attr("href"));
      assertThat(list.select("tbody tr")).as(link.text()).hasSize(number);
      var file = press.get(link.attr("href").replace("/figures?", "/figures.csv?"));
      assertThat(Press.body(file).lines().count() - 1).as("the file").isEqualTo(number);
      some += number > 0 ? 1 : 0;
    }
    assertThat(some).as("not all of them zero").isGreaterThan(8);
  }

  @Test
  void theyAreThoseThatOfficersReadOnceAllIsPublished() {
    press.publish(officer, council, review);
    var within = officer.page(council.at() + "/figures");
    var outside = press.page(council.at());
    for (var place : List.of(".figures li", ".chart text", "section[aria-labelledby=within] td")) {
      assertThat(outside.select(place).eachText())
          .as(place)
          .isNotEmpty()
          .isEqualTo(within.select(place).eachText());
    }
  }

  @Test
  void nothingThatIsNotPublishedChangesANumber() throws InvalidReview {
    press.publish(officer, council, review);
    var before = Press.body(press.get(council.at()));
    press.register(council);
    var item = council.at() + "/" + review + "/1/b/2";
    officer.post(item + "/amendment", "due", "January 2020", "reason", "Brought forward");
    officer.post(
        item + "/exemption",
        "field",
        ExemptField.GRADE.stored(),
        "paragraph",
        "3",
        "reason",
        "Names a firm");
    assertThat(Press.body(press.get(council.at()))).isEqualTo(before);
    press.publish(officer, council, review);
    assertThat(count(press.page(council.at()), Figure.OVERDUE)).isPositive();
    officer.post(council.at() + "/" + review + "/publication/2/withdrawal");
    assertThat(Press.body(press.get(council.at()))).isEqualTo(before);
  }

  @Test
  void whatWaitsOrWasTakenBackIsNotCounted() {
    var empty = press.page(council.at()).select("main").text();
    press.publish(officer, council, review, "when", "at", "day", "1 March 2099");
    assertThat(press.page(council.at()).select("main").text()).isEqualTo(empty);
    press.publish(officer, council, review);
    assertThat(press.page(council.at()).select(".figures")).hasSize(1);
    officer.post(council.at() + "/" + review + "/publication/2/withdrawal");
    assertThat(press.page(council.at()).select("main").text()).isEqualTo(empty);
    assertThat(press.page(council.at() + "/public/figures").select("tbody tr")).isEmpty();
    assertThat(press.page(council.at() + "/public/updates").select("main li")).isEmpty();
  }

  @Test
  void aRoundThatNobodyAnsweredIsToldAndCounted() {
    press.publish(officer, council, review);
    var item = press.page(council.at() + "/" + review + "/1/b/2");
    assertThat(item.select(".timeline").text()).contains("nobody answers the request");
    var list = press.page(council.at() + "/public/figures?figure=no-reply");
    assertThat(list.select("tbody a").eachAttr("href"))
        .contains(council.at() + "/" + review + "/1/b/2");
  }

  @Test
  void fewItemsHaveNoShareAndNoUsableDateIsSaid() {
    officer.typesIn(council, "Trees", "Place Select Committee");
    officer.post(council.at() + "/trees/new-item", "text", "Plant them", "due", "Ongoing");
    press.publish(officer, council, "trees");
    var page = press.page(council.at());
    assertThat(page.select("main").text()).contains("cannot be said yet").doesNotContain("%");
    assertThat(page.select("section[aria-labelledby=within] table")).isEmpty();
  }

  @Test
  void theTableBesideTheChartCanBeTakenAway() {
    press.publish(officer, council, review);
    var rows = press.page(council.at()).select("section[aria-labelledby=halves] tbody tr");
    var file = Press.body(press.get(council.at() + "/public/figures/half-years.csv"));
    assertThat(file.lines().count() - 1).isEqualTo(rows.size()).isPositive();
    assertThat(file).contains("half_year,items,achieved,on_course,slipped,not_achieved,none");
  }

  @Test
  void whoHasThePageIsToldThatItIsTheSame() {
    press.publish(officer, council, review);
    var mark = press.get(council.at()).getResponse().getHeader("ETag");
    assertThat(mark).isNotNull();
    assertThat(press.get(council.at(), "If-None-Match", mark)).hasStatus(304);
    press.publish(officer, council, review);
    assertThat(press.get(council.at(), "If-None-Match", mark)).hasStatus(200);
  }

  @Test
  void whatAnAddressAsksAndNothingHasIsPassedOver() {
    for (var asked :
        List.of("?figure=x", "?half=2026-3", "?committee=a'b", "?grade=1", "?page=0")) {
      assertThat(press.get(council.at() + "/public/figures" + asked)).as(asked).hasStatusOk();
    }
  }

  @Test
  void aTextFromBeforeUnansweredRoundsWereToldIsRead() {
    var told =
        PublishedJson.read(
            """
            {"address":"trees","title":"Trees","linkOfficers":[],"levels":[],"asAt":"2026-01-01",
             "entries":0,"items":[{"path":"1","heading":"1","name":"1","text":"Plant","posts":[],
             "carries":true,"moves":[],"updates":[],"decisions":[],"changes":[],"exempt":[],
             "items":[]}]}
            """);
    var outcome = PublicOutcome.of(told).getFirst().outcome();
    assertThat(outcome.asked()).isEmpty();
    assertThat(outcome.meaning()).isEqualTo(Meaning.NONE);
  }

  private static int count(Document page, Figure figure) {
    var link = page.select(".figures a[href*=figure=" + figure.word() + "]").first();
    return link == null ? -1 : number(link);
  }

  private static int number(Element link) {
    // The first link beside a large number says it; a second one says of how many.
    var before = link.previousElementSibling();
    var text = before != null && before.is("strong") ? before.text() : link.text();
    var found = FIRST_NUMBER.matcher(text);
    return found.find() ? Integer.parseInt(found.group()) : -1;
  }
}
