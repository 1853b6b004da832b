package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A committee that was published keeps its page for ever, whatever becomes of it. */
@Story
class PublicCommitteesTest {
  private static final String OLD = "/committees/environment-select-committee";
  private static final String NEW = "/committees/place-select-committee";

  @Autowired World world;
  @Autowired Press press;
  @Autowired MockMvcTester pages;

  private World.Founded council;
  private Visit officer;

  @BeforeEach
  void aCommitteeThatPublishedAndAnotherThatDidNot() {
    council = world.council();
    officer = Visit.by(council, pages);
    officer.post(
        council.at() + "/settings/committees", "name", "Place Select Committee", "name_cy", "");
    review("Trees");
    press.publish(officer, council, "trees");
  }

  private void review(String title) {
    officer.typesIn(council, title, "Environment Select Committee");
  }

  private void end() {
    var list = officer.page(council.at() + "/settings/committees");
    var old = list.select("tbody tr:contains(Environment) a").attr("href");
    var successor = list.select("tbody tr:contains(Place) a").attr("href");
    assertThat(
            officer.post(
                old + "/end",
                "successor",
                successor.substring(successor.lastIndexOf('/') + 1),
                "reason",
                "Replaced"))
        .hasStatus3xxRedirection();
  }

  @Test
  void itsPageSaysThatItEndedAndLeadsToItsSuccessor() {
    assertThat(press.get(council.at() + NEW)).as("nothing of it is public").hasStatus(404);
    end();
    var old = press.page(council.at() + OLD).select("main");
    assertThat(old.text()).contains("This committee ended on", "Trees");
    assertThat(old.select("a[href='" + council.at() + NEW + "']")).isNotEmpty();
    var next = press.page(council.at() + NEW).select("main");
    assertThat(next.text()).contains("Taken over from Environment Select Committee", "Trees");
    assertThat(next.select("a[href='" + council.at() + OLD + "']")).isNotEmpty();
  }

  @Test
  void itStaysWhereEverythingOfItIsPublishedAgainByItsSuccessor() {
    end();
    press.publish(officer, council, "trees");
    assertThat(press.page(council.at() + OLD).select("main").text()).contains("Trees");
    assertThat(press.page(council.at() + NEW).select("section[aria-labelledby=reviews]").text())
        .contains("Trees");
    for (var ending : new String[] {".json", ".csv", ".xlsx", ".atom"}) {
      assertThat(press.get(council.at() + OLD + ending)).as(ending).hasStatusOk();
    }
    assertThat(press.page(council.at() + "/public/committees").text())
        .contains("Committees that have ended Environment Select Committee");
  }

  @Test
  void aReviewOfItThatIsNotPublicIsNotThere() {
    review("Hedges");
    end();
    for (var place : new String[] {OLD, NEW, "/public/committees"}) {
      assertThat(press.page(council.at() + place).text()).as(place).doesNotContain("Hedges");
    }
  }

  @Test
  void whereAllWasTakenBackNeitherWasEverThere() {
    end();
    officer.post(council.at() + "/trees/publication/1/withdrawal");
    assertThat(press.get(council.at() + OLD)).hasStatus(404);
    assertThat(press.get(council.at() + NEW)).hasStatus(404);
    assertThat(press.page(council.at() + "/public/committees").text())
        .doesNotContain("Select Committee");
  }
}
