package org.scrutinymonitor.overview.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.NorthmereReview;
import org.scrutinymonitor.review.Reviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Finding items by their words, and narrowing what was found. */
@Story
class FindingItemsTest {
  @Autowired World world;
  @Autowired FoundReviews found;
  @Autowired Reviews all;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private FoundReviews.Addresses reviews;
  private Visit officer;

  @BeforeEach
  void threeReviews() throws InvalidReview {
    council = world.council();
    reviews = found.in(council);
    officer = Visit.by(council, pages);
  }

  @Test
  void wordsAreFoundInWhateverFormTheyStandAndAreMarked() {
    var page = search("planting sapling");
    assertThat(hits(page)).containsExactly("/" + reviews.trees() + "/1");
    assertThat(page.select(".hit h2 mark").eachText()).containsExactly("plant", "saplings");
    assertThat(page.select(".snippet").eachText())
        .anyMatch(text -> text.startsWith("Agreed action: Order saplings"))
        .anyMatch(text -> text.startsWith("Evidence: The nursery delivered 412 saplings"));
    assertThat(page.select(".snippet mark").eachText()).containsOnly("saplings");
    assertThat(page.select("[role=status]").text()).isEqualTo("1 item");
  }

  @Test
  void aWelshWordIsFoundHoweverItBeginsAndEnds() {
    for (var words :
        List.of(
            "denantiaid",
            "tenant",
            "nhenantiaid",
            "bobl",
            "phobl",
            "adroddiadau",
            "barn",
            "gweithwyr")) {
      assertThat(hits(search(words))).as(words).containsExactly("/" + reviews.welsh() + "/1");
    }
    assertThat(search("bobl").select("mark").eachText()).containsExactly("pobl");
    assertThat(hits(search("ffordd"))).as("another word").isEmpty();
  }

  @Test
  void wordsInARowWithoutAndAlternativesAreUnderstood() {
    assertThat(hits(search("\"county nursery\""))).containsExactly("/" + reviews.trees() + "/1");
    assertThat(hits(search("\"nursery county\""))).isEmpty();
    assertThat(hits(search("council -saplings"))).doesNotContain("/" + reviews.trees() + "/1");
    assertThat(hits(search("saplings or hospital")))
        .containsExactlyInAnyOrder("/" + reviews.trees() + "/1", "/" + reviews.buses() + "/1");
  }

  @Test
  void whatADocumentHoldsIsNeverMarkUp() {
    var page = search("roots");
    assertThat(page.select(".hit b, .hit script")).isEmpty();
    assertThat(page.select(".hit h2").text()).contains("<b>a tree</b> & its roots are removed");
    assertThat(search("<script>alert(1)</script>").select("main script")).isEmpty();
  }

  @Test
  void aListIsNarrowedByWhatItsItemsAreAndTheAddressHoldsAll() {
    var all = page("");
    assertThat(all.select("h1").text()).isEqualTo("All items");
    assertThat(facet(all, "committee"))
        .containsExactly("Place Select Committee 3", "Transport Select Committee 1");
    assertThat(facet(all, "grade"))
        .containsExactlyInAnyOrder("Achieved 1", "On course 1", "Slipped 1", "No grade 1");
    assertThat(facet(all, "due"))
        .containsExactlyInAnyOrder(
            "Date passed, achieved 1", "Overdue 1", "Not due yet 1", "No usable date 1");
    assertThat(facet(all, "year")).containsExactly("2025 2", "2024 2");
    var narrowed = all.select("#facet-committee + ul a").attr("href");
    var place = officer.page(narrowed);
    assertThat(place.select(".chosen").text()).contains("Committee: Place Select Committee");
    assertThat(place.select("[role=status]").text()).isEqualTo("3 items");
    assertThat(facet(place, "committee")).as("nothing more to narrow").isEmpty();
    var slipped = page(narrowed.substring(narrowed.indexOf('?') + 1) + "&grade=slipped");
    assertThat(hits(slipped)).containsExactly("/" + reviews.trees() + "/2");
    assertThat(hits(page("due=overdue"))).containsExactly("/" + reviews.buses() + "/1");
    assertThat(hits(page("closure=open&year=2024"))).hasSize(2);
    assertThat(hits(page("closure=lapsed"))).isEmpty();
    assertThat(page("q=saplings&due=nonsense&committee=x&page=-3").select(".chosen")).isEmpty();
  }

