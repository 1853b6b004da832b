package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who types a recommendation sees at once what was recommended before in other words. */
@Story
class RecommendedBeforeJourneyTest {
  @Autowired World world;
  @Autowired Reviews reviews;
  @LocalServerPort int port;

  @Test
  void whatSaidTheSameAppearsAsSoonAsItIsTyped() throws InvalidReview {
    var council = world.council();
    var reviews =
        List.of(
            RecommendedBeforeTest.review("Green spaces"),
            RecommendedBeforeTest.review(
                "Felled trees",
                "That every felled street tree be replaced by at least two saplings."));
    for (var review : reviews) {
      council.as(() -> this.reviews.add(council.officer(), review));
    }
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(council);
      browser.open(council.at() + "/green-spaces/new-item");
      assertThat(page.locator("[data-earlier] li").count()).isZero();
      browser.type("#text", "That the Council plant two trees for each one that it fells.");
      page.keyboard().press("Tab");
      page.locator("[data-earlier] li").first().waitFor();
      assertThat(page.locator("[data-earlier]").innerText())
          .contains("replaced by at least two saplings", "Felled trees");
      assertThat(page.locator("#text").inputValue()).contains("plant two trees");
      browser.look("recommended-before");
      browser.type("#text", "That the annual accounts be audited by another firm.");
      page.keyboard().press("Tab");
      page.locator("[data-earlier] p:has-text('Nothing that means')").waitFor();
      assertThat(page.locator("[data-earlier] li").count()).isZero();
      page.locator("button:text-is('Add')").click();
      assertThat(page.url()).endsWith("/green-spaces/1");
    }
  }
}
