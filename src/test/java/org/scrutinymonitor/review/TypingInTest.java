package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A review is typed in from nothing. */
@Story
class TypingInTest {
  @Autowired World world;
  @Autowired Register register;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;

  @BeforeEach
  void aSignedInOfficer() {
    council = world.council();
    officer = Visit.by(council, pages);
  }

  @Test
  void aReviewGrowsByRecommendationsPartsAndStrands() {
    var head =
        officer.post(
            council.at() + "/new-review",
            "title",
            "Litter in the market place",
            "committee",
            "Place Committee",
            "link_officers",
            "Street Scene Manager",
            "plan_agreed",
            "end of May 2026",
            "scheme",
            "new",
            "levels",
            "1 Fully Achieved\r\n2 On Track\r\nPaused");
    var at = council.at() + "/litter-in-the-market-place";
    assertThat(head).hasStatus3xxRedirection().redirectedUrl().isEqualTo(at);
    assertThat(officer.page(at).select(".panel").text()).contains("No recommendations yet");

    assertThat(officer.page(at + "/new-item").select("#reference").attr("value")).isEqualTo("1");
    assertThat(
            officer.post(
                at + "/new-item",
                "reference",
                "1",
                "text",
                "That there be more bins.",
                "responsibility",
                "Street Scene Manager / Market Manager",
                "due",
                "before the summer",
                "then",
                "another"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo(at + "/new-item");
    assertThat(officer.page(at + "/new-item").select("#reference").attr("value")).isEqualTo("2");
    officer.post(at + "/1/new-item", "reference", "a", "text", "in the square");
    officer.post(at + "/1/a/new-item", "reference", "", "text", "by the cross");
    assertThat(officer.page(at + "/1/a/1").select("h1").text()).isEqualTo("by the cross");
    assertThat(officer.get(at + "/1/a/1/new-item")).hasStatus(404);

    var review = council.as(() -> register.find(council.officer(), "litter-in-the-market-place"));
    assertThat(review.items().getFirst().responsibility())
        .isEqualTo(Responsibility.read("Street Scene Manager / Market Manager"));
    assertThat(review.scheme()).isNotNull();
    assertThat(review.scheme().levels())
        .extracting(level -> level.code() + "=" + level.label())
        .containsExactly("1=Fully Achieved", "2=On Track", "Paused=Paused");
    assertThat(officer.page(council.at() + "/new-review").select("[name=scheme]")).hasSize(3);
  }

  @Test
  void everyErrorIsSaidAtOnceAndNothingTypedIsLost() {
    var answer =
        officer.post(
            council.at() + "/new-review",
            "title",
            " ",
            "committee",
            "Place Committee",
            "scheme",
            "new",
            "levels",
            "1 a\n1 b");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#title", "#levels");
    assertThat(page.select("#committee").attr("value")).isEqualTo("Place Committee");
    assertThat(page.select("#levels").text()).contains("1 a");
    assertThat(officer.page(council.at()).select("tbody tr")).isEmpty();
  }

  @Test
  void aReferenceThatIsThereIsRefusedWithWhatWasTyped() {
    officer.post(council.at() + "/new-review", "title", "Litter", "scheme", "none");
    var at = council.at() + "/litter";
    officer.post(at + "/new-item", "reference", "1", "text", "One");
    var answer =
        officer.post(at + "/new-item", "reference", "1", "text", "Two", "due", "next spring");
    assertThat(answer).hasStatus(422);
    var page = Visit.document(answer);
    assertThat(page.select(".govuk-error-summary").text()).contains("1 is there already");
    assertThat(page.select("#due").attr("value")).isEqualTo("next spring");
  }

  @Test
  void daysThatTheWordsDoNotGiveAreTypedBesideThem() {
    var head =
        List.of("title", "Litter", "scheme", "none", "plan_agreed", "the last meeting of the year");
    var monthAndYear = List.of("plan_agreed-last-month", "12", "plan_agreed-last-year", "2026");
    var late = with(with(head, monthAndYear), List.of("plan_agreed-last-day", "32"));
    assertThat(officer.post(council.at() + "/new-review", late.toArray(String[]::new)))
        .hasStatus(422);
    var right = with(with(head, monthAndYear), List.of("plan_agreed-last-day", "9"));
    assertThat(officer.post(council.at() + "/new-review", right.toArray(String[]::new)))
        .hasStatus3xxRedirection();
    var at = council.at() + "/litter";
    assertThat(officer.page(at).text()).contains("the last meeting of the year by 9 December 2026");

    var noWords =
        officer.post(
            at + "/new-item",
            "text",
            "Sweep",
            "due",
            "",
            "due-first-day",
            "1",
            "due-first-month",
            "3");
    assertThat(noWords).hasStatus(422);
    assertThat(Visit.document(noWords).select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#due", "#due-first-year");
  }

  private static List<String> with(List<String> fields, List<String> more) {
    return Stream.concat(fields.stream(), more.stream()).toList();
  }
}
