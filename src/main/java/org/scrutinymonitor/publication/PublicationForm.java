package org.scrutinymonitor.publication;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.people.TypedTime;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants to publish, and when.
 *
 * @param what "now", or the day of a meeting: "2026-12-08"
 * @param when "now", the day on which an agenda is published, or "at" for a day and time typed in
 * @param correction what is corrected, empty where nothing is
 */
public record PublicationForm(
    String what, String when, String day, String begins, String correction) {
  /** When the papers of a day become public, unless somebody says otherwise. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** What was typed. */
  static PublicationForm of(MultiValueMap<String, String> typed) {
    return new PublicationForm(
        text(typed, "what", "now"),
        text(typed, "when", "now"),
        text(typed, "day", ""),
        text(typed, "begins", ""),
        text(typed, "correction", ""));
  }

  private static String text(MultiValueMap<String, String> typed, String field, String otherwise) {
    var text = typed.getFirst(field);
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  /** The day as at which the review is told; null for as it is now. */
  @Nullable LocalDate asAt(InstantSource time) {
    return what.equals("now") ? null : Days.past(what, time);
  }

  /** From when it is public; null for now. */
  @Nullable Instant from() {
    if (when.equals("now")) return null;
    var on = TypedDay.read(when.equals("at") ? day : when);
    if (on.isEmpty()) return null;
    var at = when.equals("at") ? TypedTime.read(begins).orElse(MORNING) : MORNING;
    return on.get().atTime(at).atZone(Days.ZONE).toInstant();
  }

  /** What is corrected; null where nothing is. */
  @Nullable String correctionOrNull() {
    return correction.isEmpty() ? null : correction;
  }

  /** What is wrong with it, by field. */
  Errors errors(InstantSource time) {
    var errors = Errors.none();
    if (!what.equals("now") && asAt(time) == null) {
      errors.add("what", "publication.form.what-wrong");
    }
    if (when.equals("at")) {
      if (TypedDay.read(day).isEmpty()) errors.add("day", "publication.form.day-wrong");
      if (!begins.isEmpty() && TypedTime.read(begins).isEmpty()) {
        errors.add("begins", "publication.form.time-wrong");
      }
    }
    var from = from();
    if (errors.isEmpty() && from != null && !from.isAfter(time.instant())) {
      errors.add(when.equals("at") ? "day" : "when", "publication.form.past");
    }
    if (correction.length() > 1000) errors.add("correction", "publication.form.correction-long");
    return errors;
  }
}
