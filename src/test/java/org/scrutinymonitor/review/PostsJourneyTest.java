package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the words of a form to posts, and from a leaver to a successor, with the keyboard alone. */
@Story
class PostsJourneyTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @LocalServerPort int port;

  private World.Founded council;
  private Browser browser;
  private Page page;
  private String at;

  @BeforeEach
  void anOfficerAtTheKeyboard() throws InvalidReview {
    council = world.council();
    at =
        council.at()
            + "/"
            + council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    browser = Browser.at(port);
    page = browser.page();
    browser.signIn(council);
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void wordsAreMatchedToPostsAndTheLinkOfficerIsNamed() {
    world.post(council, "Healthy Homes Partnership Lead", null);
    browser.open(at);
    browser.tabTo("main a[href$='/responsibility']");
    browser.pressAndWait("Enter");
    seen("responsibility");
    browser.tabTo("input[name=post-1]");
    page.keyboard().press("Space");
    browser.tabTo("input[name=new-2]");
    page.keyboard().press("Space");
    browser.pressAndWait("Enter");
    assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Saved");
    assertThat(page.locator("main").innerText()).contains("of 16 items have a post.");
    seen("review-matched");

    browser.tabTo("a[href$='/link-officers']");
    browser.pressAndWait("Enter");
    seen("link-officers");
    browser.tabTo("input[name^=post-][checked]");
    browser.pressAndWait("Enter");
    assertThat(page.locator("main").innerText()).contains("Seen to by");

    browser.open(at + "/1/d/responsibility");
    seen("responsibility-one");
    browser.open(at + "/1/d");
    seen("item");
  }

  @Test
  void whatALeaverHoldsIsHandedOver() {
    var post = world.post(council, "Housing Lead", null);
    var lee = world.person(council, "A. Lee", "lee", true);
    var ray = world.person(council, "B. Ray", "ray", true);
    world.holds(post, lee, LocalDate.of(2024, 3, 1));
    world.responsible(council, at.substring(council.at().length() + 1) + "/1/d", post);
    browser.open(council.at() + "/posts");
    seen("posts");
    browser.tabTo("tbody a");
    browser.pressAndWait("Enter");
    seen("post");
    browser.tabTo("a[href$='/hand-over']");
    browser.pressAndWait("Enter");
    seen("hand-over");
    browser.tabTo("#post-" + post);
    page.keyboard().type("B. Ray");
    browser.tabTo("main form button");
    browser.pressAndWait("Enter");
    assertThat(page.locator("main").innerText()).contains("B. Ray", "at once");
    seen("hand-over-check");
    browser.tabTo("main form button");
    browser.pressAndWait("Enter");
    assertThat(page.locator("tbody").innerText()).contains("B. Ray");
    assertThat(world.viewer(lee).roles()).isEmpty();
    assertThat(world.viewer(ray).roles()).isNotEmpty();

    for (var address : new String[] {"/posts/new", "/posts/vacant", "/post-groups"}) {
      browser.open(council.at() + address);
      seen(address.substring(1).replace('/', '-'));
    }
    browser.open(council.at() + "/posts/" + post + "/end");
    seen("post-end");
  }

  @Test
  void aFieldIsMadeExempt() {
    browser.open(at + "/1/d");
    browser.tabTo("section.panel summary");
    page.keyboard().press("Enter");
    browser.tabTo("a[href$='/exemption/agreed_action']");
    browser.pressAndWait("Enter");
    seen("exemption");
    browser.tabTo("[name=paragraph]");
    page.keyboard().press("Space");
    browser.tabTo("#reason");
    page.keyboard().type("A contract is being let");
    browser.tabTo("#review_on");
    page.keyboard().type("31/3/2040");
    browser.pressAndWait("Enter");
    assertThat(page.locator("main").innerText()).contains("Exempt, paragraph 1");
    seen("item-exempt");
    browser.open(at);
    seen("review-exempt");
    browser.open(council.at() + "/exemptions");
    seen("exemptions");
    browser.open(at + "/1/d/exemption/agreed_action/end");
    seen("exemption-end");
  }

  private void seen(String name) {
    browser.isAccessible();
    browser.fitsANarrowWindow();
    var pictures = System.getProperty("pictures");
    if (pictures == null) return;
    for (int width : new int[] {1280, 320}) {
      page.setViewportSize(width, 800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(pictures, name + "-" + width + ".png")));
    }
    page.setViewportSize(1280, 900);
  }
}
