package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages of signing in and of persons, in a real browser, wide and narrow, in both languages.
 */
@Story
class PeoplePagesTest {
  @Autowired World world;
  @Autowired People people;
  @Autowired WantedLinks wanted;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"en", "cy"})
  void everyPageIsAccessible(String language) {
    var council = world.council();
    var number = council.officer().council();
    var officer = council.officer().person();
    var administrator =
        council.as(() ->
            world.inTransaction(() ->
                people.add(
                    number,
                    "admin@" + council.officer().address() + ".example",
                    "Democratic Services",
                    World.PASSWORD,
                    Set.of(Role.ADMINISTRATOR),
                    language)));
    var outside = new LinkedHashMap<String, String>();
    outside.put("link-sign-in", wanted.make(number, officer, LinkPurpose.SIGN_IN));
    outside.put("link-answer", wanted.make(number, officer, LinkPurpose.ANSWER));
    outside.put("link-set-up", wanted.make(number, officer, LinkPurpose.SET_UP));
    outside.put("link-unknown", "/link/" + "A".repeat(32));
    try (var browser = Browser.at(port)) {
      browser.open("/sign-in?language=" + language);
      browser.look("people", Map.of("sign-in", "/sign-in"), language);
      browser.look("people", outside, language);
      browser.open("/sign-in");
      browser.page().locator("#link-email").fill("nobody@nowhere.example");
      browser.page().locator("#link-email").press("Enter");
      browser.page().waitForURL(Pattern.compile(".*/sign-in/link"));
      browser.isAccessible();
      browser.picture("link-sent-" + language);
      browser.open("/sign-in");
      browser.page().locator("#email").fill("admin@" + council.officer().address() + ".example");
      browser.page().locator("#password").fill(World.PASSWORD);
      browser.page().locator("#password").press("Enter");
      browser.page().waitForURL(Pattern.compile(".*" + council.at()));
      var inside = new LinkedHashMap<String, String>();
      inside.put("people", council.at() + "/people");
      inside.put("person-new", council.at() + "/people/new");
      inside.put("person", council.at() + "/people/" + officer);
      inside.put("leaving", council.at() + "/people/" + officer + "/leaving");
      inside.put("leaving-last", council.at() + "/people/" + administrator + "/leaving");
      inside.put("account", council.at() + "/account");
      inside.put("authenticator", council.at() + "/account/authenticator");
      inside.put("tokens", council.at() + "/tokens");
      browser.look("people", inside, language);
      browser.page().locator("#name").fill("Intranet");
      browser.page().locator("input[type=checkbox]").first().check();
      browser.page().locator("main form button").last().click();
      assertThat(browser.page().locator("#token").textContent()).startsWith("scrutiny_");
      browser.isAccessible();
      browser.picture("token-made-" + language);
    }
  }

  @Test
  void aLinkIsFollowedByKeyboardOnASmallScreen() {
    var council = world.council();
    var link =
        wanted.make(council.officer().council(), council.officer().person(), LinkPurpose.SIGN_IN);
    try (var browser = Browser.at(port)) {
      browser.page().setViewportSize(360, 640);
      browser.open(link);
      browser.tabTo("main form button");
      browser.pressAndWait("Enter");
      browser.page().waitForURL(Pattern.compile(".*" + council.at()));
    }
  }
}
