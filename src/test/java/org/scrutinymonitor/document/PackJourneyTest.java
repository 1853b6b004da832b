package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The clerk changes the report and makes a pack with the keyboard alone; its web page is looked at.
 */
@Story
class PackJourneyTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired AgendaItems agenda;
  @Autowired Packs packs;
  @Autowired InstantSource time;
  @LocalServerPort int port;

  @Test
  void fromTheMeetingToThePack() throws InvalidReview, IOException {
    var council = world.council();
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    var meeting = world.meeting(council, review, Days.today(time).plusDays(7));
    council.as(() -> {
      agenda.add(council.officer(), meeting, review, "5");
      return true;
    });
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      browser.open(council.at() + "/report-sections");
      browser.look("report-sections");
      browser.open(council.at() + "/report-sections?language=cy");
      browser.look("report-sections-cy");
      browser.open(council.at() + "/meetings/" + meeting + "?language=en");
      browser.tabTo("a[href$='/packs']");
      browser.pressAndWait("Enter");
      browser.look("packs-none");
      browser.tabTo("main form button");
      browser.pressAndWait("Enter");
      while (browser.page().locator("[role=status]").count() > 0) {
        browser.tabTo("[role=status] a");
        browser.page().reload();
      }
      browser.look("packs");
      browser.open(council.at() + "/meetings/" + meeting + "/packs?language=cy");
      browser.look("packs-cy");
      var file =
          council.as(() -> {
            var pack = packs.find(council.officer(), meeting, 1);
            return packs.content(
                council.officer(), pack, pack.file("en", PackFormat.HTML).orElseThrow());
          });
      Files.createDirectories(Path.of("target/pictures"));
      Files.write(Path.of("target/pictures/pack.html"), file);
      browser.page().navigate("about:blank");
      browser.page().setContent(new String(file, UTF_8));
      browser.look("pack-html");
      assertThat(browser.page().locator("h1").count()).isEqualTo(1);
    }
  }
}
