package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, from outside and over real HTTP: what a person sees and an attacker does not. */
@Story
class SigningInTest {
  private static final String WRONG = "a-password-that-is-wrong";

  @Autowired World world;
  @LocalServerPort int port;

  private World.Founded council;
  private CookieManager cookies;
  private HttpClient browser;

  @BeforeEach
  void aCouncilAndABrowser() {
    council = world.council();
    cookies = new CookieManager();
    browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  @Test
  void theOfficerSignsInAndOut() throws Exception {
    assertThat(location(signIn(council.email(), World.PASSWORD))).isEqualTo("/");
    assertThat(location(get("/"))).isEqualTo(council.at() + "/home");
    assertThat(location(post("/sign-out", token(get("/accessibility"))))).isEqualTo("/sign-in");
    assertThat(location(get(council.at() + "/account"))).isEqualTo("/sign-in");
  }

  @Test
  void theEmailAddressMayBeTypedInAnyCase() throws Exception {
    assertThat(
            location(
                signIn(" " + council.email().toUpperCase(java.util.Locale.ROOT), World.PASSWORD)))
        .isEqualTo("/");
  }

  @Test
  void whateverWasWrongTheSentenceIsTheSame() throws Exception {
    var known = location(signIn(council.email(), WRONG));
    var unknown = location(signIn("nobody@nowhere.example", WRONG));
    assertThat(known).isEqualTo(unknown).isEqualTo("/sign-in?failed");
    var page = Jsoup.parse(get(known).body());
    assertThat(page.select(".govuk-error-summary__list").text())
        .isEqualTo("The e-mail address or the password is wrong. Check both and try again.");
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select("input[value]").not("[type=hidden]")).isEmpty();
  }

  @Test
  void anUnknownPersonTakesAsLongAsAKnownOne() throws Exception {
    signIn(council.email(), WRONG);
    signIn("nobody@nowhere.example", WRONG);
    long known = fastest(council.email());
    long unknown = fastest("nobody@nowhere.example");
    assertThat(known).as("hashing takes a while, in ms").isGreaterThan(15);
    assertThat((double) unknown / known).isBetween(0.5, 2.0);
  }

  @Test
  void theSessionOfAVisitorIsNotTheSessionOfTheOfficer() throws Exception {
    get("/sign-in");
    var before = session();
    signIn(council.email(), World.PASSWORD);
    assertThat(session().getValue()).isNotEqualTo(before.getValue());
    var withOld =
        HttpRequest.newBuilder(at(council.at() + "/account"))
            .header("Cookie", "JSESSIONID=" + before.getValue())
            .build();
    assertThat(
            location(
                HttpClient.newHttpClient().send(withOld, HttpResponse.BodyHandlers.ofString())))
        .isEqualTo("/sign-in");
  }

