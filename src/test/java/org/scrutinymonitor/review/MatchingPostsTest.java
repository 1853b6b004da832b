package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An officer says which posts the words of a review mean. */
@Story
class MatchingPostsTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String at;
  private int lead;

  @BeforeEach
  void aRegisteredReview() throws InvalidReview {
    council = world.council();
    officer = Visit.by(council, pages);
    at = council.at() + "/" + registered();
    lead = world.post(council, "Healthy Homes Partnership Lead", null);
  }

  @Test
  void eachDistinctWordingIsOneRowWithTheItemsThatUseIt() {
    var page = officer.page(at + "/responsibility");
    assertThat(page.select("section.card")).hasSize(13);
    var row = row(page, "Healthy Homes Partnership Lead");
    assertThat(row.select("ul a").eachText())
        .containsExactly(
            "recommendation 1",
            "recommendation 1, part d",
            "recommendation 1, part f",
            "recommendation 3");
    assertThat(row.select(".govuk-checkboxes__item").get(0).text())
        .contains("Healthy Homes Partnership Lead", "Has exactly this title");
    assertThat(page.select("input[checked]")).as("nothing is decided for the officer").isEmpty();
    assertThat(officer.page(at).text()).contains("None of 16 items has a post.");
  }

  @Test
  void whatIsSavedCountsForAllItemsWithTheseWordsAndIsRememberedForTheNextReview()
      throws InvalidReview {
    var page = officer.page(at + "/responsibility");
    var row = row(page, "Healthy Homes Partnership Lead");
    send(at, page, "post-" + number(row), "post-" + lead);
    assertThat(officer.page(at).text()).contains("4 of 16 items have a post.");
    assertThat(officer.page(at + "/1/d").select("#agreed + dl").text())
        .contains("Healthy Homes Partnership Lead (held by nobody)");

    var next = council.at() + "/" + registered();
    var again = row(officer.page(next + "/responsibility"), "Healthy Homes Partnership Lead");
    assertThat(again.select("input[value=post-" + lead + "]").hasAttr("checked")).isTrue();
    assertThat(again.text()).contains("chose this for the same words before");
    assertThat(officer.page(next).text()).contains("None of 16 items has a post.");
  }

  @Test
  void severalPostsCanBeMeantAndNewOnesAdded() {
    var page = officer.page(at + "/responsibility");
    var row = row(page, "Age Well Northmere Coordinator / Library Services Manager");
    var id = number(row);
    assertThat(row.select("input[name=new-" + id + "]").eachAttr("value"))
        .containsExactly("Age Well Northmere Coordinator", "Library Services Manager");
    send(
        at,
        page,
        "new-" + id,
        "Age Well Northmere Coordinator",
        "new-" + id,
        "Library Services Manager",
        "other-" + id,
        "post-" + lead);
    var path = row.select("ul a").attr("href");
    assertThat(officer.page(path).select("#agreed + dl").text())
        .contains(
            "Age Well Northmere Coordinator (", "Library Services Manager (", "Partnership Lead (");
    assertThat(officer.page(council.at() + "/posts").text()).contains("Library Services Manager");
  }

  @Test
  void noPostIsAddedThatTheWordsDoNotName() {
    var page = officer.page(at + "/responsibility");
    var id = number(row(page, "Democratic Services Manager"));
    send(at, page, "new-" + id, "Chief Executive");
    assertThat(officer.page(council.at() + "/posts").text()).doesNotContain("Chief Executive");
  }

  @Test
  void nobodyYetEndsWhatWasChosenAndNothingTickedIsAnError() {
    var page = officer.page(at + "/responsibility");
    var id = number(row(page, "Healthy Homes Partnership Lead"));
    send(at, page, "post-" + id, "post-" + lead);

    page = officer.page(at + "/responsibility");
    var fields = new ArrayList<>(hidden(page));
    without(fields, "post-" + id);
    var nothing = officer.post(at + "/responsibility", fields.toArray(String[]::new));
    assertThat(nothing).hasStatus(422);
    assertThat(Visit.document(nothing).select(".govuk-error-summary a").attr("href"))
        .isEqualTo("#choice-" + id);

    fields.addAll(List.of("nobody-" + id, "yes"));
    officer.post(at + "/responsibility", fields.toArray(String[]::new));
    assertThat(officer.page(at).text()).contains("None of 16 items has a post.");
  }

  @Test
  void whoComesSecondOverwritesNothing() {
    var first = officer.page(at + "/responsibility");
    var id = number(row(first, "Healthy Homes Partnership Lead"));
    send(at, first, "post-" + id, "post-" + lead);
    var fields = new ArrayList<>(hidden(first));
    fields.addAll(List.of("nobody-" + id, "yes"));
    var second = officer.post(at + "/responsibility", fields.toArray(String[]::new));
    assertThat(second).hasStatus(409);
    assertThat(officer.page(at).text()).contains("4 of 16 items have a post.");
  }

  @Test
  void oneItemCanAnswerByAnotherPostThanItsWordsMean() {
    var page = officer.page(at + "/responsibility");
    send(at, page, "post-" + number(row(page, "Healthy Homes Partnership Lead")), "post-" + lead);
    var other = world.post(council, "Energy Manager", null);
    var one = officer.page(at + "/1/d/responsibility");
    var fields = new ArrayList<String>(hidden(one));
    without(fields, "post-1");
    fields.addAll(List.of("other-1", "post-" + other));
    officer.post(at + "/1/d/responsibility", fields.toArray(String[]::new));
    assertThat(officer.page(at + "/1/d").select("#agreed + dl").text())
        .contains("Energy Manager")
        .doesNotContain("Partnership Lead (");
    assertThat(row(officer.page(at + "/responsibility"), "Healthy Homes Partnership Lead").text())
        .contains("point to different posts");
  }

  @Test
  void anItemWhoseWordsAreAmendedShowsUpAsUnmatchedAgain() {
    var page = officer.page(at + "/responsibility");
    send(at, page, "post-" + number(row(page, "Healthy Homes Partnership Lead")), "post-" + lead);
    officer.post(
        at + "/1/d/amendment",
        "seen",
        "0",
        "responsibility",
        "Energy Manager",
        "reason",
        "Moved to another service");
    assertThat(officer.page(at).text()).contains("3 of 16 items have a post.");
    assertThat(officer.page(at + "/1/d").text()).contains("No post yet: nobody can be asked");
  }

  @Test
  void aContributorReadsTheReviewOfTheirPostButMatchesNothing() {
    var page = officer.page(at + "/responsibility");
    send(at, page, "post-" + number(row(page, "Healthy Homes Partnership Lead")), "post-" + lead);
    var lee = world.person(council, "A. Lee", "lee", true);
    world.holds(lead, lee, LONG_AGO);
    var contributor = Visit.by(lee, pages);
    var member = Visit.by(world.person(council, "M", "m", true, Role.COMMITTEE_MEMBER), pages);
    var stranger = Visit.by(world.council(), pages);
    assertThat(contributor.page(at).select("a[href$=/responsibility]")).isEmpty();
    assertThat(contributor.page(at + "/1/d").text()).contains("held by A. Lee");
    for (var somebody : new Visit[] {contributor, member, stranger}) {
      for (var address :
          new String[] {"/responsibility", "/1/d/responsibility", "/link-officers"}) {
        assertThat(somebody.get(at + address)).hasStatus(404);
        assertThat(somebody.post(at + address, "nobody-1", "yes")).hasStatus(404);
      }
    }
  }

  @Test
  void linkOfficersAreNamedByPostsBesideTheWords() {
    var page = officer.page(at + "/link-officers");
    assertThat(page.select("dl").text()).contains("Private Sector Housing Manager");
    officer.post(at + "/link-officers", "new-1", "Private Sector Housing Manager");
    var review = officer.page(at);
    assertThat(review.text())
        .contains("Seen to by: Private Sector Housing Manager (held by nobody)");
    page = officer.page(at + "/link-officers");
    assertThat(page.select("input[name=post-1][checked]")).hasSize(1);
    officer.post(at + "/link-officers", "nobody-1", "yes");
    assertThat(officer.page(at).text()).doesNotContain("Seen to by");
  }

  private String registered() throws InvalidReview {
    return council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  private static Element row(Document page, String words) {
    return page.select("section.card").stream()
        .filter(card -> card.select("h2").text().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static String number(Element row) {
    return row.select("h2").attr("id").substring("words-".length());
  }

  /** What a browser sends of the form as it is. */
  private static List<String> hidden(Document page) {
    var fields = new ArrayList<String>();
    for (var input : page.select("main form input")) {
      var ticked = !input.attr("type").equals("checkbox") || input.hasAttr("checked");
      if (ticked && !input.attr("name").startsWith("_csrf")) {
        fields.add(input.attr("name"));
        fields.add(input.attr("value"));
      }
    }
    return fields;
  }

  private static void without(List<String> fields, String name) {
    for (int at = fields.size() - 2; at >= 0; at -= 2) {
      if (fields.get(at).equals(name)) fields.subList(at, at + 2).clear();
    }
  }

  private void send(String review, Document page, String... more) {
    var fields = new ArrayList<>(hidden(page));
    fields.addAll(List.of(more));
    assertThat(officer.post(review + "/responsibility", fields.toArray(String[]::new)))
        .hasStatus3xxRedirection();
  }
}
