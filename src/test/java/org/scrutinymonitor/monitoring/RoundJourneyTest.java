package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A round as the scrutiny officer and the link officer see it, with the keyboard alone. */
@Story
class RoundJourneyTest {
  private static final Set<String> ASKED = Set.of("1/c", "2", "3", "1/b/2");

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @LocalServerPort int port;

  private World.Founded council;
  private World.Somebody coordinator;
  private World.Somebody link;
  private String review;
  private int meeting;

  @BeforeEach
  void aReviewWithItsPostsAndAMeetingToCome() throws InvalidReview {
    var today = Days.today(time);
    council = world.council();
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    coordinator = world.person(council, "Federation Coordinator", "coordinator", true);
    link = world.person(council, "Head of Housing Strategy", "link", true);
    var federation = world.post(council, "Coordinator", "Tenants' Federation");
    var strategy = world.post(council, "Head of Housing Strategy", null);
    world.post(council, "Digital Services Manager", null);
    world.holds(federation, coordinator, today.minusYears(1));
    world.holds(strategy, link, today.minusYears(1));
    for (var path : ASKED) world.responsible(council, review + "/" + path, federation);
    world.linkOfficer(council, review, strategy);
    meeting = world.meeting(council, review, today.plusDays(40));
  }

  @Test
  void fromTheReviewToTheAgendaOfAMeeting() {
    var round = opened();
    answered(round, "1/c", "2", "3");
    checked(round);
    accepted(round);
  }

  /** The scrutiny officer opens a round for the meeting, and passes a request to another post. */
  private String opened() {
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      browser.open(council.at() + "/" + review);
      browser.follow("a[href$='/rounds/new']");
      var page = browser.page();
      for (var box : page.locator("input[name=item]").all()) {
        var id = box.getAttribute("id");
        var at = page.locator("#" + id + "-who a").getAttribute("href");
        var path = at.replaceAll("^.*/" + review + "/|/monitoring$", "");
        if (!ASKED.contains(path)) browser.tick("#" + id);
      }
      browser.look("round-new");
      browser.follow("main form button");
      browser.look("round-open");
      assertThat(page.locator("main").innerText()).contains("0 of 4");
      var silent = "section.item:has-text('online form')";
      browser.tabTo(silent + " details:has(select) summary");
      page.keyboard().press("Enter");
      browser.pick(silent + " select", "Digital Services Manager");
      browser.look("round-pass");
      browser.follow(silent + " details:has(select) button");
      assertThat(page.locator(silent).innerText()).contains("Digital Services Manager");
      return page.url().replaceAll("^https?://[^/]+|#.*$", "");
    }
  }

  private void answered(String round, String... paths) {
    var writer = Visit.by(coordinator, pages);
    var requests = writer.page(council.at() + "/requests").select("main ol li a");
    assertThat(requests).hasSize(3);
    for (var request : requests) {
      writer.post(
          request.attr("href"),
          "begun-from",
          "0",
          "evidence",
          "Twelve sessions were held in October 2026 and 214 people came.",
          "met",
          "met",
          "figure",
          "214",
          "grade",
          "1");
    }
    var check = writer.page(council.at() + "/requests/check");
    var sent =
        check.select("input[name=request]").stream()
            .flatMap(input -> java.util.stream.Stream.of("request", input.val()))
            .toArray(String[]::new);
    assertThat(sent).hasSize(2 * paths.length);
    writer.post(council.at() + "/requests/submission", sent);
  }

  /** The link officer sees the round whole, returns one item and accepts the others at once. */
  private void checked(String round) {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(link);
      browser.follow("a[href$='/rounds']");
      browser.look("link-officer-rounds");
      browser.follow("a[href='" + round + "']");
      browser.look("link-officer-round");
      var returned = "section.item:has-text('champions')";
      browser.tabTo(returned + " details:has(textarea) summary");
      page.keyboard().press("Enter");
      browser.follow(returned + " details:has(textarea) button");
      assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
      browser.look("link-officer-return-error");
      browser.follow(".govuk-error-summary a");
      page.keyboard().insertText("How many champions are at work now?");
      browser.follow(returned + " details:has(textarea) button");
      assertThat(page.locator(returned).innerText()).contains("How many champions");
      browser.look("link-officer-returned");
      browser.follow("form[action$='/acceptances'] button");
      assertThat(page.locator("main").innerText()).contains("2 of 4");
      assertThat(page.locator("form[action$='/acceptance']").count()).isZero();
      browser.look("link-officer-accepted");
      assertThat(page.locator("a[href$='/agenda']").count()).as("the officer's act").isZero();
    }
    var writer = Visit.by(coordinator, pages);
    var again = writer.page(council.at() + "/requests").select("main ol li a:contains(champions)");
    var at = again.attr("href");
    var form = writer.page(at);
    assertThat(form.text()).contains("How many champions are at work now?");
    writer.post(
        at,
        "begun-from",
        form.select("input[name=begun-from]").val(),
        "evidence",
        "25 champions are at work since October 2026.",
        "met",
        "met",
        "figure",
        "25",
        "grade",
        "1");
    var check = writer.page(council.at() + "/requests/check");
    writer.post(
        council.at() + "/requests/submission",
        "request",
        check.select("input[name=request]").val());
    try (var browser = Browser.at(port)) {
      browser.signIn(link);
      browser.open(round);
      browser.follow("form[action$='/acceptance'] button");
      assertThat(browser.page().locator("main").innerText()).contains("3 of 4");
    }
  }

  /** The scrutiny officer reads the ledger and accepts the round although one item is silent. */
  private void accepted(String round) {
    try (var browser = Browser.at(port)) {
      var page = browser.page();
      browser.signIn(council);
      browser.open(round);
      browser.follow("a[href$='/ledger']");
      browser.look("round-ledger");
      browser.open(round);
      browser.follow("a[href$='/agenda']");
      browser.look("round-agenda");
      browser.follow("main form button");
      assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
      browser.look("round-agenda-error");
      browser.tick("#silent");
      browser.follow("main form button");
      assertThat(page.locator(".govuk-notification-banner").innerText()).isNotBlank();
      browser.look("round-frozen");
      browser.open(council.at() + "/meetings");
      browser.look("meetings");
      browser.follow("a[href$='/meetings/" + meeting + "']");
      assertThat(page.locator("section[aria-labelledby=agenda] li strong").innerText())
          .contains("Damp and mould");
      browser.look("meeting-agenda");
    }
  }
}
