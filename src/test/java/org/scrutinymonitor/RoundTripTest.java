package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.GeneratedReviews;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReviewJson;

/** A form that goes out and comes in again is the same review, whatever stands in it. */
class RoundTripTest {
  @Property(seed = "2026", tries = 200)
  void asJson(@ForAll("reviews") OpenReview review) throws InvalidReview {
    String json = OpenReviewJson.write(review);
    assertThat(OpenReviewJson.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(review);
  }

  @Property(seed = "2026", tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void asHtml(@ForAll("reviews") OpenReview review, @ForAll boolean welsh) throws Exception {
    comesBack(review, welsh, ReviewFile.HTML);
  }

  @Property(seed = "2026", tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void asWord(@ForAll("reviews") OpenReview review, @ForAll boolean welsh) throws Exception {
    comesBack(review, welsh, ReviewFile.WORD);
  }

  @Property(seed = "2026", tries = 20, shrinking = ShrinkingMode.OFF)
  void asPdf(@ForAll("reviews") OpenReview review, @ForAll boolean welsh) throws Exception {
    comesBack(review, welsh, ReviewFile.PDF);
  }

  /** Lines that end from right to left, short and as long as their column is wide. */
  @Test
  void aLineThatEndsFromRightToLeftIsStillEndedByItsAuthor() throws Exception {
    List<String> actions =
        IntStream.range(0, 12)
            .mapToObj(i ->
                "That tenants be told %s.\nThat homes be seen by %s.\nThat %s."
                    .formatted(words(i % 4 + 3), words(i % 3 + 2), words(i % 5 + 2)))
            .toList();
    comesBack(withStrands(actions), false, ReviewFile.PDF);
  }

  @Test
  void aCellFromRightToLeftKeepsItsLinesAndItsWrappedWords() throws Exception {
    List<String> actions =
        IntStream.range(0, 12)
            .mapToObj(i -> words(i + 2) + " homes 25 " + words(i % 3 + 1) + ".\n" + words(i + 1))
            .toList();
    comesBack(withStrands(actions), false, ReviewFile.PDF);
  }

  @Test
  void aSpaceBehindAHyphenIsKeptWhereverTheLineIsWrapped() throws Exception {
    List<String> actions =
        IntStream.range(0, 12)
            .mapToObj(
                i -> "That tenants" + " of homes".repeat(i) + " report on- line, or by 2019- 2020.")
            .toList();
    comesBack(withStrands(actions), false, ReviewFile.PDF);
  }

  private static String words(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> i % 2 == 0 ? "דיור" : "بلدية")
        .collect(Collectors.joining(" "));
  }

  private static OpenReview withStrands(List<String> actions) {
    List<Item> strands =
        IntStream.range(0, actions.size())
            .mapToObj(i -> item(null, "Homes " + (char) ('A' + i), actions.get(i), List.of()))
            .toList();
    Item part = item("a", "look into:", null, strands);
    return new OpenReview(
        OpenReview.FORMAT,
        "Homes",
        null,
        List.of(),
        null,
        null,
        List.of(item("1", "That the council", null, List.of(part))),
        List.of());
  }

  private static Item item(
      @Nullable String reference, String text, @Nullable String action, List<Item> below) {
    return new Item(reference, text, null, null, action, null, null, List.of(), below);
  }

  /** The same review, and no doubt about any of it: forms hold none, and reading makes none. */
  private static void comesBack(OpenReview review, boolean welsh, ReviewFile kind)
      throws IOException, Unreadable {
    OpenReview back = read(kind.write(review, welsh ? Locale.of("cy", "GB") : Locale.UK), kind);
    // As text, since a difference is then seen at a glance.
    assertThat(OpenReviewJson.write(back)).isEqualTo(OpenReviewJson.write(review));
  }

  private static OpenReview read(byte[] file, ReviewFile kind) throws IOException, Unreadable {
    Path path = Files.createTempFile("form", "." + kind.ending());
    try {
      Files.write(path, file);
      return FormFile.read(path);
    } finally {
      Files.delete(path);
    }
  }

  @Provide
  Arbitrary<OpenReview> reviews() {
    return GeneratedReviews.reviews();
  }
}
