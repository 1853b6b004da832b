package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.Application;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in with the council's own server, a real Keycloak, in a real browser. {@code bin/check}
 * fetches Keycloak to target/keycloak.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTest {
  private static final Path FETCHED = Path.of("target/keycloak");
  private static final Duration STARTING = Duration.ofMinutes(5);

  @TempDir static Path data;
  private Process keycloak;
  private ConfigurableApplicationContext program;
  private int port;

  @BeforeAll
  void aCouncilWithASignInOfItsOwn() throws Exception {
    var keycloakPort = freePort();
    port = freePort();
    keycloak = start(keycloakPort);
    var issuer = "http://localhost:" + keycloakPort + "/realms/northmere";
    await(issuer);
    var registration = "--spring.security.oauth2.client.registration.northmere.";
    program =
        SpringApplication.run(
            Application.class,
            "--scrutiny.data=" + data,
            "--server.port=" + port,
            registration + "client-id=scrutiny-monitor",
            registration + "client-secret=a-secret-of-this-test",
            registration + "scope=openid,email",
            "--spring.security.oauth2.client.provider.northmere.issuer-uri=" + issuer);
    found("northmere", "scrutiny@northmere.example", "craffu@northmere.example");
    found("glanheli", "stranger@northmere.example");
  }

  @AfterAll
  void bothAreStopped() throws InterruptedException {
    if (program != null) program.close();
    keycloak.descendants().forEach(ProcessHandle::destroy);
    keycloak.destroy();
    keycloak.waitFor(30, TimeUnit.SECONDS);
  }

  @Test
  void anOfficerSignsInWithoutAPasswordOfOursAndWithoutASecondStep() {
    try (var browser = signedInAs("officer")) {
      browser.page().waitForURL(Pattern.compile(".*(/northmere/home|/sign-in/no-account)$"));
      assertThat(browser.page().url()).endsWith("/northmere/home");
      browser.open("/northmere/account");
      assertThat(browser.page().locator("main").textContent())
          .contains("scrutiny@northmere.example");
      assertThat(browser.page().context().cookies())
          .anyMatch(cookie -> cookie.name.equals("JSESSIONID") && cookie.httpOnly);
    }
  }

  @Test
  void whomTheCouncilDoesNotKnowReadsWhomToAskEvenIfAnotherCouncilDoes() {
    try (var browser = signedInAs("stranger")) {
      browser.page().waitForURL(Pattern.compile(".*/sign-in/no-account$"));
      assertThat(browser.page().locator("main").textContent()).contains("Ask an administrator");
      browser.isAccessible();
      browser.picture("no-account");
      browser.open("/northmere/account");
      assertThat(browser.page().url()).endsWith("/sign-in");
    }
  }

  @Test
  void anAddressThatTheCouncilHasNotVerifiedOpensNothing() {
    try (var browser = signedInAs("unverified")) {
      browser.page().waitForURL(Pattern.compile(".*/sign-in/no-account$"));
    }
  }

  private Browser signedInAs(String user) {
    var browser = Browser.at(port);
    browser.open("/sign-in");
    var page = browser.page();
    page.locator("a[href='/oauth2/authorization/northmere']").click();
    page.locator("#username").fill(user);
    page.locator("#password").fill("of-the-council");
    page.locator("#kc-login").click();
    return browser;
  }

  private void found(String address, String... emails) {
    var councils = program.getBean(Councils.class);
    var people = program.getBean(People.class);
    var transaction = program.getBean(TransactionTemplate.class);
    var council = councils.nextNumber();
    CouncilScope.run(
        council,
        () ->
            transaction.executeWithoutResult(begun -> {
              councils.found(council, address, "Council of " + address, null, false, "england");
              for (var email : emails) {
                people.add(council, email, email, null, Set.of(Role.SCRUTINY_OFFICER), "en");
              }
            }));
  }

  private static Process start(int port) throws IOException, InterruptedException {
    try (var found = Files.list(FETCHED)) {
      var zip = found.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
      var home =
          FETCHED.resolve(
              zip.getFileName().toString().replace("quarkus-dist-", "").replace(".zip", ""));
      if (!Files.exists(home)) {
        var unpacked =
            new ProcessBuilder(
                    System.getProperty("java.home") + "/bin/jar",
                    "xf",
                    zip.toAbsolutePath().toString())
                .directory(FETCHED.toFile())
                .start();
        assertThat(unpacked.waitFor()).isZero();
      }
      Files.createDirectories(home.resolve("data/import"));
      try (var realm =
          Objects.requireNonNull(SingleSignOnTest.class.getResourceAsStream("realm.json"))) {
        Files.write(home.resolve("data/import/northmere-realm.json"), realm.readAllBytes());
      }
      var command =
          new ProcessBuilder(
              "bash",
              home.resolve("bin/kc.sh").toAbsolutePath().toString(),
              "start-dev",
              "--http-port=" + port,
              "--http-host=127.0.0.1",
              "--hostname=http://localhost:" + port,
              "--http-management-port=" + freePort(),
              "--db=dev-mem",
              "--import-realm");
      command.environment().put("JAVA_HOME", System.getProperty("java.home"));
      command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx400m");
      command.redirectErrorStream(true).redirectOutput(FETCHED.resolve("log").toFile());
      return command.start();
    }
  }

  private static void await(String issuer) throws Exception {
    var ends = System.nanoTime() + STARTING.toNanos();
    var asked =
        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).build();
    try (var client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < ends) {
        try {
          var answer = client.send(asked, HttpResponse.BodyHandlers.discarding());
          if (answer.statusCode() == 200) return;
        } catch (IOException notYet) {
          // asked again
        }
        Thread.sleep(500);
      }
    }
    throw new IllegalStateException("Keycloak did not start: " + FETCHED.resolve("log"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
