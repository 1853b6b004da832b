package org.scrutinymonitor.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.Outside;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A new installation as it is served: no setting but its folder and port. Somebody founds it, shows
 * a second thing beside the password, and stays signed in while the program starts again.
 */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
  private static final String EMAIL = "admin@northmere.example";
  private static final String PASSWORD = "otter kettle meadow";
  private static final Pattern LINK = Pattern.compile("/set-up/[A-Za-z0-9_-]+");

  @TempDir Path data;
  private ConfigurableApplicationContext program;
  private Outside browser;

  @BeforeEach
  void aNewInstallation() {
    program = started();
    browser = new Outside(port());
  }

  @AfterEach
  void itIsStopped() {
    program.close();
  }

  @Test
  void anInstallationIsFoundedOnceAndItsAdministratorShowsTwoThings(CapturedOutput printed)
      throws Exception {
    founding(printed);
    secondThing();
    restarting(printed);
  }

  private void founding(CapturedOutput printed) throws Exception {
    var first = link(printed);
    // A start that nobody used: its link is worth nothing after the next.
    restart();
    var second = link(printed);
    assertThat(second).isNotEqualTo(first);
    assertThat(browser.get(first).statusCode()).isEqualTo(404);
    assertThat(browser.get("/set-up/" + "A".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(browser.get(second).headers().firstValue("referrer-policy")).contains("no-referrer");

    var wrong = browser.send(second, second, "address", "Not Right", "nation", "mars");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select(".govuk-error-summary li").eachText()).hasSize(6);
    assertThat(found(second, "sign-in").statusCode()).as("a word of ours").isEqualTo(422);
    assertThat(browser.location(found(second, "northmere"))).isEqualTo("/");
    assertThat(browser.leads("/")).isEqualTo("/northmere/home");
    assertThat(browser.page("/northmere").select(".masthead__council").text())
        .isEqualTo("Northmere Borough Council · Cyngor Northmere");
    assertThat(browser.page("/northmere/people").select("tbody tr").text())
        .contains("Democratic Services", "Administrator, Scrutiny officer");
    assertThat(browser.get(second).statusCode()).as("used up").isEqualTo(404);
  }

  private void secondThing() {
    browser.forget();
    assertThat(browser.location(browser.signIn(EMAIL, PASSWORD))).isEqualTo("/");
    assertThat(browser.leads("/")).isEqualTo("/sign-in/second");
    assertThat(browser.leads("/northmere/people")).isEqualTo("/sign-in/second");
    assertThat(browser.page("/accessibility").select(".masthead__council").text())
        .as("halfway in is not in")
        .isEqualTo("Scrutiny Monitor");

    // By a link first.
    browser.send("/sign-in/second", "/sign-in/second/link");
    var wanted = program.getBean(WantedLinks.class);
    assertThat(wanted.of(1, 1)).containsExactly(LinkPurpose.SIGN_IN);
    var link = wanted.make(1, 1, LinkPurpose.SIGN_IN);
    browser.send(link, link);
    assertThat(browser.leads("/")).isEqualTo("/northmere/home");

    // Then an app is set up.
    var page = "/northmere/account/authenticator";
    var letters = browser.page(page).select("main strong").text().replace(" ", "");
    var secret = new Base32().decode(letters);
    assertThat(browser.page(page).select("svg path")).hasSize(2);
    assertThat(browser.send(page, page, "code", "000000").statusCode()).isEqualTo(422);
    var confirmed = browser.send(page, page, "code", code(secret, -1));
    var codes = Jsoup.parse(confirmed.body()).select("main code").eachText();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();

    // By a code of the app, which is taken once.
    browser.forget();
    browser.signIn(EMAIL, PASSWORD);
    browser.get("/northmere/people");
    assertThat(second("123456").statusCode()).isEqualTo(422);
    var shown = code(secret, 0);
    var before = browser.session();
    assertThat(browser.location(second(shown))).endsWith("/northmere/people?continue");
    assertThat(browser.session()).isNotEqualTo(before);
    assertThat(browser.get("/northmere/people").statusCode()).isEqualTo(200);
    browser.forget();
    browser.signIn(EMAIL, PASSWORD);
    assertThat(second(shown).statusCode()).as("the same code again").isEqualTo(422);

    // By a recovery code, once.
    assertThat(browser.location(second(codes.getFirst()))).isEqualTo("/");
    assertThat(browser.leads("/")).isEqualTo("/northmere/home");
    browser.forget();
    browser.signIn(EMAIL, PASSWORD);
    assertThat(second(codes.getFirst()).statusCode()).isEqualTo(422);
    assertThat(browser.location(second(" " + codes.get(1).toUpperCase(java.util.Locale.ROOT))))
        .isEqualTo("/");

    // The API takes no password of theirs.
    var password = browser.withPassword("/api/northmere/reviews", EMAIL, PASSWORD);
    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(password.body()).contains("Make a token");
    assertThat(guessed()).isTrue();
  }

  /** Whoever has the password and guesses codes is stopped. */
  private boolean guessed() {
    var guesser = new Outside(port());
    guesser.signIn(EMAIL, PASSWORD);
    for (int i = 0; i < 6; i++) {
      guesser.send("/sign-in/second", "/sign-in/second", "code", "12345" + i);
    }
    return guesser
        .send("/sign-in/second", "/sign-in/second", "code", "123459")
        .body()
        .contains("too many wrong codes");
  }

  private void restarting(CapturedOutput printed) throws Exception {
    var before = printed.getOut().lines().filter(line -> LINK.matcher(line).find()).count();
    restart();
    assertThat(browser.get("/northmere/people").statusCode()).as("still signed in").isEqualTo(200);
    assertThat(printed.getOut().lines().filter(line -> LINK.matcher(line).find()).count())
        .as("somebody exists: no link is printed")
        .isEqualTo(before);
    var forged = new Outside(port());
    var signed = new String(Base64.getDecoder().decode(browser.session()), UTF_8);
    var number = signed.substring(0, signed.indexOf('.'));
    forged.cookie("JSESSIONID", Base64.getEncoder().encodeToString(number.getBytes(UTF_8)));
    assertThat(forged.leads("/northmere/people"))
        .as("a number without its signature")
        .isEqualTo("/sign-in");
  }

  private java.net.http.HttpResponse<String> second(String code) {
    return browser.send("/sign-in/second", "/sign-in/second", "code", code);
  }

  private static String code(byte[] secret, int later) {
    return TimeCode.of(secret, Instant.now().getEpochSecond() / 30 + later);
  }

  private java.net.http.HttpResponse<String> found(String link, String address) {
    return browser.send(
        link,
        link,
        "name",
        "Northmere Borough Council",
        "name-cy",
        "Cyngor Northmere",
        "address",
        address,
        "nation",
        "wales",
        "post",
        "Democratic Services",
        "email",
        EMAIL,
        "office",
        "yes",
        "password",
        PASSWORD,
        "again",
        PASSWORD);
  }

  private static String link(CapturedOutput printed) {
    List<String> links =
        LINK.matcher(printed.getOut()).results().map(found -> found.group()).toList();
    return links.getLast();
  }

  private ConfigurableApplicationContext started() {
    return SpringApplication.run(
        Application.class,
        "--scrutiny.data=" + data,
        "--server.port=0",
        "--server.address=127.0.0.1");
  }

  private void restart() {
    program.close();
    program = started();
    browser.movesTo(port());
  }

  private int port() {
    return Integer.parseInt(
        Objects.requireNonNull(program.getEnvironment().getProperty("local.server.port")));
  }
}
