package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for journeys: one for all of them, with a window and cookies of its own for each.
 * The officer of a journey uses the keyboard alone, and axe looks at every page that is visited.
 */
public final class Browser implements AutoCloseable {
  /** WCAG 2.2 AA with all before it, and what axe holds to be good practice. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static com.microsoft.playwright.@Nullable Browser shared;

  private final BrowserContext context;
  private final Page page;
  private final String server;
  private final boolean scripts;

  private Browser(BrowserContext context, String server, boolean scripts) {
    this.context = context;
    this.server = server;
    this.scripts = scripts;
    this.page = context.newPage();
  }

  /** A new window upon the server at a port of this machine. */
  public static Browser at(int port) {
    return at(port, 1280, 900, true);
  }

  /** A new window as small as a phone's, with scripts or without. */
  public static Browser phone(int port, boolean scripts) {
    return at(port, 360, 740, scripts);
  }

  /** A new window as large as a tablet's, held upright. */
  public static Browser tablet(int port) {
    return at(port, 820, 1180, true);
  }

  private static synchronized Browser at(int port, int width, int height, boolean scripts) {
    if (shared == null) shared = launched();
    return new Browser(
        shared.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)),
        "http://localhost:" + port,
        scripts);
  }

  private static com.microsoft.playwright.Browser launched() {
    var options = new Playwright.CreateOptions();
    var environment = new java.util.HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    node().ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
    options.setEnv(environment);
    var playwright = Playwright.create(options);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  /** The Node of this machine, which spares unpacking the driver's own. */
  private static java.util.Optional<Path> node() {
    var path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(":"))
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The page that is open. */
  public Page page() {
    return page;
  }

  /** Opens an address of the server. */
  public void open(String address) {
    page.navigate(server + address);
  }

  /** Signs the officer of a council in and waits for what follows. */
  public void signIn(World.Founded council) {
    signIn(council, council.email());
  }

  /** Signs a person with an account in and waits for what follows. */
  public void signIn(World.Somebody person) {
    signIn(person.council(), person.email());
  }

  private void signIn(World.Founded council, String email) {
    open("/sign-in");
    page.locator("#email").fill(email);
    page.locator("#password").fill(World.PASSWORD);
    page.locator("#password").press("Enter");
    page.waitForURL(Pattern.compile(".*" + council.at() + ".*"));
  }

  /** Tabs forward until something has the focus, as one does without a mouse. */
  public Locator tabTo(String selector) {
    var wanted = page.locator(selector).first();
    for (int i = 0; i < 200; i++) {
      if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
        return wanted;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no tab stop " + selector + " at " + page.url());
  }

  /** Presses a key and waits until another page has come. */
  public void pressAndWait(String key) {
    page.waitForNavigation(() -> page.keyboard().press(key));
  }

  /** Goes to what a selector names, as one does without a mouse, presses Enter and waits. */
  public void follow(String selector) {
    tabTo(selector);
    pressAndWait("Enter");
  }

  /** Goes to a field and types into it in place of what stands there. */
  public void type(String selector, String words) {
    tabTo(selector);
    page.keyboard().press("Control+A");
    page.keyboard().insertText(words);
  }

  /** Goes to a box and ticks it, or takes the tick away. */
  public void tick(String selector) {
    tabTo(selector);
    page.keyboard().press("Space");
  }

  /** Goes to a group of radios and moves through it with the arrows until one is chosen. */
  public void choose(String name, String value) {
    choose(name, "body", value);
  }

  /** The same where several forms have such a group. */
  public void choose(String name, String within, String value) {
    var group = within + " input[type=radio][name='" + name + "']";
    var begun = page.locator(group + ":checked").count() > 0;
    tabTo(begun ? group + ":checked" : group);
    if (!begun) page.keyboard().press("Space");
    for (int i = 0; i < 20; i++) {
      var chosen = page.locator(group + ":checked").first();
      if (value.equals(chosen.getAttribute("value"))) return;
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("no choice " + value + " of " + name + " at " + page.url());
  }

  /** Goes to a list and types the beginning of one of its options, as one does without a mouse. */
  public void pick(String selector, String label) {
    tabTo(selector);
    page.keyboard().type(label);
    assertThat(page.locator(selector + " option:checked").innerText()).startsWith(label);
  }

  /**
   * Holds a page to what every page must be: nothing that axe finds, nothing to scroll sideways;
   * and keeps its picture, as wide as this window and in a narrow one.
   */
  public void look(String name) {
    if (scripts) isAccessible();
    fitsANarrowWindow();
    picture(name);
    var before = page.viewportSize();
    page.setViewportSize(320, 800);
    picture(name + "-narrow");
    page.setViewportSize(before.width, before.height);
  }

  /** Looks at pages, which are in a language, by the names under which their pictures are kept. */
  public void look(String room, Map<String, String> addresses, String language) {
    addresses.forEach((name, address) -> {
      open(address);
      assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
      look(room + "-" + name + "-" + language);
    });
  }

  /** Fails for anything that axe finds on this page. */
  public void isAccessible() {
    var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(
            found.stream()
                .map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().getFirst().getHtml()))
        .as(page.url())
        .isEmpty();
  }

  /** Fails where a page must be scrolled sideways at 400% zoom, a window of 320 pixels. */
  public void fitsANarrowWindow() {
    var before = page.viewportSize();
    page.setViewportSize(320, 800);
    var width = (Number) page.evaluate("document.documentElement.scrollWidth");
    page.setViewportSize(before.width, before.height);
    assertThat(width.intValue()).as(page.url()).isLessThanOrEqualTo(320);
  }

  /** Keeps a picture of the whole page for people to look at: target/pictures/NAME.png. */
  public void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
