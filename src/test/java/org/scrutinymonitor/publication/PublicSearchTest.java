package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.publication.PublicSearch.Stretch;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A visitor finds what is public, by its words, and nothing else. */
@Story
class PublicSearchTest {
  @Autowired World world;
  @Autowired Press press;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String review;
  private String search;

  @BeforeEach
  void aReviewThatIsNotPublicYet() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    review = press.register(council);
    search = council.at() + "/public/search?q=";
  }

  @Test
  void whatIsPublishedIsFoundAndLeadsToItsPage() {
    press.publish(council, review);
    var page = press.page(search + "online%20forms");
    var hit = page.select(".hit a").first();
    assertThat(hit).isNotNull();
    assertThat(hit.attr("href")).isEqualTo(council.at() + "/" + review + "/1/b/2");
    assertThat(page.select(".hit mark").eachText()).contains("online", "form");
    assertThat(press.get(hit.attr("href"))).hasStatusOk();
  }

  @Test
  void whatWaitsOrWasTakenBackOrWasNeverPublishedIsNotFound() {
    assertThat(hits("online")).isZero();
    press.publish(officer, council, review, "when", "at", "day", "1 March 2099");
    assertThat(hits("online")).isZero();
    press.publish(officer, council, review);
    assertThat(hits("online")).isPositive();
    officer.post(council.at() + "/" + review + "/publication/2/withdrawal");
    assertThat(hits("online")).isZero();
  }

  @Test
  void theNewestPublicationAloneIsFound() {
    press.publish(officer, council, review);
    officer.post(
        council.at() + "/" + review + "/1/b/2/amendment",
        "agreed_action",
        "A zeppelin over every estate",
        "reason",
        "Forms failed");
    assertThat(hits("zeppelin")).as("not published yet").isZero();
    press.publish(officer, council, review);
    assertThat(hits("zeppelin")).isOne();
  }

  @Test
  void anotherCouncilsItemsAreNotFound() {
    press.publish(council, review);
    var other = world.council();
    assertThat(press.page(other.at() + "/public/search?q=online").select(".hit")).isEmpty();
  }

  @Test
  void emptyTooLongAndNonsenseAreAnsweredPlainly() {
    press.publish(council, review);
    assertThat(press.page(search).select(".hit, [role=status]")).isEmpty();
    assertThat(press.get(search + "a".repeat(201))).hasStatus(422);
    for (var odd : List.of("%22", "%00", "-", "%3Cb%3E", "%27%3B--", "or%20or", "%C3%A2")) {
      assertThat(press.get(search + odd)).as(odd).hasStatusOk();
    }
  }

  @Test
  void wordsThatWereLookedForAreMarkedAndLongOnesAreCut() {
    assertThat(PublicSearch.stretches("Forms online.", List.of("form")))
        .containsExactly(new Stretch("Forms", true), new Stretch(" online.", false));
    var cut =
        PublicSearch.stretches(
            "word ".repeat(100) + "needle " + "word ".repeat(100), List.of("needle"));
    assertThat(cut.getFirst().words()).isEqualTo("… ");
    assertThat(cut.getLast().words()).isEqualTo(" …");
    assertThat(cut).anyMatch(stretch -> stretch.equals(new Stretch("needle", true)));
    assertThat(PublicSearch.stretches("Nothing", List.of()))
        .containsExactly(new Stretch("Nothing", false));
  }

  @Test
  void aListIsNarrowedByWhatItsItemsAreAndEachCountIsTheLengthOfItsList() throws InvalidReview {
    press.publish(council, review);
    var second = press.register(council);
    var before = press.page(at(""));
    assertThat(before.select(".hit, [role=status]")).isEmpty();
    assertThat(before.text()).contains("choose below what you want to see");
    assertThat(facet(before, "review")).as("one review is no choice").isEmpty();
    press.publish(council, second);
    for (var start : List.of("", "q=tenants", "q=tenants&closure=open")) {
      var page = press.page(at(start));
      assertThat(page.select(".facet")).as(start).hasSizeGreaterThan(2);
      for (var link : page.select(".facet a")) {
        var narrowed = press.page(link.attr("href"));
        var count = link.nextElementSibling();
        assertThat(count).isNotNull();
        assertThat(narrowed.select("[role=status]").text())
            .as(link.attr("href"))
            .matches(count.text() + " items? (was|were) found\\.( \\(page 1 of [0-9]+\\))?");
        assertThat(narrowed.select(".chosen").text()).contains(link.text());
      }
    }
    var both = press.page(at("grade=achieved&review=" + second));
    assertThat(both.select(".hit a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith(council.at() + "/" + second + "/"));
    assertThat(both.select(".chosen a").eachAttr("href"))
        .containsExactly(
            at("grade=achieved"), at("review=" + second), council.at() + "/public/search");
    assertThat(press.page(at("q=tenants&due=overdue&language=cy")).select("[role=search] input"))
        .extracting(input -> input.attr("name"))
        .contains("language", "due", "q");
  }

  @Test
  void whatIsNotPublishedIsCountedNowhere() throws InvalidReview {
    press.publish(council, review);
    var all = press.page(at("")).select(".facet").text();
    var waiting = press.register(council);
    press.publish(officer, council, waiting, "when", "at", "day", "1 March 2099");
    assertThat(press.page(at("")).select(".facet").text()).isEqualTo(all);
    assertThat(press.page(at("review=" + waiting)).select("main").text())
        .contains("0 items were found", "Review: not among these")
        .doesNotContain(waiting);
    officer.post(council.at() + "/" + review + "/publication/1/withdrawal");
    assertThat(press.page(at("")).select(".facet")).isEmpty();
    assertThat(press.page(at("closure=open")).select(".hit")).isEmpty();
  }

  @Test
  void anAddressThatNamesWhatNothingHasIsPassedOver() {
    press.publish(council, review);
    var page = press.page(at("q=tenants&grade=x&due=%00&year=-1&closure=%3Cb%3E&page=-1"));
    assertThat(page.select(".chosen")).isEmpty();
    assertThat(page.select(".hit")).isNotEmpty();
    var last = press.page(at("closure=open&page=99"));
    assertThat(last.select(".hit")).isNotEmpty();
    assertThat(press.get(at("page=99999999999999999999&review=" + "%C3%A2".repeat(300))))
        .hasStatusOk();
    assertThat(press.page(at("committee=%3Cscript%3E")).select("main script")).isEmpty();
  }

  @Test
  void theFacetsSpeakWelsh() {
    press.publish(council, review);
    var page = press.page(at("closure=open&language=cy"));
    assertThat(page.select("#facet-due, #facet-grade").eachText())
        .containsExactly("Y radd ddiweddaraf, un y pwyllgor lle rhoddodd un", "Dyddiad");
    assertThat(page.select(".facet").text()).doesNotContain("Achieved", "Overdue");
    assertThat(page.select(".facet a").eachAttr("href")).allMatch(a -> a.contains("language=cy"));
  }

  private String at(String asked) {
    return council.at() + "/public/search" + (asked.isEmpty() ? "" : "?" + asked);
  }

  private static List<String> facet(org.jsoup.nodes.Document page, String name) {
    return page.select("#facet-" + name + " + ul li").eachText();
  }

  private int hits(String words) {
    return press.page(search + words).select(".hit").size();
  }
}
