package org.scrutinymonitor.overview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every number leads to the items that it counts. */
@Story
class TracingFiguresTest {
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private ConsideredReview.Before considering;
  private Visit member;
  private String at;

  @BeforeEach
  void aReviewThatWasConsidered() throws InvalidReview {
    council = world.council();
    considering = considered.before(council);
    at = council.at() + "/figures";
    member =
        Visit.by(world.person(council, "Councillor", "member", true, Role.COMMITTEE_MEMBER), pages);
  }

  @Test
  void everyNumberOfThePageIsTheLengthOfTheListBehindIt() {
    var page = member.page(at);
    var links = page.select("main a[href*=/figures/items]");
    assertThat(links).hasSizeGreaterThan(20);
    int some = 0;
    for (var link : links) {
      var number = number(link);
      if (number < 0) continue;
      var list = member.page(link.attr("href"));
      assertThat(list.select("tbody tr")).as(link.text()).hasSize(number);
      assertThat(rows(link.attr("href"))).as("the file of " + link.text()).isEqualTo(number);
      some += number > 0 ? 1 : 0;
    }
    assertThat(some).as("not all of them zero").isGreaterThan(8);
  }

  @Test
  void howSoonHowLateAndHowSilentStandsForEveryCommitteeAndEveryPost() {
    world.responsible(
        council, considering.review() + "/1/c", world.post(council, "Head of Housing", null));
    var page = member.page(at);
    for (var section : new String[] {"committees", "posts"}) {
      var row = page.select("section[aria-labelledby=" + section + "] tbody tr").first();
      assertThat(row).isNotNull();
      for (var figure : FiguresPage.COLUMNS) {
        if (figure == Figure.TIMED || figure == Figure.SLIP) continue;
        assertThat(row.select("a[href*='figure=" + figure.word() + "']").text())
            .as(section + " " + figure)
            .matches("\\d+ of \\d+ .*");
      }
      assertThat(row.select("td")).hasSize(FiguresPage.COLUMNS.size() + 1);
    }
  }

  @Test
  void thatAmongWhichAFigureCountsIsAListToo() {
    var among = member.page(at).select(".figures a[href*='among=all']").first();
    assertThat(among).isNotNull();
    var list = member.page(among.attr("href"));
    assertThat(list.select("h1").text())
        .isEqualTo("Still monitored: all items among which this is counted");
    assertThat(list.select("tbody tr")).hasSize(number(among));
  }

  @Test
  void figuresOfACommitteeCountItsItemsAlone() {
    var whole = member.page(at);
    var row = whole.select("section[aria-labelledby=committees] tbody tr").first();
    assertThat(row).isNotNull();
    var committee = member.page(row.select("th a").attr("href"));
    assertThat(committee.select("h1").text()).isEqualTo(whole.select("h1").text());
    assertThat(committee.select(".figures strong").eachText())
        .isEqualTo(whole.select(".figures strong").eachText());
    assertThat(member.get(at + "?committee=999999999")).hasStatus(404);
  }

  @Test
  void overdueMeansTheSameHereAsInTheListOfItems() {
    var here = member.page(at + "/items?figure=overdue").select("tbody tr a").eachAttr("href");
    var there = member.page(council.at() + "/search?due=overdue").select(".hit h2 a");
    assertThat(here).isNotEmpty().hasSameElementsAs(there.eachAttr("href"));
  }

  @Test
  void theChartSaysInWordsAndInATableWhatItDraws() {
    var page = member.page(at);
    var chart = page.select("svg.chart").first();
    assertThat(chart).isNotNull();
    assertThat(chart.attr("role")).isEqualTo("img");
    assertThat(chart.select("desc").text()).contains("achieved");
    var drawn = chart.select("text").eachText();
    var table = page.select("section[aria-labelledby=halves] table tbody tr");
    for (var row : table)
      assertThat(drawn).anyMatch(text -> text.startsWith(row.select("th").text()));
  }

  @Test
  void whatAnAddressAsksAndNothingHasIsPassedOver() {
    for (var asked :
        new String[] {"?figure=x", "?half=2026-3", "?committee=abc", "?grade=red", "?page=0"}) {
      assertThat(member.get(at + "/items" + asked)).as(asked).hasStatusOk();
    }
  }

  @Test
  void aCouncilWithoutItemsHasNoFiguresYet() {
    var empty = world.council();
    var officer = Visit.by(empty, pages);
    assertThat(officer.page(empty.at() + "/figures").select("main").text())
        .contains("There is nothing to count yet");
  }

  @Test
  void whoAnswersForOneItemReadsNoFigures() {
    var nobody = Visit.by(world.person(council, "Nobody", "nobody", true), pages);
    assertThat(nobody.get(at)).hasStatus(404);
  }

  private static int number(Element link) {
    var text = link.text();
    if (link.attr("href").contains("among=all")) {
      var of = FIRST_NUMBER.matcher(text);
      return of.find() ? Integer.parseInt(of.group()) : -1;
    }
    var strong = link.parent() == null ? null : link.parent().select("> strong").first();
    if (strong != null && strong.text().matches("\\d+")) return Integer.parseInt(strong.text());
    var found = FIRST_NUMBER.matcher(text);
    return text.matches("\\d+.*") && found.find() ? Integer.parseInt(found.group()) : -1;
  }

  private long rows(String list) {
    var file = list.replace("/figures/items", "/figures/items.csv");
    var body = member.get(file).getResponse();
    return new String(body.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .count()
        - 1;
  }
}
