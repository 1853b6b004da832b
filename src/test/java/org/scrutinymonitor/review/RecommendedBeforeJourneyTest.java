package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer types a recommendation and asks whether it was made before, by keyboard. */
@Story
class RecommendedBeforeJourneyTest {
  @Autowired World world;
  @Autowired Reviews reviews;
  @LocalServerPort int port;

  @Test
  void anOfficerAsksBeforeSaving() throws InvalidReview {
    var council = world.council();
    council.as(() -> reviews.add(council.officer(), Northmere.dampAndMould()));
    var added = council.as(() -> reviews.add(council.officer(), NorthmereReview.dampAndMould()));
    var text = Northmere.dampAndMould().items().getLast().text();
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(council);
      browser.open(council.at() + "/" + added.address() + "/new-item");
      browser.type("#text", text);
      browser.follow("button[value=earlier]");
      assertThat(page.locator("section[aria-labelledby=earlier] li").count()).isPositive();
      assertThat(page.locator("#text").inputValue()).isEqualTo(text);
      browser.look("recommended-before");
      browser.follow("form button:not([name]):has-text('Add')");
      assertThat(page.locator(".govuk-notification-banner").innerText()).isNotBlank();
    }
  }
}
