package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Source;
import org.scrutinymonitor.review.OpenReview.Update;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A reading of 300 items is checked as easily as one of eighteen. */
@Story
class ManyItemsTest {
  private static final int RECOMMENDATIONS = 12;
  private static final int PARTS = 4;
  private static final int STRANDS = 5;
  private static final int DOUBTS = 44;

  @Autowired World world;
  @Autowired Readings readings;
  @Autowired MockMvcTester pages;
  @LocalServerPort int port;

  private World.Founded council;
  private Visit officer;
  private String reading;

  @BeforeEach
  void threeHundredItemsWithFortyFourDoubts() {
    council = world.council();
    officer = Visit.by(council, pages);
    reading =
        council.at() + "/readings/" + Doubtful.takenIn(readings, council, review(), "many.docx");
  }

  @Test
  void theTreeShowsOnlyWhatLeadsToADoubt() {
    var page = officer.page(reading);
    assertThat(page.select(".aside-details > summary").text()).isEqualTo("All 300 items as read");
    assertThat(nodes(page))
        .containsExactly(
            "1 Inspect homes, 1",
            "2 Inspect homes, 2",
            "a Part of 2",
            "3 Inspect homes, 3",
            "a Part of 3",
            "Strand 1");
    assertThat(page.select(".tree .doubt-mark")).hasSize(DOUBTS);

    var whole = officer.page(page.select(".tree a[href*=tree]").attr("href"));
    assertThat(nodes(whole)).hasSize(300);
    assertThat(nodes(officer.page(whole.select(".tree a[href$=1#tree]").attr("href")))).hasSize(6);
  }

  @Test
  void whatIsSettledLeavesTheTree() {
    var settled = officer.post(reading + "/doubts/1", "answer", "kept", "question", "yes");
    assertThat(settled).hasRedirectedUrl(reading + "#register");
    var page = officer.page(reading);
    assertThat(nodes(page)).isEmpty();
    assertThat(page.select(".tree").text()).contains("No item has an open doubt.");
    assertThat(page.select("#progress-h").text()).isEqualTo("44 of 44 doubts settled");
  }

  @Test
  void theBarShowsTenDoubtsAtATime() {
    assertThat(officer.page(reading).select(".steps a").eachText())
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11–20 ›");
    var page = officer.page(reading + "?doubt=20");
    assertThat(page.select(".steps a").eachText())
        .startsWith("‹ 1–10", "11")
        .endsWith("20", "21–30 ›");
    assertThat(page.select(".steps [aria-current]").text()).isEqualTo("20");
    assertThat(officer.page(reading + "?doubt=44").select(".steps a").eachText())
        .containsExactly("‹ 31–40", "41", "42", "43", "44");
  }

  @Test
  void itIsAccessibleWideAndNarrow() {
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      for (var address : List.of("?doubt=20", "?doubt=20&tree=all")) {
        browser.open(reading + address);
        browser.isAccessible();
        browser.fitsANarrowWindow();
      }
    }
  }

  private static List<String> nodes(Document page) {
    return page.select(".tree li > a:first-child").eachText();
  }

  /** 12 recommendations with 4 parts of 5 strands each; the doubts are about three nodes. */
  private static OpenReview review() {
    var items = IntStream.rangeClosed(1, RECOMMENDATIONS).mapToObj(ManyItemsTest::recommendation);
    var nodes = List.of("/items/0", "/items/1/items/0", "/items/2/items/0/items/0");
    var doubts =
        IntStream.range(0, DOUBTS)
            .mapToObj(at ->
                new Doubt(
                    nodes.get(at % nodes.size()) + "/agreedAction",
                    "Letters are missing.",
                    new Source(
                        "Publish fig", "table 2, row " + at, List.of("Action", "Publish fig")),
                    List.of()));
    return new OpenReview(
        OpenReview.FORMAT,
        "Three hundred items",
        null,
        List.of(),
        null,
        new Scheme(List.of(new Level("1", "Fully Achieved"), new Level("2", "On-Track"))),
        items.toList(),
        doubts.toList());
  }

  private static Item recommendation(int number) {
    var parts =
        IntStream.range(0, PARTS)
            .mapToObj(at -> item(Character.toString('a' + at), "Part of " + number, strands()));
    return item("" + number, "Inspect homes, " + number, parts.toList());
  }

  private static List<Item> strands() {
    return IntStream.rangeClosed(1, STRANDS)
        .mapToObj(at -> item(null, "Strand " + at, List.of()))
        .toList();
  }

  private static Item item(@Nullable String reference, String text, List<Item> below) {
    return new Item(
        reference,
        text,
        Responsibility.read("Head of Housing"),
        WrittenDate.read("March 2027"),
        "Publish figures.",
        "Figures are there.",
        null,
        List.of(new Update(WrittenDate.read("June 2026"), "Done.", "1", null)),
        below);
  }
}
