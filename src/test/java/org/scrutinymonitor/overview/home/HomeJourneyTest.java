package org.scrutinymonitor.overview.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who is everything signs in, sees what waits, and goes to it by keyboard. */
@Story
class HomeJourneyTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Rounds rounds;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;
  @LocalServerPort int port;

  @Test
  void fromSigningInToWhatWaits() throws InvalidReview {
    var council = world.council();
    var today = Days.today(time);
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    var meeting = world.meeting(council, review, today.plusDays(20));
    var post = world.post(council, "Digital Services Manager", null);
    for (var path : new String[] {"1/c", "1/f", "1/b/2"}) {
      world.responsible(council, review + "/" + path, post);
    }
    world.linkOfficer(council, review, post);
    var everybody =
        world.person(
            council,
            "Everybody",
            "everybody",
            true,
            Role.ADMINISTRATOR,
            Role.SCRUTINY_OFFICER,
            Role.COMMITTEE_MEMBER);
    world.holds(post, everybody, today.minusDays(9));
    council.as(() -> {
      rounds.open(
          council.officer(),
          review,
          new Rounds.Wanted("November 2026", meeting, today.plusDays(14), Set.of()));
      return world.inTransaction(() ->
          sql.execute(
              """
              insert into committee_member (council, committee, person, from_day)
              select council, committee, ?, ? from meeting where id = ?
              """,
              everybody.id(),
              today.minusDays(1),
              meeting));
    });
    try (var browser = Browser.at(port)) {
      browser.signIn(everybody);
      browser.page().waitForURL("**/home");
      assertThat(browser.page().locator("main section").all())
          .extracting(part -> part.getAttribute("aria-labelledby"))
          .containsExactly("items", "reviews", "committees", "office", "accounts");
      assertThat(browser.page().locator("section[aria-labelledby=items] ul.govuk-list a").count())
          .as("what is asked of the post")
          .isEqualTo(3);
      browser.look("home");
      browser.open(council.at() + "/home?language=cy");
      assertThat(browser.page().locator("h1").textContent()).isEqualTo("Beth sy’n aros amdanoch");
      browser.look("home-cy");
      browser.open(council.at() + "/home?language=en");
      browser.follow("section[aria-labelledby=items] ul.govuk-list a");
      browser.page().waitForURL("**/requests/*");
      assertThat(browser.page().locator("main").textContent())
          .contains("Item 1 of 3", "Damp and mould");
      browser.follow("a.masthead__council");
      browser.page().waitForURL("**/home");
    }
  }
}
