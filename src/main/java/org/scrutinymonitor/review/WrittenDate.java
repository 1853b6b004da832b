package org.scrutinymonitor.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in the words of the document, with the window of days that the words give.
 *
 * @param text the words as written, white space tidied, nothing else
 * @param earliest the first day of the window; null for a deadline ("by the end of June 2022") and
 *     where the words give no date
 * @param latest the last day of the window; null where the words give no date or no end ("from
 *     April 2020")
 */
public record WrittenDate(
    String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, Kind kind) {

  /**
   * Reads a date in the words of a document: "March 2019", "by the end of June 2022", "Q2 2020/21".
   * {@link DateReading#of} says besides what is uncertain.
   */
  public static WrittenDate read(String text) {
    return DateReading.of(text).date();
  }

  /** What sort of date the words are; written in lower case in the open format. */
  public enum Kind {
    /** One day. */
    DAY,
    /** One calendar month. */
    MONTH,
    /** Any other stretch of days, or a deadline. */
    WINDOW,
    /** Something that comes again: "quarterly", "ongoing". */
    RECURRING,
    /** Hangs on something else: "12 months after publication", "dependent upon budget". */
    CONDITIONAL,
    /** Tied to an occasion whose day the words do not give: "next Cabinet meeting". */
    EVENT,
    /** Words that give no date: "TBC", "completed". */
    NONE
  }
}
