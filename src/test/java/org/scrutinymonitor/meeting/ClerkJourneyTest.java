package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk records what a meeting decided, closes it and corrects it, with the keyboard alone. */
@Story
class ClerkJourneyTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @LocalServerPort int port;

  private ConsideredReview.Before before;
  private Browser browser;
  private Page page;

  @BeforeEach
  void aClerkAtTheKeyboard() throws InvalidReview {
    before = considered.before(world.council());
    browser = Browser.at(port);
    page = browser.page();
    browser.signIn(before.council());
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void fromTheAgendaToTheCorrectionOfADecision() {
    browser.open(before.at());
    browser.look("clerk-meeting");
    browser.follow("section[aria-labelledby=agenda] li a.target");
    browser.look("clerk-decisions");
    together();
    oneByOne();
    aParentWithOpenChildren();
    changed();
    closed();
    corrected();
  }

  private void together() {
    browser.tick("#tick-3");
    browser.tick("#tick-4");
    browser.choose("what", "sign-off");
    browser.type("form[action$='/together'] input[name=minute]", "HC 51/26");
    browser.look("clerk-together");
    browser.follow("form[action$='/together'] button");
    assertThat(decided()).contains("Closed: achieved on time.", "HC 51/26");
  }

  private void oneByOne() {
    var champions = opened("champions");
    browser.choose("judgment", champions, "own");
    browser.choose("grade", champions, "4");
    browser.type(champions + " textarea[name=reason]", "The date has passed twice.");
    browser.choose("next", champions, "further_update");
    browser.pick(champions + " select[name=by]", "For the meeting");
    browser.choose("extension", champions, "granted");
    browser.pick(champions + " select[name=invited]", "Digital Services Manager");
    browser.look("clerk-one");
    browser.follow(champions + " form.form-columns button");
    assertThat(decided())
        .contains("4 Not Achieved", "The date has passed twice.", "March 2027", "is invited");

    var form = opened("online form");
    browser.choose("next", form, "close");
    browser.pick(form + " select[name=closure]", "no longer feasible");
    browser.follow(form + " form.form-columns button");
    assertThat(page.locator(".govuk-error-summary").innerText()).isNotBlank();
    browser.look("clerk-risk-missing");
    browser.type(form + " textarea[name=risk]", "Tenants must telephone.");
    browser.follow(form + " form.form-columns button");
    assertThat(decided()).contains("Risk that remains: Tenants must telephone.");
    browser.look("clerk-decided");
  }

  private void aParentWithOpenChildren() {
    browser.open(before.at() + "/" + before.review() + "?item=1");
    var parent = "details:has(input[name=item][value='1'])";
    browser.choose("judgment", parent, "agreed");
    browser.choose("next", parent, "close");
    browser.pick(parent + " select[name=closure]", "achieved");
    browser.follow(parent + " form.form-columns button");
    assertThat(page.locator("[role=alert]").innerText()).contains("below this one are open still");
    browser.look("clerk-open-below");
    browser.tick(parent + " input[name=open-below]");
    browser.follow(parent + " form.form-columns button");
    assertThat(decided()).contains("1 That the Healthy Homes Partnership");
  }

  private void changed() {
    browser.follow("section[aria-labelledby=decided] tr:has-text('champions') a");
    assertThat(page.url()).endsWith("#change");
    browser.look("clerk-change");
    var open = "#change details";
    browser.type(open + " input[name=minute]", "HC 52/26");
    browser.follow(open + " form.form-columns button");
    assertThat(decided()).contains("HC 52/26");
  }

  private void closed() {
    browser.open(before.at());
    browser.follow("form[action$='/closing'] button");
    browser.look("clerk-closed");
    browser.open(before.council().at() + "/" + before.review() + "/1/c");
    assertThat(page.locator("main").innerText())
        .contains("3 Slipped", "4 Not Achieved", "The date has passed twice.", "March 2027");
    browser.look("clerk-item");
  }

  private void corrected() {
    browser.open(before.at() + "/" + before.review());
    browser.follow("section[aria-labelledby=decided] tr:has-text('champions') a");
    var open = "#change details";
    browser.type(open + " textarea[name=reason]", "The date has passed three times.");
    browser.follow(open + " form.form-columns button");
    assertThat(page.locator(".govuk-error-summary").innerText()).isNotBlank();
    browser.look("clerk-correction-missing");
    browser.type("#change details textarea[name=correction]", "The minutes say three.");
    browser.follow(open + " form.form-columns button");
    browser.open(before.council().at() + "/" + before.review() + "/1/c");
    assertThat(page.locator("main").innerText())
        .contains("three times", "Corrected afterwards: The minutes say three.");
    browser.look("clerk-item-corrected");
  }

  /** Opens the form of an item whose words are named, and says how to find it. */
  private String opened(String words) {
    var details =
        "section[aria-labelledby=one-by-one] details.card:has(> summary:has-text('" + words + "'))";
    browser.tabTo(details + " > summary");
    page.keyboard().press("Enter");
    return details;
  }

  private String decided() {
    return page.locator("section[aria-labelledby=decided] tbody").innerText();
  }
}
