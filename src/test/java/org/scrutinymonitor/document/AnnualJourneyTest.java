package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The scrutiny officer drafts the annual report, changes a section and takes the files. */
@Story
class AnnualJourneyTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;
  @LocalServerPort int port;

  @Test
  void fromTheFiguresToTheReport() throws InvalidReview, IOException {
    var council = world.council();
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                "update council set name_cy = 'Cyngor' where id = ?",
                council.officer().council())));
    considered.before(council);
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      browser.open(council.at() + "/figures?language=en");
      browser.follow("main a[href$='/annual-reports']");
      browser.look("annual-none");
      browser.choose("year", "" + Days.today(time).getYear());
      browser.follow("main form button");
      var report =
          browser.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("[#?].*", "");
      browser.look("annual");
      browser.follow("a[href$='/totals']");
      browser.look("annual-section");
      browser.type("#words_en", "Most of it is done [1].");
      browser.tabTo("main form:not([action$=draft]) button");
      browser.pressAndWait("Enter");
      assertThat(browser.page().locator("#totals ~ div").first().innerText())
          .contains("Most of it is done [1].");
      browser.open(report + "?language=cy");
      browser.look("annual-cy");
      browser.open(report + "/effect");
      browser.look("annual-section-cy");
      browser.open(report + "?language=en");
      for (var file : Map.of("en", "docx", "cy", "pdf").entrySet()) {
        var got = browser.page().waitForDownload(() -> press(browser, file));
        Files.createDirectories(Path.of("target/pictures"));
        got.saveAs(
            Path.of("target/pictures/annual-report-" + file.getKey() + "." + file.getValue()));
      }
    }
  }

  private static void press(Browser browser, Map.Entry<String, String> file) {
    browser.tabTo("a[href$='/" + file.getKey() + "/annual-report." + file.getValue() + "']");
    Page page = browser.page();
    page.keyboard().press("Enter");
  }
}
