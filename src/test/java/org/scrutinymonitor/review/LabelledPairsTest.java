package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How often an earlier recommendation is found that a person has labelled as the same in other
 * words, and how often one is shown that is another thing in the same words: by spelling and words
 * in PostgreSQL, and by meaning. The half for tuning was looked at; the other half is kept apart.
 */
@Story
class LabelledPairsTest {
  private static final Path SET = Path.of("src/test/resources/finding");
  private static final int SHOWN = 5;

  @Autowired DSLContext sql;

  private record Pair(boolean same, String made, String earlier) {}

  /** How like a recommendation is to each earlier one. */
  private interface Likeness {
    double[] of(String made, List<String> earlier);
  }

  private record Score(double recall, double precision, int shown) {}

  @Test
  void theModelFindsWhatWasRecommendedBeforeBetterThanWords() throws IOException {
    var tuning = pairs("tuning.tsv");
    var apart = pairs("kept-apart.tsv");
    assertThat(tuning.size() + apart.size()).isGreaterThanOrEqualTo(120);
    System.out.printf(
        Locale.ROOT,
        "Recommended before, by labels: %d pairs for tuning, %d kept apart%n",
        tuning.size(),
        apart.size());
    var earlier = new ArrayList<String>();
    for (var pair : tuning) if (!earlier.contains(pair.earlier())) earlier.add(pair.earlier());
    for (var pair : apart) if (!earlier.contains(pair.earlier())) earlier.add(pair.earlier());
    var words = printed("spelling and words", this::words, tuning, apart, earlier, 0);
    var meaning =
        printed("meaning", LabelledPairsTest::meaning, tuning, apart, earlier, EarlierItems.ALIKE);
    assertThat(meaning.recall()).isGreaterThan(words.recall() + 0.3).isGreaterThanOrEqualTo(0.9);
    assertThat(meaning.precision()).isGreaterThan(words.precision());
  }

  private Score printed(
      String name,
      Likeness likeness,
      List<Pair> tuning,
      List<Pair> apart,
      List<String> earlier,
      double given) {
    var best = given > 0 ? given : threshold(likeness, tuning, earlier);
    var kept = score(likeness, apart, earlier, best);
    var tuned = score(likeness, tuning, earlier, best);
    System.out.printf(
        Locale.ROOT,
        "%-18s from %.2f on   kept apart: recall@5 %.2f precision %.2f (%d shown)   tuning: recall@5"
            + " %.2f precision %.2f%n",
        name,
        best,
        kept.recall(),
        kept.precision(),
        kept.shown(),
        tuned.recall(),
        tuned.precision());
    return kept;
  }

  /** Where what is shown is right the most often, of the half for tuning. */
  private static double threshold(Likeness likeness, List<Pair> pairs, List<String> earlier) {
    return IntStream.rangeClosed(5, 60)
        .mapToObj(i -> i / 100.0)
        .max(Comparator.comparingDouble(t -> score(likeness, pairs, earlier, t).precision()))
        .orElseThrow();
  }

  /**
   * Recall of the first five, whatever their likeness; precision of those among them that are like
   * enough to be shown, where nothing but the labelled one is right.
   */
  private static Score score(
      Likeness likeness, List<Pair> pairs, List<String> earlier, double alike) {
    int same = 0;
    int found = 0;
    int shown = 0;
    int right = 0;
    for (var pair : pairs) {
      var like =
          REMEMBERED
              .computeIfAbsent(likeness, l -> new HashMap<>())
              .computeIfAbsent(pair.made(), made -> likeness.of(made, earlier));
      var first =
          IntStream.range(0, earlier.size())
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> like[i]).reversed())
              .limit(SHOWN)
              .toList();
      var is = earlier.indexOf(pair.earlier());
      if (pair.same()) {
        same++;
        if (first.contains(is)) found++;
      }
      for (int i : first) {
        if (like[i] < alike) continue;
        shown++;
        if (pair.same() && i == is) right++;
      }
    }
    return new Score(found / (double) same, shown == 0 ? 0 : right / (double) shown, shown);
  }

  private static final Map<Likeness, Map<String, double[]>> REMEMBERED = new HashMap<>();

  private double[] words(String made, List<String> earlier) {
    return sql
        .fetch(
            """
            select extensions.similarity({0}, text) + ts_rank(word_vector(text), any_word_query({0}))
            from unnest({1}::text[]) with ordinality earlier (text, place) order by place
            """,
            org.jooq.impl.DSL.val(made), org.jooq.impl.DSL.val(earlier.toArray(String[]::new)))
        .stream()
        .mapToDouble(row -> row.get(0, Double.class))
        .toArray();
  }

  private static double[] meaning(String made, List<String> earlier) {
    var meant = Meanings.vector(made);
    return earlier.stream()
        .mapToDouble(
            text -> Meanings.likeness(meant, VECTORS.computeIfAbsent(text, Meanings::vector)))
        .toArray();
  }

  private static final Map<String, byte[]> VECTORS = new HashMap<>();

  private static List<Pair> pairs(String file) throws IOException {
    return Files.readAllLines(SET.resolve(file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 3))
        .map(parts -> new Pair(parts[0].equals("same"), parts[1], parts[2]))
        .toList();
  }
}
