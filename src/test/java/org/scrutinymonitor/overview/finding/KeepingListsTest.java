package org.scrutinymonitor.overview.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lists that a person keeps under a name. */
@Story
class KeepingListsTest {
  @Autowired World world;
  @Autowired FoundReviews found;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;

  @BeforeEach
  void threeReviews() throws InvalidReview {
    council = world.council();
    found.in(council);
    officer = Visit.by(council, pages);
  }

  @Test
  void aKeptListIsAnAddressWithAName() {
    assertThat(save("Slipped trees", "q", "tree", "grade", "slipped")).hasStatus3xxRedirection();
    var page = officer.page(council.at() + "/search");
    assertThat(page.text()).contains("The list is kept as “Slipped trees”.");
    var kept = page.select(".saved a");
    assertThat(kept.eachText()).containsExactly("Slipped trees");
    assertThat(kept.attr("href")).isEqualTo(council.at() + "/search?q=tree&grade=slipped");
    assertThat(officer.page(kept.attr("href")).select(".hit")).hasSize(1);
  }

  @Test
  void anotherListOfTheSameNameReplacesIt() {
    save("Mine", "grade", "slipped");
    save("MINE", "grade", "achieved");
    assertThat(officer.page(council.at() + "/search").select(".saved a").eachAttr("href"))
        .containsExactly(council.at() + "/search?grade=achieved");
  }

  @Test
  void nobodySeesOrRemovesTheListsOfAnother() {
    save("Mine", "grade", "slipped");
    var removal = officer.page(council.at() + "/search").select(".saved form").attr("action");
    var member =
        Visit.by(
            world.person(council, "Councillor A. B.", "member", true, Role.COMMITTEE_MEMBER),
            pages);
    assertThat(member.page(council.at() + "/search").select(".saved")).isEmpty();
    assertThat(member.post(removal)).hasStatus(404);
    assertThat(officer.post(removal)).hasStatus3xxRedirection();
    assertThat(officer.page(council.at() + "/search").select(".saved")).isEmpty();
    assertThat(officer.post(removal)).as("twice").hasStatus(404);
  }

  @Test
  void aListNeedsANameOfSensibleLength() {
    var unnamed = save("  ", "grade", "slipped");
    assertThat(unnamed).hasStatus(422);
    assertThat(Visit.document(unnamed).text()).contains("Enter a name for the list");
    assertThat(save("n".repeat(81), "grade", "slipped")).hasStatus(422);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult save(
      String name, String... asked) {
    var fields = new java.util.ArrayList<>(java.util.List.of(asked));
    fields.addAll(java.util.List.of("name", name));
    return officer.post(council.at() + "/search/saved", fields.toArray(String[]::new));
  }
}
