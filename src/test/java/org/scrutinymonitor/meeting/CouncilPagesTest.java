package org.scrutinymonitor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.Browser;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.council.SchemeVersions;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages that a council keeps for itself, in a real browser. */
@Story
class CouncilPagesTest {
  private static final String HOMES = "Homes and Communities Select Committee";

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired SchemeVersions schemes;
  @Autowired Rounds rounds;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"en", "cy"})
  void everyPageIsAccessible(String language) throws InvalidReview {
    var council = world.council();
    var both =
        world.person(council, "Clerk", "clerk", true, Role.ADMINISTRATOR, Role.SCRUTINY_OFFICER);
    var review = filled(council);
    var officer = Visit.by(council, pages);
    var meeting = officer.page(council.at() + "/meetings").select("tbody a").attr("href");
    var scheme = officer.page(council.at() + "/grading-schemes").select("tbody a").attr("href");
    try (var browser = Browser.at(port)) {
      browser.signIn(both);
      var all = new LinkedHashMap<String, String>();
      all.put("settings", council.at() + "/settings");
      all.put("closing-days", council.at() + "/settings/closing-days");
      all.put("grading-schemes", council.at() + "/grading-schemes");
      all.put("grading-scheme", scheme);
      all.put("grading-scheme-new", council.at() + "/grading-schemes/new?template=stockton-2020");
      all.put("meetings", council.at() + "/meetings");
      all.put("meeting", meeting);
      all.put("meeting-details", meeting + "/details");
      all.put("meeting-cancellation", meeting + "/cancellation");
      all.put("calendar", council.at() + "/calendar");
      all.put("round-due", council.at() + "/" + review + "/rounds/due");
      browser.open(council.at() + "/settings?language=" + language);
      browser.look("council", all, language);
      browser.open(council.at() + "/calendar");
      browser.page().locator("form[action$='/feed'] button").click();
      assertThat(browser.page().locator("#feed-address").textContent()).contains("token=scrutiny_");
      browser.isAccessible();
      browser.fitsANarrowWindow();
      browser.picture("calendar-feed-" + language);
    }
  }

  @Test
  void aSchemeIsMadeByKeyboardWithoutScripts() {
    var council = world.council();
    try (var browser = Browser.at(port)) {
      browser.signIn(council);
      browser.open(council.at() + "/grading-schemes/new?template=york-rag");
      browser.tabTo("#add");
      browser.pressAndWait("Enter");
      type(browser, "#level-4-code", "Blue");
      type(browser, "#level-4-label", "Not begun");
      browser.tabTo("#level-4-meaning");
      browser.page().locator("#level-4-meaning").selectOption("none");
      browser.tabTo("#name");
      browser.page().keyboard().press("End");
      browser.pressAndWait("Enter");
      assertThat(browser.page().locator(".panel .grade").count())
          .as("Enter shows the preview: it removes no level and saves nothing")
          .isEqualTo(4);
      browser.tabTo("button[value=save]");
      browser.pressAndWait("Enter");
      assertThat(browser.page().url()).matches(Pattern.compile(".*/grading-schemes/\\d+"));
      browser.isAccessible();
    }
  }

  private static void type(Browser browser, String field, String text) {
    browser.tabTo(field);
    browser.page().keyboard().type(text);
  }

  private String filled(World.Founded council) throws InvalidReview {
    var officer = council.officer();
    council.as(() ->
        world.inTransaction(() ->
            schemes.add(
                officer.person(), "Gradings", null, null, SchemeTemplate.STOCKTON_2020.levels())));
    var review = council.as(() -> registrations.register(officer, Northmere.dampAndMould()));
    var visit = Visit.by(council, pages);
    var today = Days.today(time);
    var january = LocalDate.of(today.getYear() + 1, 1, 5);
    for (var committee : List.of(HOMES, "Health, Care and Safety Select Committee")) {
      visit.post(
          council.at() + "/meetings",
          "other",
          committee,
          "days",
          january + "\n" + january.plusDays(63) + "\n" + today.minusDays(40),
          "begins",
          "18:00",
          "place",
          "Council Chamber, Town Hall");
    }
    visit.post(
        council.at() + "/settings/closing-days",
        "name",
        "Winter closure",
        "first",
        january.minusDays(6).toString());
    var meeting =
        Integer.parseInt(
            visit
                .page(council.at() + "/meetings")
                .select("tbody a")
                .attr("href")
                .replaceAll(".*/", ""));
    visit.post(
        council.at() + "/" + review + "/rounds/due",
        "on",
        january.plusDays(20).toString(),
        "reason",
        "The committee asked for a further update.");
    council.as(() ->
        rounds.open(
            officer,
            review,
            new Rounds.Wanted("January", meeting, january.minusDays(10), Set.of())));
    return review;
  }
}
