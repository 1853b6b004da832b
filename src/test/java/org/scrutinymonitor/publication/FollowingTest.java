package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reader follows by mail: asks, confirms, is told, and stops with one click. */
@Story
class FollowingTest {
  private static final String READER = "reader@example.org";

  @Autowired World world;
  @Autowired Press press;
  @Autowired Following following;
  @Autowired MockMvcTester program;
  @Autowired DSLContext sql;

  private World.Founded council;
  private String review;
  private Visit officer;

  @BeforeEach
  void aPublishedReview() throws InvalidReview {
    council = world.council();
    review = press.register(council);
    officer = Visit.by(council, program);
    press.publish(officer, council, review);
  }

  private MvcTestResult post(String address, String... fields) {
    var request = program.post().uri(address);
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  private List<Record> mails() {
    return council.as(() ->
        world.inTransaction(() ->
            List.copyOf(
                sql.fetch(
                    "select recipient, kind, subject, words, stop from mail where person is null order by id"))));
  }

  /** The page of the follower, from the newest mail. */
  private String own() {
    var words = mails().getLast().get("words", String.class);
    var link = Pattern.compile("https?://[^/]+(/\\S+/public/follow/[0-9a-f]{32})").matcher(words);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void follow(String place) {
    var answer = post(council.at() + "/public/follow", "place", place, "email", READER);
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getCookies()).isEmpty();
    assertThat(Press.body(answer)).contains("Look into your mail");
  }

  @Test
  void nobodyIsToldBeforeTheyConfirmed() {
    follow(review);
    assertThat(mails()).hasSize(1);
    assertThat(mails().getFirst().get("subject", String.class)).contains("Damp and mould");
    press.publish(officer, council, review);
    following.tell(Instant.now().plus(Duration.ofHours(2)));
    assertThat(mails()).hasSize(1);
    assertThat(Press.body(press.get(own()))).contains("Do you want to follow this?");
  }

  @Test
  void whoConfirmedIsToldAnHourLaterAndOnce() {
    follow(review);
    assertThat(post(own())).hasStatusOk();
    press.publish(officer, council, review, "correction", "One date.");
    following.tell(Instant.now());
    assertThat(mails()).as("it may still be undone").hasSize(1);
    following.tell(Instant.now().plus(Duration.ofMinutes(61)));
    following.tell(Instant.now().plus(Duration.ofMinutes(90)));
    assertThat(mails()).hasSize(2);
    var told = mails().getLast();
    assertThat(told.get("words", String.class)).contains("One date.", council.at() + "/" + review);
    assertThat(told.get("recipient", String.class)).isEqualTo(READER);
  }

  @Test
  void whoFollowsAnItemIsToldOfThatAlone() {
    follow(review + "/1/b/2");
    assertThat(post(own())).hasStatusOk();
    change("2");
    press.publish(officer, council, review);
    following.tell(Instant.now().plus(Duration.ofMinutes(61)));
    assertThat(mails()).hasSize(1);
    change("1/b/2");
    press.publish(officer, council, review);
    following.tell(Instant.now().plus(Duration.ofMinutes(62)));
    assertThat(mails()).hasSize(2);
    assertThat(mails().getLast().get("words", String.class)).contains("/" + review + "/1/b/2");
  }

  @Test
  void whoFollowsACommitteeThatEndedIsToldOfItsSuccessor() {
    follow("committees/homes-and-communities-select-committee");
    assertThat(post(own())).hasStatusOk();
    officer.post(council.at() + "/settings/committees", "name", "Place Select Committee");
    var list = officer.page(council.at() + "/settings/committees");
    var successor = list.select("tbody tr:contains(Place) a").attr("href");
    officer.post(
        list.select("tbody tr:contains(Homes) a").attr("href") + "/end",
        "successor",
        successor.substring(successor.lastIndexOf('/') + 1),
        "reason",
        "Replaced");
    press.publish(officer, council, review);
    following.tell(Instant.now().plus(Duration.ofHours(2)));
    assertThat(press.page(council.at() + "/committees/place-select-committee").text())
        .contains("Damp and mould");
    assertThat(mails()).hasSize(2);
  }

  private void change(String item) {
    assertThat(
            officer.post(
                council.at() + "/" + review + "/" + item + "/amendment",
                "agreed_action",
                "Something else",
                "reason",
                "New"))
        .hasStatus3xxRedirection();
  }

  @Test
  void oneClickStopsAndTheAddressIsForgotten() {
    follow("");
    assertThat(post(own())).hasStatusOk();
    var stop = Objects.requireNonNull(mails().getLast().get("stop", String.class));
    assertThat(post(stop.replaceFirst("^https?://[^/]+", ""), "List-Unsubscribe", "One-Click"))
        .hasStatusOk();
    assertThat(Press.body(press.get(own()))).contains("No more mails");
    press.publish(officer, council, review);
    following.tell(Instant.now().plus(Duration.ofHours(2)));
    assertThat(mails()).hasSize(1);
    var kept =
        council.as(() ->
            world.inTransaction(() -> sql.fetchValues("select email from publication_follower")));
    assertThat(kept.getFirst()).isEqualTo("");
  }

  @Test
  void whatIsNotPublicCannotBeFollowed() {
    for (var place : List.of("never-was", review + "/77", "committees/none", "../x")) {
      assertThat(post(council.at() + "/public/follow", "place", place, "email", READER))
          .as(place)
          .hasStatus(404);
    }
    assertThat(mails()).isEmpty();
  }

  @Test
  void nobodyIsFloodedWithMails() {
    for (int asked = 0; asked < 9; asked++) follow(review);
    assertThat(mails()).hasSize(5);
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtItsField() {
    var answer = post(council.at() + "/public/follow", "place", review, "email", "nobody");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary").text())
        .contains("Enter an email address");
  }
}
