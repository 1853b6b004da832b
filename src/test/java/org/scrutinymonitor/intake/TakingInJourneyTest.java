package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the file to the register with the keyboard alone, in a real browser. */
@Story
class TakingInJourneyTest {
  private static final Path GARBLED =
      Path.of("src/test/resources/intake/damp-and-mould-garbled.txt");

  @Autowired World world;
  @LocalServerPort int port;

  private World.Founded council;
  private Browser browser;
  private Page page;

  @BeforeEach
  void anOfficerAtTheKeyboard() {
    council = world.council();
    browser = Browser.at(port);
    page = browser.page();
    browser.signIn(council);
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  private void seen() {
    browser.isAccessible();
    browser.fitsANarrowWindow();
    var pictures = System.getProperty("pictures");
    if (pictures == null) return;
    var name = page.url().replaceAll("^.*?/c[0-9a-f]+/?", "").replaceAll("[^a-zA-Z0-9]+", "-");
    for (int width : new int[] {1280, 320}) {
      page.setViewportSize(width, 800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(pictures, name + "-" + width + ".png")));
    }
    page.setViewportSize(1280, 900);
  }

  @Test
  void aGarbledFormIsTakenInSettledConfirmedAndGivenBack() throws Exception {
    browser.open(council.at() + "/readings");
    seen();
    browser.tabTo("#files");
    page.locator("#files").setInputFiles(GARBLED);
    browser.tabTo("form[enctype] button");
    browser.pressAndWait("Enter");
    assertThat(page.url()).matches(".*/readings/\\d+$");
    var check = URI.create(page.url()).getPath();
    seen();

    browser.tabTo("section.panel button");
    browser.pressAndWait("Enter");
    assertThat(page.locator(".govuk-error-summary a").count())
        .isEqualTo(page.locator(".steps a").count());
    seen();
    browser.tabTo(".govuk-error-summary a");
    browser.pressAndWait("Enter");
    assertThat(page.url()).contains("?doubt=1#doubt");

    while (page.locator("form.choices").count() > 0) {
      browser.tabTo("form.choices input[name=answer]");
      if (page.locator("input[name=row]").count() > 0) {
        browser.tabTo("input[name=row]");
        page.keyboard().press("Space");
        seen();
      }
      browser.pressAndWait("Enter");
    }
    assertThat(page.locator("section[aria-labelledby=earlier]").innerText())
        .as("once nothing is in doubt, what was recommended before is shown")
        .contains("Nothing that means much the same was found");
    seen();

    browser.tabTo(".tree a[href*='/items/1']");
    browser.pressAndWait("Enter");
    seen();
    browser.tabTo("#agreedAction");
    page.keyboard().press("Control+A");
    page.keyboard().type("Promote the packages at forums.");
    browser.tabTo("form[action$='/fields'] button");
    browser.pressAndWait("Enter");
    assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Saved");
    browser.open(check + "/discard");
    seen();

    browser.open(check);
    browser.tabTo("section.panel button");
    browser.pressAndWait("Enter");
    assertThat(page.url()).endsWith(council.at() + "/damp-and-mould-in-rented-homes");
    assertThat(page.locator(".govuk-notification-banner").innerText())
        .contains("7 items were added to the register.");

    browser.open(check);
    seen();
    var download =
        page.waitForDownload(() -> {
          browser.tabTo("a[href$='/original']");
          page.keyboard().press("Enter");
        });
    try (InputStream original = Objects.requireNonNull(download.createReadStream())) {
      assertThat(original.readAllBytes()).isEqualTo(Files.readAllBytes(GARBLED));
    }
    assertThat(download.suggestedFilename()).isEqualTo("damp-and-mould-garbled.txt");

    browser.open(council.at() + "/readings");
    page.locator("#files").setInputFiles(GARBLED);
    browser.tabTo("form[enctype] button");
    browser.pressAndWait("Enter");
    assertThat(page.url()).matches(Pattern.compile(".*/readings/\\d+/again$").pattern());
    seen();
    browser.open(council.at() + "/readings");
    seen();
  }
}
