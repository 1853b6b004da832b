package org.scrutinymonitor.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.View;

/**
 * The window of days of a date.
 *
 * @param earliest null for a deadline
 * @param latest null where there is no end
 */
public record Window(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

  /** The days, null where there are none. */
  static @Nullable Window of(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return earliest == null && latest == null ? null : new Window(earliest, latest);
  }

  /** The days of a date, null where it has none. */
  static @Nullable Window of(@Nullable WrittenDate date) {
    return date == null ? null : of(date.earliest(), date.latest());
  }

  /** The days in words: "by 30 June 2027", "1 March 2027 to 31 March 2027". */
  public String words(View view) {
    if (earliest == null)
      return latest == null ? "" : view.text("review.date.by", view.day(latest));
    if (latest == null) return view.text("review.date.from", view.day(earliest));
    return earliest.equals(latest)
        ? view.day(latest)
        : view.text("review.date.between", view.day(earliest), view.day(latest));
  }
}
