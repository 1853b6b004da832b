package org.scrutinymonitor.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.review.Review;

/**
 * Something that happened to a review, in the words of one language.
 *
 * @param number of its entry
 * @param by the person, null where nobody is named
 * @param item what it happened to, null for the review itself
 * @param what in a few words: "Agreed action changed"
 */
public record Happening(
    int number,
    Instant at,
    @Nullable String by,
    Review.@Nullable Item item,
    String what,
    List<Line> lines) {
  public Happening {
    lines = List.copyOf(lines);
  }

  /**
   * A field of it.
   *
   * @param label null where the words are a sentence of their own
   * @param before what it said until then, null where it was empty
   * @param now what it says from then on, null where it is empty
   * @param changed whether before matters
   */
  public record Line(
      @Nullable String label, @Nullable String before, @Nullable String now, boolean changed) {
    static Line of(String label, String now) {
      return new Line(label, null, now, false);
    }

    static Line sentence(String words) {
      return new Line(null, null, words, false);
    }
  }

  /** The day on which it happened. */
  public LocalDate day() {
    return LocalDate.ofInstant(at, Days.ZONE);
  }
}
