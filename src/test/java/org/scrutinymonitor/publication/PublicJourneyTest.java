package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident, a journalist and a user of a screen reader read what an officer publishes. */
@Story
class PublicJourneyTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Press press;
  @LocalServerPort int port;
  @TempDir Path folder;

  private World.Founded council;
  private String review;

  @BeforeEach
  void aReviewWithAPost() throws InvalidReview {
    council = world.council();
    review = considered.before(council).review();
    world.responsible(council, review + "/1/b/2", world.post(council, "Head of Web", null));
  }

  @Test
  void anOfficerPreviewsAndPublishesAndAResidentReads() {
    try (var officer = Browser.at(port)) {
      officer.signIn(council);
      officer.open(council.at() + "/" + review);
      officer.follow("a[href$='/publication']");
      officer.look("publication");
      officer.follow("main form button");
      officer.look("publication-preview");
      officer.follow("a[href*='item=1%2Fb%2F2']");
      officer.look("publication-preview-item");
      officer.follow("main form button");
      assertThat(officer.page().locator(".govuk-notification-banner").innerText())
          .contains("It is published");
      officer.look("publication-done");
      officer.open(council.at() + "/public/" + review);
      assertThat(officer.page().locator("header").innerText()).doesNotContain("Sign out");
    }
    try (var resident = Browser.phone(port, true)) {
      var page = resident.page();
      resident.open(council.at());
      look(resident, "public-council");
      resident.follow("a[href*='/committees/']");
      look(resident, "public-committee");
      resident.follow("main a[href='" + council.at() + "/" + review + "']");
      look(resident, "public-review");
      resident.follow("main a[href$='/1/b/2']");
      look(resident, "public-item");
      assertThat(page.locator("main").innerText())
          .contains(
              "Head of Web", "Officer’s grade", "Committee’s judgment", "What the grades mean");
      resident.follow("header a[hreflang=cy]");
      look(resident, "public-item-cy");
      assertThat(page.locator("main").innerText()).contains("Yr hyn a ofynnwyd");
      resident.open(council.at() + "/" + review + "/timeline");
      look(resident, "public-timeline");
      resident.open(council.at() + "/" + review + "/then-and-now");
      look(resident, "public-then-and-now");
      resident.open(council.at() + "/" + review + "/publications");
      look(resident, "public-publications");
      resident.open(council.at() + "/never-was");
      look(resident, "public-not-found");
      assertThat(page.context().cookies()).isEmpty();
    }
    try (var wide = Browser.at(port)) {
      wide.open(council.at() + "/" + review + "/1/b/2");
      wide.look("public-item-wide");
      wide.open(council.at() + "/" + review);
      wide.look("public-review-wide");
      wide.open(council.at() + "/public/search");
      wide.look("public-search");
      wide.type("#q", "tenants");
      wide.pressAndWait("Enter");
      var all = wide.page().locator(".hit").count();
      wide.follow("#facet-grade + ul a");
      assertThat(wide.page().locator(".hit").count()).isBetween(1, all - 1);
      wide.look("public-search-narrowed");
      wide.follow(".chosen a");
      assertThat(wide.page().locator(".hit").count()).isEqualTo(all);
      wide.open(council.at() + "/public/search?q=xyzzy&language=cy");
      wide.look("public-search-nothing-cy");
    }
  }

  @Test
  void aJournalistTakesTheDataAway() throws Exception {
    press.publish(council, review);
    try (var journalist = Browser.at(port)) {
      var page = journalist.page();
      journalist.open(council.at() + "/" + review);
      journalist.tabTo("a[href$='.csv']");
      var download = page.waitForDownload(() -> page.keyboard().press("Enter"));
      var file = folder.resolve(download.suggestedFilename());
      download.saveAs(file);
      assertThat(file.getFileName().toString()).endsWith(review + ".csv");
      assertThat(Files.readString(file)).startsWith("\uFEFFformat,review,");
      assertThat(FormFile.read(file).items()).hasSize(4);
      journalist.open(council.at() + "/open-data");
      look(journalist, "public-open-data");
      assertThat(page.locator("a[rel=license]").getAttribute("href"))
          .contains("open-government-licence");
      journalist.open(council.at() + "/open-data?language=cy");
      look(journalist, "public-open-data-cy");
    }
  }

  /** As every page, and as a screen reader meets it: its landmarks, and headings in their order. */
  private static void look(Browser browser, String name) {
    browser.look(name);
    var page = browser.page();
    assertThat(page.locator("main").count()).as(name).isEqualTo(1);
    assertThat(page.locator("header").count()).as(name).isEqualTo(1);
    assertThat(page.locator("footer").count()).as(name).isEqualTo(1);
    assertThat(page.locator("nav:not([aria-label]):not([aria-labelledby])").count())
        .as(name)
        .isZero();
    assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    @SuppressWarnings("unchecked")
    var levels =
        (List<Object>)
            page.evaluate(
                "[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(h => +h.tagName[1])");
    int before = 0;
    for (var level : levels) {
      var now = ((Number) level).intValue();
      assertThat(now).as(name + ": headings " + levels).isLessThanOrEqualTo(before + 1);
      before = now;
    }
  }
}
