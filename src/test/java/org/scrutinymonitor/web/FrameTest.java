package org.scrutinymonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The frame around every page, in a real browser: both languages, wide and at 400% zoom, by
 * keyboard.
 */
@Story
class FrameTest {
  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "sign-in",
              "/sign-in",
              "sign-in-failed",
              "/sign-in?failed",
              "accessibility",
              "/accessibility",
              "privacy",
              "/privacy"));

  @Autowired World world;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"1280,en", "1280,cy", "320,en", "320,cy"})
  void everyPageOfTheFrameIsAccessible(int width, String language) {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      page.setViewportSize(width, 800);
      for (var each : PAGES.entrySet()) {
        page.navigate(
            at(
                each.getValue()
                    + (each.getValue().contains("?") ? "&" : "?")
                    + "language="
                    + language));
        isWell(browser, each.getKey() + "-" + language + "-" + width, language);
      }
      browser.signIn(world.council());
      page.navigate(at("/nowhere/at/all"));
      isWell(browser, "not-found-" + language + "-" + width, language);
      assertThat(page.locator("h1").textContent())
          .isEqualTo(Texts.in(language).text("web.problem.not-found"));
    }
  }

  @Test
  void aPageCanBeReachedByKeyboardAndShowsWhereOneIs() {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(world.council());
      page.navigate(at("/accessibility"));
      page.keyboard().press("Tab");
      assertThat(page.locator(".govuk-skip-link").boundingBox().y).isGreaterThanOrEqualTo(0);
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#main-content");
      page.reload();
      var seen = new ArrayList<String>();
      for (int stop = 0; stop < 30 && !seen.contains("Accessibility statement"); stop++) {
        page.keyboard().press("Tab");
        seen.add((String) page.evaluate("document.activeElement.textContent.trim()"));
        assertThat(
                page.evaluate(
                    """
                    (() => { const style = getComputedStyle(document.activeElement);
                      return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; })()
                    """))
            .as("focus is seen on " + seen.getLast())
            .isEqualTo(true);
      }
      assertThat(seen).contains("Sign out", "Cymraeg", "Reviews", "Accessibility statement");
    }
  }

  @Test
  void signingInByKeyboardWorks() {
    var council = world.council();
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      page.navigate(at("/sign-in"));
      page.locator("#email").focus();
      page.keyboard().type(council.email());
      page.keyboard().press("Tab");
      page.keyboard().type(World.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(at(council.at() + "/home"));
      assertThat(page.context().cookies()).extracting(cookie -> cookie.name).contains("JSESSIONID");
    }
  }

  @Test
  void anErrorLeadsToItsField() {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      page.navigate(at("/sign-in?failed"));
      page.locator(".govuk-error-summary a").click();
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("email");
      assertThat(page.locator("#email").getAttribute("aria-describedby")).isEqualTo("email-error");
    }
  }

  @Test
  void inForcedColoursAndInPrintNothingIsLost() {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(world.council());
      page.navigate(at("/accessibility"));
      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      browser.picture("accessibility-forced-colours");
      assertThat(page.locator("main p").first().isVisible()).isTrue();
      page.emulateMedia(
          new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
      assertThat(page.locator(".govuk-service-navigation").isVisible()).isFalse();
      assertThat(page.locator("form button").first().isVisible()).isFalse();
      assertThat(page.locator(".masthead a[hreflang]").isVisible()).isFalse();
      assertThat(page.locator("main p").first().isVisible()).isTrue();
      browser.picture("accessibility-print");
    }
  }

  private static void isWell(Browser browser, String name, String language) {
    browser.picture(name);
    assertThat(browser.page().locator("html").getAttribute("lang")).as(name).isEqualTo(language);
    browser.isAccessible();
    browser.fitsANarrowWindow();
  }

  private String at(String address) {
    return "http://localhost:" + port + address;
  }
}