  @Test
  void postsThatAnswerCanBeFoundAndNarrowTheList() {
    var post = world.post(council, "Arboricultural Manager", null);
    world.responsible(council, reviews.trees() + "/2", post);
    var named = search("arboriculture").select("section[aria-labelledby=named]");
    assertThat(named.text()).contains("Post: Arboricultural Manager");
    var page = officer.page(named.select("a").attr("href"));
    assertThat(hits(page)).containsExactly("/" + reviews.trees() + "/2");
    assertThat(page.select(".chosen").text()).contains("Arboricultural Manager");
    assertThat(search("transport").select("section[aria-labelledby=named]").text())
        .contains("Committee: Transport Select Committee");
    assertThat(search("evening").select("section[aria-labelledby=named] a").attr("href"))
        .isEqualTo(council.at() + "/" + reviews.buses());
    assertThat(search("-saplings").select("section[aria-labelledby=named]"))
        .as("nobody asks for the names that lack a word")
        .isEmpty();
  }

  @Test
  void aNameThatIsSpelledWronglyIsOfferedToo() {
    world.post(council, "Arboricultural Manager", null);
    var page = search("arboricultrual managr");
    var offered = page.select("a:containsOwn(arboricultural manager)");
    assertThat(officer.page(offered.attr("href")).select("section[aria-labelledby=named]").text())
        .contains("Post: Arboricultural Manager");
    var named = officer.page(offered.attr("href")).select("main").text();
    assertThat(named)
        .contains("There is no such item.")
        .doesNotContain("Nothing was found", "Did you mean");
  }

  @Test
  void aListThatHoldsNothingStillSaysWhatItIsNarrowedTo() {
    var post = world.post(council, "Arboricultural Manager", null);
    assertThat(page("due=overdue&post=" + post).select(".chosen").text())
        .contains("Post: Arboricultural Manager");
  }

  @Test
  void aWordThatIsSpelledWronglyIsOfferedAsOneThatFinds() {
    var page = search("nursrey saplngs");
    assertThat(hits(page)).isEmpty();
    var offered = page.select("a:containsOwn(nursery saplings)");
    assertThat(page.select("main").text()).contains("Nothing was found.", "Did you mean:");
    assertThat(hits(officer.page(offered.attr("href"))))
        .containsExactly("/" + reviews.trees() + "/1");
    var some = search("saplings hospital");
    assertThat(hits(some)).isEmpty();
    assertThat(hits(officer.page(some.select("a:containsOwn(2 items have some)").attr("href"))))
        .hasSize(2);
  }

  @Test
  void emptyTooLongAndNonsenseAreAnsweredPlainly() {
    assertThat(hits(page("q="))).hasSize(4);
    var tooLong = officer.get(council.at() + "/search?q=" + "word+".repeat(41));
    assertThat(tooLong).hasStatus(422);
    assertThat(Visit.document(tooLong).text()).contains("Look for fewer words: 200 letters");
    assertThat(officer.get(council.at() + "/search.csv?q=" + "word+".repeat(41))).hasStatus(422);
    for (var nonsense :
        List.of(
            "%%%",
            "!!!",
            "the",
            "y",
            "''",
            "\"",
            "-",
            "or",
            ":*",
            "&|!()",
            "\\",
            "a\u0000b",
            "🌳",
            "-\"\"",
            "'; drop table item; --")) {
      var page = search(nonsense);
      assertThat(page.select("main").text()).as(nonsense).contains("Nothing was found.");
    }
  }

