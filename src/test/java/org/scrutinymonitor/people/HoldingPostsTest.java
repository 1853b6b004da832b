package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What one may do and see follows from the posts that one holds. */
@Story
class HoldingPostsTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private String review;
  private World.Somebody person;
  private int post;

  @BeforeEach
  void somebodyWithoutAPost() throws InvalidReview {
    council = world.council();
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    person = world.person(council, "Housing Lead", "housing", true);
    post = world.post(council, "Housing Lead", null);
  }

  @Test
  void whoHoldsNoPostHasNoRole() {
    assertThat(world.viewer(person).roles()).isEmpty();
  }

  @Test
  void whoHoldsAResponsiblePostContributesAndReadsItsReview() {
    world.holds(post, person, LocalDate.of(2026, 1, 1));
    assertThat(Visit.by(person, pages).get(council.at() + "/" + review)).hasStatus(404);

    world.responsible(council, review + "/1/b", post);
    assertThat(world.viewer(person).roles()).containsExactly(Role.CONTRIBUTOR);
    assertThat(Visit.by(person, pages).get(council.at() + "/" + review)).hasStatusOk();
  }

  @Test
  void whoHoldsAPostThatSeesToAReviewIsItsLinkOfficer() {
    world.holds(post, person, LocalDate.of(2026, 1, 1));
    world.linkOfficer(council, review, post);
    assertThat(world.viewer(person).roles())
        .containsExactlyInAnyOrder(Role.CONTRIBUTOR, Role.LINK_OFFICER);
  }
}
