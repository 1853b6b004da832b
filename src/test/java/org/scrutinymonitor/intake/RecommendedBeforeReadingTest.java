package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Reviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A document that comes in is compared with what was recommended before. */
@Story
class RecommendedBeforeReadingTest {
  @Autowired World world;
  @Autowired Readings readings;
  @Autowired Reviews reviews;
  @Autowired MockMvcTester pages;

  @Test
  void theCheckPageLeadsToEarlierRecommendationsThatSayTheSame() throws InvalidReview {
    var council = world.council();
    var id = Doubtful.takenIn(readings, council);
    var reading = council.as(() -> readings.find(council.officer(), id));
    var first = reading.draft().review().items().getFirst().text();
    assertThat(first.length()).isGreaterThan(20);
    var officer = Visit.by(council, pages);
    var address = council.at() + "/readings/" + id + "/earlier";
    assertThat(officer.page(council.at() + "/readings/" + id).select("a[href=" + address + "]"))
        .hasSize(1);
    assertThat(officer.page(address).text()).contains("Nothing that means much the same");
    council.as(() -> reviews.add(council.officer(), earlier(first)));
    assertThat(officer.page(address).select(".card a").eachAttr("href"))
        .contains(council.at() + "/an-earlier-review/1");
    var member = world.person(council, "Councillor A. B.", "member", true, Role.COMMITTEE_MEMBER);
    assertThat(Visit.by(member, pages).get(address)).hasStatus(404);
  }

  private static OpenReview earlier(String text) {
    return new OpenReview(
        OpenReview.FORMAT,
        "An earlier review",
        null,
        List.of(),
        null,
        null,
        List.of(new OpenReview.Item("1", text, null, null, null, null, null, List.of(), List.of())),
        List.of());
  }
}
