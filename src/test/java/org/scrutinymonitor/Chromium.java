package org.scrutinymonitor;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One real browser for all journeys of a test run; each journey opens pages of its own in it. */
public final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
  private static @Nullable Browser browser;

  private Chromium() {}

  /** A page without scripts, as wide as given, with no cookies of others. */
  public static Page page(int width) {
    return browser()
        .newPage(new Browser.NewPageOptions().setViewportSize(width, 800).setLocale("en-GB"));
  }

  /** What axe finds wrong with a page as it is shown now; nothing, that is the rule. */
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(rule ->
                rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " "
                    + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
  }

  /** How many pixels of a page stick out at its side; at 320 pixels this is 400% zoom. */
  public static int sticksOut(Page page) {
    return (Integer)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** Keeps a picture of the whole page for people to look at: target/pictures/NAME.png. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      if (!Files.isExecutable(PROGRAM)) {
        throw new IllegalStateException("Journeys need " + PROGRAM + ": apt-get install chromium");
      }
      var started =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      browser =
          started
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(PROGRAM)
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
    return browser;
  }
}
