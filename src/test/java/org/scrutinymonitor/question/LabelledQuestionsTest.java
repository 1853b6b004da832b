package org.scrutinymonitor.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the rules ask about items that a person has labelled with what a critical scrutiny officer
 * would ask. Words were chosen by looking at the half for tuning; the other half is kept apart.
 */
class LabelledQuestionsTest {
  private static final Path SET = Path.of("src/test/resources/question");
  private static final double ENOUGH = 0.8;

  /** How often a rule asked rightly, asked where nothing is to be asked, and kept silent. */
  private record Score(int right, int wrong, int missed) {
    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : right / (double) (right + missed);
    }
  }

  @Test
  void eightOfTenQuestionsOfEachRuleAreWorthAsking() {
    var tuning = LabelledItem.in(SET.resolve("tuning"));
    var apart = LabelledItem.in(SET.resolve("kept-apart"));
    System.out.printf(
        "Questions worth asking, by labels: %d items for tuning, %d kept apart%n",
        tuning.size(), apart.size());
    Map<String, Double> precision = new TreeMap<>();
    for (var rule : Questions.rules()) {
      var score = score(rule, apart);
      precision.put(rule, score.precision());
      print(rule, score(rule, tuning), score);
    }
    precision.keySet().retainAll(Questions.rulesByDefault());
    assertThat(precision).allSatisfy((rule, of) -> assertThat(of).isGreaterThanOrEqualTo(ENOUGH));
  }

  @Test
  void everyRuleIsTriedOnItemsOfBothHalves() {
    assertThat(LabelledItem.in(SET)).hasSizeGreaterThanOrEqualTo(120);
    for (var half : List.of("tuning", "kept-apart")) {
      var asked =
          LabelledItem.in(SET.resolve(half)).stream()
              .flatMap(labelled -> labelled.asks().stream())
              .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
      assertThat(asked.keySet()).as(half).containsExactlyInAnyOrderElementsOf(Questions.rules());
    }
  }

  private static Score score(String rule, List<LabelledItem> items) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (var labelled : items) {
      boolean asked = !Questions.about(labelled.item(), labelled.today(), List.of(rule)).isEmpty();
      boolean worth = labelled.asks().contains(rule);
      if (asked && worth) right++;
      else if (asked) wrong++;
      else if (worth) missed++;
    }
    return new Score(right, wrong, missed);
  }

  private static void print(String rule, Score tuning, Score apart) {
    System.out.printf(
        Locale.ROOT,
        "%-17s kept apart: precision %.2f recall %.2f (%2d right, %d wrong, %d missed)   tuning:"
            + " precision %.2f recall %.2f%s%n",
        rule,
        apart.precision(),
        apart.recall(),
        apart.right(),
        apart.wrong(),
        apart.missed(),
        tuning.precision(),
        tuning.recall(),
        Questions.rulesByDefault().contains(rule) ? "" : "   (not on by default)");
  }
}
