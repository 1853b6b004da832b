package org.scrutinymonitor.review;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.View;

/** A written date as pages say what was read from its words. */
public final class DateWords {
  private static final Pattern PLAIN_MONTH = Pattern.compile("\\p{Lu}\\p{L}{2,9} \\d{4}");

  private DateWords() {}

  /**
   * The window of days that a date's words were read as; what the words are, where they give none.
   */
  public static String reading(View view, WrittenDate date) {
    var days = Window.of(date);
    var kind = "review.date." + Stored.kind(date);
    if (days == null) {
      return switch (date.kind()) {
        case RECURRING, CONDITIONAL, EVENT -> view.text(kind);
        default -> view.text("review.date.none");
      };
    }
    return switch (date.kind()) {
      case RECURRING, CONDITIONAL, EVENT -> view.text(kind) + " " + days.words(view);
      default -> days.words(view);
    };
  }

  /** The same, or null where the words already say it: a day or a month written out. */
  public static @Nullable String readingUnlessPlain(View view, WrittenDate date) {
    var plain =
        switch (date.kind()) {
          case MONTH -> PLAIN_MONTH.matcher(date.text()).matches() && TypedDays.of(date).isBlank();
          case DAY -> date.latest() != null && date.text().equals(view.day(date.latest()));
          default -> false;
        };
    return plain ? null : reading(view, date);
  }
}
