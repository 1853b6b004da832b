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

  private int hits(String words) {
    return press.page(search + words).select(".hit").size();
  }
}
