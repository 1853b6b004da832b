package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is not public cannot be told from what never was. */
@Story
class NothingGuessedTest {
  private static final String NEVER = "never-existed-at-all";

  @Autowired World world;
  @Autowired Press press;
  @Autowired MockMvcTester program;

  private World.Founded council;
  private String review;
  private Visit officer;

  @BeforeEach
  void aReviewThatIsNotPublic() throws InvalidReview {
    council = world.council();
    review = press.register(council);
    officer = Visit.by(council, program);
  }

  /** Every sort of address that there is below a review's. */
  private static List<String> places(String review) {
    var places = new ArrayList<String>();
    for (var below :
        List.of(
            "",
            "/1",
            "/1/b",
            "/1/b/2",
            "/timeline",
            "/then-and-now",
            "/publications",
            "?edition=1",
            ".json",
            ".csv",
            ".xlsx",
            ".atom",
            "/1.atom",
            "/1/b/2.atom",
            "/1?edition=1")) {
      places.add("/" + review + below);
      places.add("/public/" + review + below);
    }
    return places;
  }

  /** All that can be seen of an answer, without the address that was asked for. */
  private static String seen(MvcTestResult answer, String review) {
    var response = answer.getResponse();
    var headers = new StringBuilder();
    response.getHeaderNames().stream()
        .sorted()
        .filter(name -> !name.equals("Content-Length"))
        .forEach(name -> headers.append(name).append(response.getHeaders(name)));
    return response.getStatus() + "\n" + headers + "\n" + Press.body(answer).replace(review, "…");
  }

  private void sameAsNever() {
    var real = places(review);
    var never = places(NEVER);
    for (int at = 0; at < real.size(); at++) {
      var answer = press.get(council.at() + real.get(at));
      assertThat(answer).as(real.get(at)).hasStatus(404);
      assertThat(seen(answer, review))
          .as(real.get(at))
          .isEqualTo(seen(press.get(council.at() + never.get(at)), NEVER));
    }
  }

  @Test
  void whatWasNeverPublishedLooksLikeWhatNeverWas() {
    sameAsNever();
  }

  @Test
  void whatWaitsLooksLikeWhatNeverWas() {
    press.publish(officer, council, review, "when", "at", "day", "1 March 2099");
    sameAsNever();
  }

  @Test
  void whatWasTakenBackLooksLikeWhatNeverWas() {
    press.publish(officer, council, review);
    assertThat(officer.post(council.at() + "/" + review + "/publication/1/withdrawal"))
        .hasStatus3xxRedirection();
    sameAsNever();
  }

  @Test
  void noListCountsWhatIsNotPublic() {
    var empty = world.council();
    press.publish(officer, council, review, "when", "at", "day", "1 March 2099");
    for (var list :
        List.of(
            "",
            "/public",
            "/open-data",
            "/public/feeds.atom",
            "/open-data/reviews.csv",
            "/open-data/items.csv",
            "/open-data/council.json")) {
      assertThat(
              Press.body(press.get(council.at() + list)).replace(council.officer().address(), "…"))
          .as(list)
          .isEqualTo(
              Press.body(press.get(empty.at() + list)).replace(empty.officer().address(), "…"));
    }
    assertThat(press.get(council.at() + "/committees/homes-and-communities-select-committee"))
        .hasStatus(404);
    assertThat(Press.body(press.get("/sitemap.xml"))).doesNotContain(council.officer().address());
    assertThat(Press.body(press.get("/open-data/all.json")))
        .doesNotContain(council.officer().address());
  }

  @Test
  void anEarlierPublicationThatWasTakenBackIsNotThereEither() {
    press.publish(officer, council, review);
    press.publish(officer, council, review, "correction", "A name was taken out.");
    assertThat(officer.post(council.at() + "/" + review + "/publication/1/withdrawal"))
        .hasStatus3xxRedirection();
    var gone = press.get(council.at() + "/" + review + "?edition=1");
    var never = press.get(council.at() + "/" + review + "?edition=77");
    assertThat(gone).hasStatus(404);
    assertThat(Press.body(gone)).isEqualTo(Press.body(never).replace("edition=77", "edition=1"));
  }

  @Test
  void aPublicPageSetsNoCookieAndReadsNone() {
    press.publish(officer, council, review);
    for (var place : List.of("", "/" + review, "/" + review + "/1/b/2?language=cy", "/open-data")) {
      var answer = press.get(council.at() + place, "Cookie", "language=cy");
      assertThat(answer.getResponse().getCookies()).as(place).isEmpty();
      assertThat(answer.getResponse().getHeader("Set-Cookie")).as(place).isNull();
      assertThat(answer.getResponse().getHeader("Content-Language"))
          .isEqualTo(place.contains("cy") ? "cy" : "en");
    }
  }

  @Test
  void aVisitorIsAskedToSignInWhereOfficersWorkAndAtNoPublicPage() {
    for (var working :
        List.of("/posts", "/rounds", "/" + review + "/history", "/" + review + "?sign-in")) {
      assertThat(press.get(council.at() + working))
          .as(working)
          .hasStatus3xxRedirection()
          .redirectedUrl()
          .endsWith("/sign-in");
    }
  }

  @Test
  void anAnswerThatIsKnownIsNotSentAgainUntilSomethingIsPublished() {
    press.publish(officer, council, review);
    var at = council.at() + "/" + review;
    for (var place :
        List.of(council.at(), at, at + "/1/b/2", at + "/timeline", at + ".atom", at + ".csv")) {
      var first = press.get(place);
      var mark = mark(first);
      assertThat(first.getResponse().getHeader("Cache-Control")).contains("must-revalidate");
      assertThat(first.getResponse().getHeader("Vary")).contains("Cookie");
      var again = press.get(place, "If-None-Match", mark);
      assertThat(again).as(place).hasStatus(304);
      assertThat(Press.body(again)).isEmpty();
    }
    var mark = mark(press.get(at));
    press.publish(officer, council, review, "correction", "One word.");
    assertThat(press.get(at, "If-None-Match", mark)).hasStatusOk();
  }

  private static String mark(MvcTestResult answer) {
    return java.util.Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
  }
}
