package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;

/**
 * Grading schemes as councils could have them, at random: two to seven levels whose codes are
 * numbers, letters or words, with labels of their own or the code once more.
 */
final class GeneratedSchemes {
  private static final List<List<String>> CODES =
      List.of(
          List.of("1", "2", "3", "4", "5", "6", "7"),
          List.of("A", "B", "C", "D", "E", "F", "G"),
          List.of("G", "AG", "A", "AR", "R", "B", "N/A"),
          List.of("Green", "Amber", "Red", "Blue", "Grey", "White", "Black"),
          List.of("Gwyrdd", "Oren", "Coch", "Glas", "Llwyd", "Gwyn", "Du"),
          List.of(
              "Complete", "On track", "Slipped", "Paused", "Not achieved", "Closed", "Superseded"));

  private static final List<String> LABELS =
      List.of(
          "Fully Achieved",
          "Achieved (Late)",
          "On-Track",
          "On track but not yet due for completion",
          "Not Achieved (Insufficient Progress)",
          "Slipped: an anticipated date and reasons must be given",
          "Cyflawnwyd yn llawn",
          "Ar y trywydd iawn",
          "Heb ei gyflawni",
          "Stopped",
          "In Progress");

  private GeneratedSchemes() {}

  static Arbitrary<Scheme> schemes() {
    return Arbitraries.of(CODES)
        .flatMap(codes ->
            Arbitraries.integers()
                .between(2, codes.size())
                .flatMap(size ->
                    Arbitraries.frequencyOf(
                        Tuple.of(4, labels(size).map(labels -> scheme(codes, labels))),
                        Tuple.of(1, Arbitraries.just(scheme(codes, codes.subList(0, size)))))));
  }

  private static Arbitrary<List<String>> labels(int size) {
    return Arbitraries.of(LABELS).list().uniqueElements().ofSize(size);
  }

  private static Scheme scheme(List<String> codes, List<String> labels) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      levels.add(new Level(codes.get(i), labels.get(i)));
    }
    return new Scheme(levels);
  }
}
