package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.web.Errors;

/**
 * When a review's next round is to be due, as typed.
 *
 * @param on one day, in words
 */
public record DueForm(String on, String reason) {
  Errors errors(LocalDate today) {
    var errors = Errors.none();
    if (day().isEmpty()) errors.add("on", "monitoring.due.day-wrong");
    else if (day().get().isBefore(today)) errors.add("on", "monitoring.due.past");
    @Nullable String said = Typed.tidy(reason);
    if (said == null) errors.add("reason", "monitoring.due.reason-missing");
    return errors;
  }

  /** The day, nothing where the words give none. */
  Optional<LocalDate> day() {
    return TypedDay.read(on);
  }
}
