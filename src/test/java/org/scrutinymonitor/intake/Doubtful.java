package org.scrutinymonitor.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.World;
import org.scrutinymonitor.review.Northmere;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Source;

/** Northmere's review as a garbled copy of its form would be read: with doubts of every sort. */
final class Doubtful {
  static final String FORM_PART_B = "/items/0/items/1/items/1";
  static final String RUN_TOGETHER = "The words run across cells and letters are missing.";
  private static final List<String> ROW =
      List.of(
          "Agreed Action:",
          "Publish figures on reports and what came of them each q",
          "uarter. On ine form to be buil",
          "t and tested with tenants. Audit all report points and ac",
          "t on what is found.");

  private Doubtful() {}

  static OpenReview review() {
    return Draft.withDoubts(
        Northmere.dampAndMould(),
        List.of(
            doubt("/items/0/items/0/items/3/responsibility", "Three lines in one cell.", null),
            doubt("/items/0/items/3/due", "The date is before the plan was agreed.", null),
            new Doubt(
                FORM_PART_B + "/agreedAction",
                RUN_TOGETHER,
                new Source("uarter. On ine form to be buil", "table 2, row 31", ROW),
                List.of("Online form to be built.")),
            new Doubt(
                "/items/0/items/1/items/2/agreedAction",
                RUN_TOGETHER,
                new Source(
                    "t and tested with tenants. Audit all report points and ac",
                    "table 2, row 31",
                    ROW),
                List.of()),
            new Doubt(
                "/items/0/items/1/items/2/updates/0/grade",
                "The grade is printed twice, 1 and 2.",
                new Source("1 2", "table 2, row 35", List.of("Assessment of Progress", "4", "1 2")),
                List.of("2")),
            doubt("/items/2", "This may be part of recommendation 2.", null),
            doubt("/items/3/updates/0", "This update may be a copy of another page.", null),
            doubt("/items", "Recommendation 5 may be missing.", null)));
  }

  private static Doubt doubt(String at, String reason, @Nullable Source source) {
    return new Doubt(at, reason, source, List.of());
  }

  /** Takes the reading in for a council, as if its file had been sent. */
  static int takenIn(Readings readings, World.Founded council) {
    return takenIn(readings, council, review(), "damp-and-mould.txt");
  }

  static int takenIn(Readings readings, World.Founded council, OpenReview review, String fileName) {
    var content = ("form " + fileName).getBytes(StandardCharsets.UTF_8);
    return council.as(
        () -> readings.take(council.officer(), Original.of(fileName, content), review));
  }
}
