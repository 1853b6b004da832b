package org.scrutinymonitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.AgreedField;
import org.scrutinymonitor.review.Amendments;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the history, and those as at a day, in a real browser. */
@Story
class HistoryPagesTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Amendments amendments;
  @Autowired Tampering tampering;
  @Autowired InstantSource time;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"en", "cy"})
  void everyPageIsAccessible(String language) throws InvalidReview {
    var council = world.council();
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    world.meeting(council, review, Days.today(time).minusDays(20));
    tampering.change(council, "update review set created_at = created_at - interval '30 days'");
    council.as(() ->
        amendments.amend(
            council.officer(),
            review,
            "1/c",
            new Amendments.Wanted(
                Integer.MAX_VALUE,
                Map.of(AgreedField.AGREED_ACTION, "Recruit twelve champions and train them twice"),
                Map.of(),
                "The committee asked for it")));
    LocalDate before = Days.today(time).minusDays(20);
    var pages = new LinkedHashMap<String, String>();
    pages.put("item-history", "/" + review + "/1/c/history");
    pages.put("review-history", "/" + review + "/history");
    pages.put("review-as-at", "/" + review + "?as-at=" + before);
    pages.put("item-as-at", "/" + review + "/1/c?as-at=" + before);
    pages.put("reviews-as-at", "?as-at=" + before);
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      browser.open(council.at() + "?language=" + language);
      for (var page : pages.entrySet()) {
        browser.open(council.at() + page.getValue());
        assertThat(browser.page().locator("html").getAttribute("lang")).isEqualTo(language);
        browser
            .page()
            .locator("main details.govuk-details")
            .evaluateAll("all => all.forEach(d => d.open = true)");
        browser.isAccessible();
        browser.picture(page.getKey() + "-" + language);
        browser.fitsANarrowWindow();
        var wide = browser.page().viewportSize();
        browser.page().setViewportSize(320, 800);
        browser.picture(page.getKey() + "-" + language + "-narrow");
        browser.page().setViewportSize(wide.width, wide.height);
      }
    }
  }
}