  @Test
  void pagesFollowOneAnother() throws InvalidReview {
    for (int i = 0; i < 12; i++) found.in(council);
    var first = page("q=saplings");
    assertThat(first.select("[role=status]").text()).isEqualTo("13 items");
    var all = page("");
    assertThat(hits(all)).hasSize(20);
    assertThat(all.select("[role=status]").text()).isEqualTo("52 items (page 1 of 3)");
    var third = page("page=3");
    assertThat(hits(third)).hasSize(12);
    assertThat(third.select(".hits").attr("start")).isEqualTo("41");
    var beyond = page("page=9999");
    assertThat(hits(beyond)).as("the last page").isEqualTo(hits(third));
    assertThat(beyond.select("[role=status]").text()).isEqualTo("52 items (page 3 of 3)");
    assertThat(beyond.select("a[rel=prev]").attr("href")).endsWith("?page=2");
  }

  @Test
  void aReviewIsListedInTheOrderOfItsFormOnThePageAndInTheFile()
      throws InvalidReview, UnsupportedEncodingException {
    var damp = council.as(() -> all.add(council.officer(), NorthmereReview.dampAndMould()));
    var asked = "review=" + damp.id();
    var at = "/" + damp.address();
    var listed = hits(page(asked));
    assertThat(listed)
        .startsWith(at + "/1", at + "/1/a", at + "/1/a/1")
        .endsWith(at + "/1/b", at + "/2", at + "/3")
        .isSorted();
    var file =
        officer.get(council.at() + "/search.csv?" + asked).getResponse().getContentAsString();
    assertThat(file.lines().skip(1).map(line -> line.split(",", 4)[2]))
        .containsExactlyElementsOf(listed.stream().map(below -> council.at() + below).toList());
    for (int i = 0; i < 2; i++) found.in(council);
    var both = new java.util.ArrayList<>(hits(page("")));
    both.addAll(hits(page("page=2")));
    assertThat(both)
        .containsSubsequence(listed)
        .doesNotHaveDuplicates()
        .hasSize(12 + listed.size());
  }

  @Test
  void aFileHoldsTheSameListAndNoFormula() throws UnsupportedEncodingException {
    var csv =
        officer
            .get(council.at() + "/search.csv?q=letter&grade=slipped")
            .getResponse()
            .getContentAsString();
    assertThat(csv).as("spreadsheets know the letters by this").startsWith("\uFEFFreview,");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv)
        .contains("Street trees,2," + council.at() + "/" + reviews.trees() + "/2")
        .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
        .contains("slipped");
    assertThat(search("letter").select("a[href*='search.csv']").attr("href"))
        .isEqualTo(council.at() + "/search.csv?q=letter");
  }

  @Test
  void thePageSpeaksWelsh() {
    var page = officer.page(council.at() + "/search?q=saplings&language=cy");
    assertThat(page.select("h1").text()).isEqualTo("Chwilio: saplings");
    assertThat(page.select(".facet").text()).doesNotContain("Achieved");
  }

  @Test
  void everyPageOfASignedInPersonHasTheBoxOnce() {
    assertThat(officer.page(council.at()).select("header form[role=search]")).hasSize(1);
    assertThat(search("tree").select("form[role=search]")).hasSize(1);
    assertThat(pages.get().uri("/sign-in").exchange()).bodyText().doesNotContain("role=\"search\"");
  }

  private Document search(String words) {
    return page("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private Document page(String asked) {
    return officer.page(council.at() + "/search?" + asked);
  }

  private List<String> hits(Document page) {
    return page.select(".hit h2 a").eachAttr("href").stream()
        .map(address -> address.substring(council.at().length()))
        .toList();
  }

  private static List<String> facet(Document page, String name) {
    return page.select("#facet-" + name + " + ul li").eachText();
  }
}
