package org.scrutinymonitor.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * A person from a day until a day, as a form asks for them in three fields: {@code holder}, {@code
 * holder_from}, {@code holder_until}.
 *
 * @param until null where no end is set
 */
record Term(int person, LocalDate from, @Nullable LocalDate until) {

  /** What was typed; null where an error was noted. */
  static @Nullable Term of(
      MultiValueMap<String, String> typed, String name, boolean ends, Errors errors) {
    var person = PostForm.field(typed, name);
    var from = TypedDay.read(typed.getFirst(name + "_from"));
    var untilTyped = typed.getFirst(name + "_until");
    var until = TypedDay.read(untilTyped);
    if (!person.matches("[0-9]{1,9}")) errors.add(name, "posts.person-missing");
    if (from.isEmpty()) errors.add(name + "_from", "posts.day.wrong");
    if (until.isEmpty() && (ends || !TypedDay.isBlank(untilTyped))) {
      errors.add(name + "_until", "posts.day.wrong");
    }
    return errors.isEmpty()
        ? new Term(Integer.parseInt(person), from.orElseThrow(), until.orElse(null))
        : null;
  }

  /** The field to which a refusal belongs. */
  static String field(String refused, String name) {
    return refused.equals("posts.until-before-from") ? name + "_until" : name;
  }
}