  @Test
  void scriptsAndOtherSitesDoNotGetTheSession() throws Exception {
    var set = String.join("; ", get("/sign-in").headers().allValues("set-cookie"));
    assertThat(set).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(String.join(";", get("/sign-in?language=cy").headers().allValues("set-cookie")))
        .contains("language=cy", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void noAddressLeadsAwayAfterSigningIn() throws Exception {
    for (var lure :
        List.of(
            "/sign-in?continue=https://evil.example",
            "/sign-in?redirect=//evil.example",
            "/sign-in?url=/%5Cevil.example",
            council.at() + "?next=https://evil.example")) {
      get(lure);
      var to = at("/sign-in").resolve(location(signIn(council.email(), World.PASSWORD)));
      assertThat(to.getHost()).as(lure).isEqualTo("localhost");
      assertThat(to.getPort()).as(lure).isEqualTo(port);
    }
  }

  @Test
  void aFormWithoutItsTokenIsAnsweredWithASentence() throws Exception {
    signIn(council.email(), World.PASSWORD);
    for (var address : List.of("/sign-out", "/sign-in", council.at() + "/readings")) {
      var answer = post(address, "");
      assertThat(answer.statusCode()).as(address).isEqualTo(403);
      assertThat(Jsoup.parse(answer.body()).select("main").text())
          .contains("Go back, reload the page and send it again.");
    }
    assertThat(location(get("/"))).as("still signed in").isEqualTo(council.at() + "/home");
  }

  @Test
  void everyAnswerSaysWhatABrowserMustNotDo() throws Exception {
    signIn(council.email(), World.PASSWORD);
    for (var address :
        List.of(
            "/sign-in",
            council.at(),
            "/scrutiny.css",
            "/favicon.svg",
            "/health",
            "/nowhere/at/all",
            "/api/nowhere",
            "/a//b",
            "/sign-in;x=1")) {
      var headers = get(address).headers();
      assertThat(headers.firstValue("content-security-policy").orElse(""))
          .as(address)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("x-content-type-options")).as(address).contains("nosniff");
      assertThat(headers.firstValue("x-frame-options")).as(address).contains("DENY");
      assertThat(headers.firstValue("referrer-policy")).as(address).isPresent();
    }
  }

  @Test
  void strangeAddressesGetASentenceAndNothingElse() throws Exception {
    signIn(council.email(), World.PASSWORD);
    for (var address :
        List.of("/nowhere/at/all", "/a//b", "/sign-in;x=1", "/error", "//evil.example/x")) {
      var answer = get(address);
      assertThat(answer.statusCode()).as(address).isBetween(400, 404);
      assertThat(answer.body())
          .as(address)
          .doesNotContainIgnoringCase("exception", "tomcat", "spring", "whitelabel");
      var page = Jsoup.parse(answer.body());
      assertThat(page.select("main h1").text()).as(address).isNotEmpty();
      assertThat(page.select("a[href]").eachAttr("href"))
          .as(address)
          .noneMatch(href -> href.startsWith("//"));
    }
  }

  @Test
  void aVisitorLearnsNothingFromAddresses() throws Exception {
    for (var end : List.of("/account", "/readings", "/rounds/1")) {
      var known = get(council.at() + end);
      var unknown = get("/nowhere" + end);
      assertThat(location(known)).isEqualTo("/sign-in");
      assertThat(location(unknown)).isEqualTo("/sign-in");
    }
  }

  @Test
  void anotherCouncilIsAsIfThereWereNone() throws Exception {
    var other = world.council();
    signIn(council.email(), World.PASSWORD);
    for (var end : List.of("", "/readings", "/readings/1", "/damp-and-mould")) {
      var known = get(other.at() + end);
      var unknown = get("/nowhere" + end);
      assertThat(known.statusCode()).as(end).isEqualTo(404).isEqualTo(unknown.statusCode());
      assertThat(withoutToken(known).replace(other.at(), "/nowhere"))
          .as(end)
          .isEqualTo(withoutToken(unknown));
    }
  }

  @Test
  void theApiAsksForAnAccount() throws Exception {
    var nobody = get("/api" + council.at() + "/reviews");
    var wrong = withPassword("/api" + council.at() + "/reviews", council.email(), WRONG);
    var unknown = withPassword("/api" + council.at() + "/reviews", "nobody@nowhere.example", WRONG);
    for (var answer : List.of(nobody, wrong, unknown)) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("content-type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
      assertThat(answer.body()).isEqualTo(nobody.body()).contains("\"status\":401", "HTTP Basic");
    }
    assertThat(withPassword("/api/nowhere", council.email(), World.PASSWORD).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSessionOpensNoApi() throws Exception {
    signIn(council.email(), World.PASSWORD);
    assertThat(get("/api" + council.at() + "/reviews").statusCode()).isEqualTo(401);
  }

  private long fastest(String email) {
    return LongStream.range(0, 7)
        .map(time -> {
          var token = token(get("/sign-in"));
          var begun = System.nanoTime();
          send(email, WRONG, token);
          return (System.nanoTime() - begun) / 1_000_000;
        })
        .min()
        .orElseThrow();
  }

  private HttpResponse<String> signIn(String email, String password) {
    return send(email, password, token(get("/sign-in")));
  }

  private HttpResponse<String> send(String email, String password, String token) {
    return post(
        "/sign-in",
        "email="
            + URLEncoder.encode(email, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8)
            + "&"
            + token);
  }

  /** The hidden field of the page's first form, as a form sends it. */
  private static String token(HttpResponse<String> page) {
    var field =
        Objects.requireNonNull(
            Jsoup.parse(page.body()).selectFirst("input[type=hidden]"), page.body());
    return field.attr("name")
        + "="
        + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8);
  }

  private static String withoutToken(HttpResponse<String> page) {
    return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private HttpResponse<String> get(String address) {
    return answer(HttpRequest.newBuilder(at(address)));
  }

  private HttpResponse<String> post(String address, String form) {
    return answer(
        HttpRequest.newBuilder(at(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> withPassword(String address, String email, String password) {
    var both =
        Base64.getEncoder()
            .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    return answer(HttpRequest.newBuilder(at(address)).header("Authorization", "Basic " + both));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return browser.send(
          request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String address) {
    return URI.create("http://localhost:" + port + address);
  }

  /** Where an answer sends the browser: an address of this server without its beginning. */
  private String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElse("none: " + answer.statusCode())
        .replace("http://localhost:" + port, "");
  }

  private HttpCookie session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }
}
