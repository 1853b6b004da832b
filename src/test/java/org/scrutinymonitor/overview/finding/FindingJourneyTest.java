package org.scrutinymonitor.overview.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An officer finds items, narrows the list, keeps it and opens an item, with the keyboard alone.
 */
@Story
class FindingJourneyTest {
  @Autowired World world;
  @Autowired FoundReviews found;
  @LocalServerPort int port;

  private World.Founded council;

  @BeforeEach
  void threeReviews() throws InvalidReview {
    council = world.council();
    found.in(council);
  }

  @Test
  void anOfficerSearchesNarrowsKeepsAndOpens() {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(council);
      browser.type("#masthead-search", "nursrey");
      browser.pressAndWait("Enter");
      browser.look("finding-nothing");
      browser.follow("a:text-is('nursery')");
      assertThat(page.locator(".hit").count()).isEqualTo(1);
      browser.look("finding");
      browser.type("#q", "council or residents or hospital");
      browser.pressAndWait("Enter");
      assertThat(page.locator("[role=status]").innerText()).isEqualTo("3 items");
      browser.follow("#facet-grade + ul a:text-is('Slipped')");
      assertThat(page.locator(".hit").count()).isEqualTo(1);
      browser.look("finding-narrowed");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".hit").first().isVisible()).isTrue();
      for (var screen : List.of("#q", ".chosen a", ".found__narrow", "#name")) {
        assertThat(page.locator(screen).first().isVisible()).as("on paper: " + screen).isFalse();
      }
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      browser.type("#name", "Slipped trees");
      browser.pressAndWait("Enter");
      assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Slipped trees");
      browser.follow(".chosen a");
      assertThat(page.locator(".hit").count()).isEqualTo(3);
      browser.follow(".saved a");
      assertThat(page.url()).endsWith("&grade=slipped");
      browser.look("finding-kept");
      browser.follow(".hit h2 a");
      assertThat(page.locator("h1").innerText()).contains("tree");
      browser.open(council.at() + "/search?language=cy");
      browser.look("finding-all-cy");
      browser.open(council.at() + "/search?q=bobl");
      browser.look("finding-cy");
    }
  }
}
