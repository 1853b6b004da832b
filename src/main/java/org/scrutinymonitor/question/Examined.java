package org.scrutinymonitor.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.GradingScheme.Flags;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.WrittenDate;

/**
 * An item as the rules look at it, from wherever it comes: a review in the open format or rows of
 * the database.
 *
 * @param at the item's place, in the words of whoever asks: a JSON pointer or a path
 * @param text what is recommended
 * @param planAgreed when the committee agreed the plan of the whole review
 * @param updates what officers reported, oldest first; the last is the one that is asked about
 * @param below all items below it at whatever depth, in the order of the form
 */
public record Examined(
    String at,
    String text,
    @Nullable String agreedAction,
    @Nullable String successMeasure,
    @Nullable WrittenDate due,
    @Nullable WrittenDate planAgreed,
    List<Reported> updates,
    List<Below> below) {
  public Examined {
    updates = List.copyOf(updates);
    below = List.copyOf(below);
  }

  /**
   * One update.
   *
   * @param period the words of its period, null where it has none
   * @param grading the grade that the officer gave, null where none is given
   * @param figure what the officer wrote where the measure asks for a figure
   * @param expected the new date that the officer expects
   * @param shown whether files or links stand beside the words
   */
  public record Reported(
      @Nullable String period,
      @Nullable String evidence,
      @Nullable Grading grading,
      @Nullable String explanation,
      @Nullable String figure,
      @Nullable WrittenDate expected,
      boolean shown) {}

  /** A grade as it is shown, and what follows from its level. */
  public record Grading(Grade grade, Flags flags) {}

  /**
   * An item below, as far as the one above is asked about it.
   *
   * @param grading of its newest update, null where it has no grade
   */
  public record Below(String at, String text, @Nullable Grading grading) {}

  /** Every item of a review, in the order of the form; the places are JSON pointers into it. */
  public static List<Examined> all(OpenReview review) {
    return new OpenItems(review).all();
  }
}
