package org.scrutinymonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Committees come, change their names and end; their reviews do not. */
@Story
class KeepingCommitteesTest {
  @Autowired World world;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;
  private String at;

  @BeforeEach
  void aCouncilWithTwoCommitteesAndAReview() {
    council = world.council();
    at = council.at() + "/settings/committees";
    officer = Visit.by(council, pages);
    add("Environment Select Committee");
    add("Place Select Committee");
    officer.typesIn(council, "Trees", "Environment Select Committee");
  }

  @Test
  void aCommitteeKeepsWhatItWasCalledBefore() {
    var one = address("Environment Select Committee");
    assertThat(
            officer.post(one, "name", "Climate Select Committee", "name_cy", "Pwyllgor Hinsawdd"))
        .hasStatus3xxRedirection();
    assertThat(officer.page(one).select("section[aria-labelledby=former]").text())
        .contains("Environment Select Committee, until");
    assertThat(officer.page(council.at() + "/trees").text()).contains("Climate Select Committee");
  }

  @Test
  void aFormThatBearsTheFormerNameFindsTheCommittee() {
    officer.post(address("Environment Select Committee"), "name", "Climate Select Committee");
    officer.typesIn(council, "Hedges", "environment select committee");
    assertThat(officer.page(council.at() + "/hedges").text()).contains("Climate Select Committee");
    assertThat(officer.page(at).select("tbody tr")).hasSize(2);
  }

  @Test
  void theReviewsOfACommitteeThatEndsGoToItsSuccessor() {
    var ended = address("Environment Select Committee");
    var successor = number(address("Place Select Committee"));
    assertThat(officer.post(ended + "/end", "successor", "", "reason", "Merged"))
        .as("a review has a committee")
        .hasStatus(422);
    assertThat(
            officer.post(
                ended + "/end", "successor", successor, "reason", "Replaced at annual council"))
        .hasStatus3xxRedirection();
    assertThat(officer.page(council.at() + "/trees").text()).contains("Place Select Committee");
    var history = officer.page(council.at() + "/trees/history").text();
    assertThat(history).contains("Environment Select Committee", "Replaced at annual council");
    var list = officer.page(at);
    assertThat(list.select("tbody tr")).hasSize(1);
    assertThat(list.select("section[aria-labelledby=ended]").text())
        .contains("Environment Select Committee", "went to the Place Select Committee");
    assertThat(officer.page(council.at() + "/meetings").select("select[name=committee]").text())
        .contains("Place")
        .doesNotContain("Environment");
    assertThat(officer.post(ended + "/end", "successor", successor, "reason", "Again"))
        .as("it has ended")
        .hasStatus(404);
  }

  @Test
  void aCommitteeThatStillMeetsDoesNotEnd() {
    world.meeting(council, "trees", LocalDate.of(2099, 5, 5));
    var answer =
        officer.post(
            address("Environment Select Committee") + "/end",
            "successor",
            number(address("Place Select Committee")),
            "reason",
            "Merged");
    assertThat(answer).hasStatus(422);
    assertThat(Visit.document(answer).select(".govuk-error-summary").text())
        .contains("cancel them first");
  }

  @Test
  void namesAreNeededAndBelongToOneCommittee() {
    for (var wrong : new String[] {"", " ", "place select committee", "x".repeat(201)}) {
      assertThat(officer.post(at, "name", wrong)).as(wrong).hasStatus(422);
    }
    assertThat(officer.page(at).select("tbody tr")).hasSize(2);
    var one = address("Place Select Committee");
    for (var wrong : new String[] {"", "0", number(one), "999999999", "x"}) {
      assertThat(officer.post(one + "/end", "successor", wrong, "reason", ""))
          .as(wrong)
          .hasStatus(422);
    }
  }

  private void add(String name) {
    assertThat(officer.post(at, "name", name)).hasStatus3xxRedirection();
  }

  private String address(String committee) {
    return officer.page(at).select("tbody tr:contains(" + committee + ") a").attr("href");
  }

  private static String number(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
