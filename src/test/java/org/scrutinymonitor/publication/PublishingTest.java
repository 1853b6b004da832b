package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Publishing is an act: what is frozen, when it is public, and how it is taken back. */
@Story
class PublishingTest {
  @Autowired World world;
  @Autowired Press press;
  @Autowired MockMvcTester program;

  private World.Founded council;
  private String review;
  private String at;
  private Visit officer;

  @BeforeEach
  void aReviewOfTheRegister() throws InvalidReview {
    council = world.council();
    review = press.register(council);
    at = council.at() + "/" + review;
    officer = Visit.by(council, program);
  }

  @Test
  void whatIsPublishedIsReadByEverybody() {
    press.publish(officer, council, review);
    var page = press.page(at);
    assertThat(page.select("h1").text()).isEqualTo("Damp and mould");
    assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(at);
    var item = press.page(at + "/1/b/2");
    assertThat(item.select("dt:contains(Asked) + dd").text()).contains("online form");
    assertThat(item.select(".judgments").text())
        .contains("Officer’s grade", "Committee’s judgment");
    assertThat(item.select("#grades").text()).isEqualTo("What the grades mean");
    assertThat(item.select(".govuk-breadcrumbs a").eachText())
        .contains("Damp and mould", "Recommendation 1", "Part b");
  }

  @Test
  void onAWelshPageWordsThatAreEnglishSaySo() {
    press.publish(officer, council, review);
    var welsh = press.page(at + "/1/b/2?language=cy");
    assertThat(welsh.select("html").attr("lang")).isEqualTo("cy");
    assertThat(welsh.select("main [lang=en]").eachText())
        .anyMatch(words -> words.contains("online form"))
        .anyMatch(words -> words.contains("wider review of customer contact"));
    assertThat(welsh.select("main [lang=cy]")).isEmpty();
    assertThat(press.page(at + "/1/b/2?language=en").select("main [lang]")).isEmpty();
  }

  @Test
  void wordsThatNameWhoAnswersAreNeverPublished() {
    press.publish(officer, council, review);
    assertThat(press.page(at + "/1/b/2").select("dt:contains(Responsible) + dd").text())
        .isEqualTo("No post has been named");
    world.responsible(
        council, review + "/1/b/2", world.post(council, "Digital Services Manager", null));
    assertThat(press.page(at + "/1/b/2").text()).doesNotContain("Digital Services Manager");
    press.publish(officer, council, review);
    assertThat(press.page(at + "/1/b/2").select("dt:contains(Responsible) + dd").text())
        .isEqualTo("Digital Services Manager");
  }

  @Test
  void whatIsChangedAfterwardsStaysInsideUntilItIsPublished() {
    press.publish(officer, council, review);
    assertThat(
            officer.post(
                at + "/1/b/2/amendment",
                "agreed_action",
                "A poster in every library",
                "reason",
                "The contractor failed"))
        .hasStatus3xxRedirection();
    assertThat(officer.page(at + "/1/b/2").text()).contains("A poster in every library");
    assertThat(press.page(at + "/1/b/2").text()).doesNotContain("A poster in every library");
    press.publish(officer, council, review, "correction", "The action had been changed.");
    var page = press.page(at + "/1/b/2");
    assertThat(page.text()).contains("A poster in every library");
    assertThat(page.select(".govuk-inset-text").text())
        .contains("Corrected on", "The action had been changed.");
    var before = press.page(at + "/1/b/2?edition=1");
    assertThat(before.select(".govuk-inset-text").text()).contains("It has been replaced since");
    assertThat(before.select("dt:contains(Promised action) + dd").text())
        .doesNotContain("A poster in every library");
    assertThat(press.page(at + "/publications").select("main ol > li")).hasSize(2);
  }

  @Test
  void whatWaitsIsNotThere() {
    press.publish(officer, council, review, "when", "at", "day", "1 March 2099", "begins", "9:00");
    assertThat(press.get(at)).hasStatus(404);
    assertThat(officer.page(at + "/publication").text()).contains("Waits to become public");
  }

  @Test
  void aPublicationReplacesTheOneThatWaits() {
    press.publish(officer, council, review, "when", "at", "day", "1 March 2099");
    press.publish(officer, council, review);
    assertThat(officer.page(at + "/publication").select(".card h3").eachText())
        .containsExactly("Publication 2: Public", "Publication 1: Taken back");
  }

  @Test
  void withinTheHourItIsUndoneAndWhatWasThereBeforeIsThereAgain() {
    press.publish(officer, council, review);
    press.publish(officer, council, review, "correction", "Nothing but a try.");
    assertThat(press.page(at).text()).contains("Nothing but a try.");
    assertThat(officer.post(at + "/publication/2/withdrawal")).hasStatus3xxRedirection();
    assertThat(press.page(at).text()).doesNotContain("Nothing but a try.");
    assertThat(press.get(at + "?edition=2")).hasStatus(404);
    assertThat(officer.post(at + "/publication/1/withdrawal")).hasStatus3xxRedirection();
    assertThat(press.get(at)).hasStatus(404);
    assertThat(press.page(council.at()).text()).contains("Nothing has been published yet");
    assertThat(officer.page(at + "/history").text()).contains("Published", "taken back");
  }

  @Test
  void whatChangedSinceThePreviewIsNotPublishedUnseen() {
    var answer = officer.post(at + "/publication", "what", "now", "when", "now", "seen", "00");
    assertThat(answer).hasStatus(409);
    assertThat(press.get(at)).hasStatus(404);
  }

  @Test
  void thePreviewWarnsOfNamesAndShowsWhatThePublicWillRead() {
    assertThat(
            officer.post(
                at + "/1/amendment",
                "agreed_action",
                "Mrs Jane Doe will see to it",
                "reason",
                "New"))
        .hasStatus3xxRedirection();
    var preview = officer.page(at + "/publication/preview?item=1");
    assertThat(preview.select(".panel").text()).contains("Mrs Jane Doe", "point to no post");
    assertThat(preview.select("h1").text()).isNotEmpty();
    press.publish(officer, council, review);
    assertThat(preview.select("section[aria-labelledby=asked]").text())
        .isEqualTo(press.page(at + "/1").select("section[aria-labelledby=asked]").text());
  }

  @Test
  void onlyWhoMayPublishDoes() {
    var member = world.person(council, "Councillor", "member", true, Role.COMMITTEE_MEMBER);
    var visit = Visit.by(member, program);
    assertThat(visit.get(at + "/publication")).hasStatus(404);
    assertThat(visit.post(at + "/publication", "seen", "")).hasStatus(404);
    assertThat(visit.page(at).select("a[href$=/publication]")).isEmpty();
    assertThat(officer.page(at).select("a[href$=/publication]").text()).isEqualTo("Publish");
  }

  @Test
  void whatIsWrongWithTheTimeIsSaid() {
    var answer = officer.get(at + "/publication/preview?when=at&day=soon");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary").text())
        .contains("Enter a day, like 30 November 2026");
    assertThat(officer.get(at + "/publication/preview?when=at&day=2020-01-01")).hasStatus(422);
  }
}
