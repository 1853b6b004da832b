package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.TypedDay;
import org.springframework.util.MultiValueMap;

/** What a person types about a meeting. */
final class TypedMeeting {
  /** "Tuesday 9 March 2027", "Dydd Mawrth, 9 Mawrth 2027": the weekday says nothing more. */
  private static final Pattern WEEKDAY = Pattern.compile("^(?:\\p{L}+[, ]+)+(?=\\d)");

  private TypedMeeting() {}

  /** One day, with its weekday or without. */
  static Optional<LocalDate> day(String typed) {
    return TypedDay.read(WEEKDAY.matcher(typed.strip()).replaceFirst(""));
  }

  /** What was typed into a field, in one line. */
  static String line(MultiValueMap<String, String> typed, String field) {
    @Nullable String text = typed.getFirst(field);
    return text == null ? "" : text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }
}
