package org.scrutinymonitor.settings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * Days on which the council will be closed, as typed.
 *
 * @param last the last of several days, empty for one day
 */
public record ClosingForm(String name, String first, String last) {
  /** The most days that can be closed at once: a typing error closes no year. */
  private static final int MOST = 31;

  private static final int LONGEST = 200;

  static ClosingForm empty() {
    return new ClosingForm("", "", "");
  }

  static ClosingForm of(MultiValueMap<String, String> typed) {
    return new ClosingForm(
        TypedLine.of(typed, "name"), TypedLine.of(typed, "first"), TypedLine.of(typed, "last"));
  }

  Errors errors(LocalDate today) {
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "settings.closing.name-missing");
    if (name.length() > LONGEST) errors.add("name", "settings.too-long", LONGEST);
    var from = TypedDay.read(first);
    if (from.isEmpty()) errors.add("first", "settings.day-wrong");
    else if (from.get().isBefore(today)) errors.add("first", "settings.closing.past");
    if (last.isEmpty()) return errors;
    var until = TypedDay.read(last);
    if (until.isEmpty()) errors.add("last", "settings.day-wrong");
    else if (from.isPresent() && until.get().isBefore(from.get())) {
      errors.add("last", "settings.closing.turned");
    } else if (from.isPresent() && ChronoUnit.DAYS.between(from.get(), until.get()) >= MOST) {
      errors.add("last", "settings.closing.many", MOST);
    }
    return errors;
  }

  /** The days of a form in which nothing is wrong. */
  List<LocalDate> days() {
    var from = TypedDay.read(first).orElseThrow();
    var until = TypedDay.read(last).orElse(from);
    return from.datesUntil(until.plusDays(1)).toList();
  }
}
