package org.scrutinymonitor.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a written date stands to a day. Words without a usable date are never overdue. */
public enum Dueness {
  NOT_DUE,
  /** The window has begun and not ended. */
  DUE,
  /** The last day has passed, and the item is not achieved. */
  OVERDUE,
  /** The last day has passed, and the item is achieved. */
  PASSED,
  /** The words name no last day: recurring, conditional, tied to an occasion, or no date. */
  NO_USABLE_DATE;

  /** How a date stands to a day, for an item that is achieved or not. */
  public static Dueness of(@Nullable WrittenDate due, LocalDate today, boolean achieved) {
    if (due == null || !usable(due)) return NO_USABLE_DATE;
    var latest = due.latest();
    if (latest == null) return NO_USABLE_DATE;
    if (today.isAfter(latest)) return achieved ? PASSED : OVERDUE;
    var earliest = due.earliest();
    return earliest == null || today.isBefore(earliest) ? NOT_DUE : DUE;
  }

  private static boolean usable(WrittenDate due) {
    return switch (due.kind()) {
      case DAY, MONTH, WINDOW -> true;
      case RECURRING, CONDITIONAL, EVENT, NONE -> false;
    };
  }

  /** The key of its words: "review.dueness.not-due". */
  public String text() {
    return "review.dueness." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
