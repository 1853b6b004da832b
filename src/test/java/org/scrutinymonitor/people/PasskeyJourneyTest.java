package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey, in a real browser with an authenticator that stands in for a fingerprint. */
@Story
class PasskeyJourneyTest {
  @Autowired World world;
  @LocalServerPort int port;

  @Test
  void anOfficerMakesAPasskeySignsInWithItAndTakesItAway() {
    var council = world.council();
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      authenticator(browser, true);
      browser.signIn(council);
      browser.open(council.at() + "/account/passkeys");
      browser.isAccessible();
      browser.fitsANarrowWindow();
      browser.picture("passkeys");
      page.locator("#passkey").click();
      assertThat(page.locator(".govuk-error-summary").textContent()).contains("Give the passkey");
      page.locator("#label").fill("Office computer");
      page.waitForNavigation(() -> page.locator("#passkey").click());
      assertThat(page.locator("#passkeys").textContent()).contains("Office computer");
      page.waitForNavigation(() -> page.locator(".masthead__form button").click());

      browser.open("/sign-in");
      page.locator("a[href='/sign-in/passkey']").click();
      browser.isAccessible();
      browser.picture("passkey-sign-in");
      page.locator("#passkey").click();
      page.waitForURL(Pattern.compile(".*" + council.at()));

      browser.open(council.at() + "/account/passkeys");
      page.waitForNavigation(() -> page.locator("#passkeys button").click());
      assertThat(page.locator("#passkeys").count()).isZero();
      page.waitForNavigation(() -> page.locator(".masthead__form button").click());
      browser.open("/sign-in/passkey");
      page.waitForNavigation(() -> page.locator("#passkey").click());
      assertThat(page.locator(".govuk-error-summary").textContent())
          .contains("This passkey opens no account here");
    }
  }

  @Test
  void aPasskeyThatNobodyUnlockedOpensNothing() {
    var council = world.council();
    try (var browser = Browser.at(port)) {
      authenticator(browser, false);
      browser.signIn(council);
      browser.open(council.at() + "/account/passkeys");
      browser.page().locator("#label").fill("Found telephone");
      browser.page().waitForNavigation(() -> browser.page().locator("#passkey").click());
      assertThat(browser.page().locator(".govuk-error-summary").textContent())
          .contains("No passkey was made");
    }
  }

  private static void authenticator(Browser browser, boolean unlocked) {
    var tools = browser.page().context().newCDPSession(browser.page());
    tools.send("WebAuthn.enable");
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                  "hasUserVerification": true, "isUserVerified": %s,
                  "automaticPresenceSimulation": true}}
                """
                    .formatted(unlocked))
            .getAsJsonObject());
  }
}
