package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * For which meeting a round shall be answered, and by when; as typed.
 *
 * @param meeting the number of a meeting, "none" for none
 */
public record DeadlineForm(String meeting, String answersBy) {
  static DeadlineForm of(MultiValueMap<String, String> typed) {
    return new DeadlineForm(field(typed, "meeting"), field(typed, "answers-by"));
  }

  @Nullable Integer number() {
    return meeting.matches("[1-9]\\d{0,8}") ? Integer.valueOf(meeting) : null;
  }

  Errors errors(LocalDate today) {
    var errors = Errors.none();
    var day = TypedDay.read(answersBy);
    if (day.isEmpty()) errors.add("answers-by", "monitoring.round.answers-by-missing");
    else if (day.get().isBefore(today)) errors.add("answers-by", "monitoring.round.past");
    return errors;
  }

  /** The day of a form in which nothing is wrong. */
  LocalDate day() {
    return TypedDay.read(answersBy).orElseThrow();
  }

  private static String field(MultiValueMap<String, String> typed, String name) {
    @Nullable String text = typed.getFirst(name);
    return text == null ? "" : text.strip();
  }
}
