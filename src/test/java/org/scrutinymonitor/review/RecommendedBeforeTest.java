package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whether what is recommended now was recommended before, in whatever words. */
@Story
class RecommendedBeforeTest {
  @Autowired World world;
  @Autowired Reviews reviews;
  @Autowired EarlierItems earlier;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String home;

  @BeforeEach
  void twoReviews() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    home = council.at() + "/" + add("Green spaces");
    add(
        "Felled trees",
        "That every felled street tree be replaced by at least two saplings.",
        "That the felling of street trees be consulted upon with residents.");
    add("Libraries", "That library opening hours be extended at weekends.");
  }

  @Test
  void whatIsTypedIsShownBesideWhatSaidTheSameInOtherWords() {
    var page = asked("That the Council plant two trees for each one that it fells.");
    var found = page.select("section[aria-labelledby=earlier] li");
    assertThat(found).isNotEmpty();
    assertThat(found.first()).isNotNull();
    assertThat(found.eachText().getFirst())
        .contains("replaced by at least two saplings", "Felled trees", "No grade");
    assertThat(found.text()).doesNotContain("library");
    assertThat(found.select("a").attr("href")).isEqualTo(council.at() + "/felled-trees/1");
    assertThat(page.select("#text").val()).as("what was typed stays").contains("plant two trees");
    assertThat(page.select("form [name=then][value=earlier]").text())
        .isEqualTo("Have we recommended this before?");
  }

  @Test
  void nothingIsShownWhereNothingIsAlike() {
    assertThat(asked("That the annual accounts be audited by another firm.").text())
        .contains("Nothing that means much the same was found");
    assertThat(asked("Trees").text()).contains("these words say too little");
    assertThat(asked("").text()).contains("these words say too little");
  }

  @Test
  void amendedWordsAreComparedAsTheyStandNow() {
    var address = council.at() + "/libraries/1/amendment";
    var form = officer.page(address);
    officer.post(
        address,
        "seen",
        form.select("[name=seen]").val(),
        "text",
        "That two young trees be planted wherever one is cut down.",
        "reason",
        "The committee changed its mind.");
    assertThat(asked("That the Council plant two trees for each one that it fells.").text())
        .contains("wherever one is cut down");
    var amending =
        officer.post(
            home.replace("green-spaces", "felled-trees") + "/2/amendment",
            "seen",
            "0",
            "text",
            "That trees be planted in pairs for each tree that is cut down.",
            "then",
            "earlier");
    assertThat(amending).hasStatusOk();
    assertThat(Visit.document(amending).select("section[aria-labelledby=earlier]").text())
        .contains("wherever one is cut down")
        .as("of other reviews alone")
        .doesNotContain("saplings");
  }

  @Test
  void nobodyElsesReviewsAreCompared() throws InvalidReview {
    var theirs = world.council();
    theirs.as(() -> reviews.add(theirs.officer(), review("Theirs")));
    var found =
        theirs.as(() ->
            earlier.like(
                theirs.officer(),
                "That every felled street tree be replaced by at least two saplings.",
                null));
    assertThat(found.items()).isEmpty();
  }

  private org.jsoup.nodes.Document asked(String text) {
    var answer =
        officer.post(home + "/new-item", "reference", "1", "text", text, "then", "earlier");
    assertThat(answer).hasStatusOk();
    return Visit.document(answer);
  }

  private String add(String title, String... recommendations) throws InvalidReview {
    return council
        .as(() -> reviews.add(council.officer(), review(title, recommendations)))
        .address();
  }

  static OpenReview review(String title, String... recommendations) {
    var items = new java.util.ArrayList<OpenReview.Item>();
    for (var text : recommendations) {
      items.add(
          new OpenReview.Item(
              String.valueOf(items.size() + 1),
              text,
              null,
              null,
              null,
              null,
              null,
              List.of(),
              List.of()));
    }
    return new OpenReview(
        OpenReview.FORMAT,
        title,
        "Place Select Committee",
        List.of(),
        WrittenDate.read("March 2024"),
        null,
        items,
        List.of());
  }
}
