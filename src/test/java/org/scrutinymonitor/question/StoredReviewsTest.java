package org.scrutinymonitor.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.review.OpenReviewJson;

/** What is asked about whole reviews: a real one, where it lies beside the project, and ours. */
class StoredReviewsTest {
  private static final Path REAL =
      Path.of("../shared/documents/stockton-hate-crime-2020.expected.json");
  private static final Path OURS = Path.of("src/main/resources/demonstration/damp-and-mould.json");

  @Test
  void aRealReviewIsAskedWhatACommitteeWouldAsk() throws Exception {
    assumeTrue(Files.exists(REAL), "the stored review is not here");
    var asked = asked(REAL, LocalDate.of(2020, 4, 1));
    assertThat(asked)
        .contains(
            "/items/0/items/0/items/1 unfinished",
            "/items/0/items/1/items/3 unfinished",
            "/items/1 no-figure",
            "/items/0/items/3 before-plan",
            "/items/0 above-unachieved",
            "/items/0/items/1/items/1 unexplained",
            "/items/0/items/2 unexplained")
        .noneMatch(question -> question.startsWith("/items/3"));
    assertThat(asked).as("a committee has twenty minutes").hasSizeLessThan(18);
  }

  @Test
  void theDemonstrationIsAskedThisAndNoMore() throws Exception {
    assertThat(asked(OURS, LocalDate.of(2026, 11, 30)))
        .containsExactly(
            "/items/0 above-unachieved",
            "/items/0/items/0/items/1 unfinished",
            "/items/0/items/1/items/1 unexplained",
            "/items/0/items/1/items/3 unfinished",
            "/items/0/items/2 unexplained",
            "/items/0/items/3 before-plan",
            "/items/0/items/4 unfinished",
            "/items/0/items/5 past-date",
            "/items/1 no-figure");
  }

  private static List<String> asked(Path review, LocalDate today) throws Exception {
    var asked = new ArrayList<String>();
    for (var item : Examined.all(OpenReviewJson.read(Files.readAllBytes(review)))) {
      for (var question : Questions.about(item, today)) {
        asked.add(question.at() + " " + question.rule());
      }
    }
    return asked;
  }
}
