package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.World;
import org.scrutinymonitor.people.SignedInAs;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;
import org.scrutinymonitor.review.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A form that explains no grades, in a council that has a scheme of its own. */
@Story
class FormWithoutKeyTest {
  @Autowired World world;
  @Autowired Readings readings;
  @Autowired ReadingList list;
  @Autowired Registrations registrations;
  @Autowired Register register;
  @Autowired MockMvcTester pages;

  private World.Founded council;

  @BeforeEach
  void aCouncilWithAScheme() throws InvalidReview {
    council = world.council();
    council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  @Test
  void aLevelThatTheOfficerChoseBringsTheCouncilsScheme() {
    int id = Doubtful.takenIn(readings, council, form("done", true), "no-key.txt");
    assertThat(list())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.title()).isEqualTo("Night Markets");
          assertThat(line.doubts()).isEqualTo(1);
          assertThat(line.open()).isEqualTo(1);
        });
    post(id, "/doubts/1", "version", "1", "answer", "typed", "typed", "1");
    assertThat(list()).singleElement().satisfies(line -> assertThat(line.open()).isZero());
    post(id, "/confirmation", "version", "2");
    assertThat(scheme(id)).isEqualTo(Northmere.dampAndMould().gradingScheme());
  }

  @Test
  void gradesThatWereOnlyReadAreOfNoScheme() {
    int id = Doubtful.takenIn(readings, council, form("1", false), "no-key-either.txt");
    post(id, "/confirmation", "version", "1");
    assertThat(scheme(id)).isNull();
  }

  private List<Reading.Line> list() {
    return council.as(() -> list.all(council.officer()));
  }

  private void post(int id, String rest, String... parameters) {
    var request =
        pages
            .post()
            .uri(council.at() + "/readings/" + id + rest)
            .with(SignedInAs.officer(council))
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    assertThat(request.exchange()).hasStatus(302);
  }

  private @Nullable Scheme scheme(int id) {
    var closed = council.as(() -> readings.find(council.officer(), id)).closed();
    assertThat(closed).isNotNull();
    return council
        .as(() -> register.find(council.officer(), String.valueOf(closed.review())))
        .open("en")
        .gradingScheme();
  }

  private static OpenReview form(String grade, boolean doubtful) {
    var item =
        new Item(
            "1",
            "That a market be held at night.",
            null,
            null,
            null,
            null,
            null,
            List.of(new Update(null, "One was held.", grade, null)),
            List.of());
    var doubt = new Doubt("/items/0/updates/0/grade", "This is no grade.", null, List.of());
    return new OpenReview(
        OpenReview.FORMAT,
        "Night Markets",
        null,
        List.of(),
        null,
        null,
        List.of(item),
        doubtful ? List.of(doubt) : List.of());
  }
}
