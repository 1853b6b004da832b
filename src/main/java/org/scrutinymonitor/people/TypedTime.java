package org.scrutinymonitor.people;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day as a person types it: "18:00", "6.30pm", "6 pm", "9". */
public final class TypedTime {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:([ap])\\.?m\\.?)?");

  private TypedTime() {}

  /** The time, nothing where the words give none. */
  public static Optional<LocalTime> read(@Nullable String typed) {
    if (typed == null) return Optional.empty();
    var found = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) return Optional.empty();
    var hour = Integer.parseInt(found.group(1));
    var minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    var half = found.group(3);
    if (half != null) {
      if (hour < 1 || hour > 12) return Optional.empty();
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
