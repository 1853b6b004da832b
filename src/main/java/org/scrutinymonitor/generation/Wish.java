package org.scrutinymonitor.generation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be generated.
 *
 * @param councils how many councils
 * @param years over how many years their reviews are spread
 * @param seed the same seed makes the same content
 * @param items how many items each council has
 * @param until the day as at which they stand; from it every other day is reckoned
 * @param password with which their officers sign in; null where one is to be drawn
 */
record Wish(
    int councils, int years, int seed, int items, LocalDate until, @Nullable String password) {
  static final String USAGE =
      "Usage: generate --councils N --years Y --seed S [--items N] [--until YYYY-MM-DD] [--password WORDS]";

  private static final int MOST_COUNCILS = 2000;
  private static final int MOST_YEARS = 25;
  private static final int MOST_ITEMS = 100_000;
  private static final int MOST_SEED = 1_000_000_000;
  private static final int SHORTEST_PASSWORD = 12;

  /** Why the arguments are not understood, in a sentence for a person. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String sentence) {
      super(sentence + "\n" + USAGE, null, false, false);
    }
  }

  /** Reads the arguments; the day is that of today where none is given. */
  static Wish of(List<String> arguments, LocalDate today) throws NotUnderstood {
    var given = given(arguments);
    return new Wish(
        number(given, "--councils", 1, MOST_COUNCILS, 0),
        number(given, "--years", 1, MOST_YEARS, 0),
        number(given, "--seed", 0, MOST_SEED, -1),
        number(given, "--items", 1, MOST_ITEMS, 400),
        until(given.get("--until"), today),
        password(given.get("--password")));
  }

  private static Map<String, String> given(List<String> arguments) throws NotUnderstood {
    var known = List.of("--councils", "--years", "--seed", "--items", "--until", "--password");
    var given = new HashMap<String, String>();
    for (int at = 0; at < arguments.size(); at += 2) {
      var option = arguments.get(at);
      if (!known.contains(option)) throw new NotUnderstood(option + " is not known here.");
      if (at + 1 == arguments.size()) {
        throw new NotUnderstood(option + " needs a value behind it.");
      }
      if (given.put(option, arguments.get(at + 1)) != null) {
        throw new NotUnderstood(option + " is there twice.");
      }
    }
    return given;
  }

  /** A number; where none is given, the other one, which is below the least where one is needed. */
  private static int number(
      Map<String, String> given, String option, int least, int most, int otherwise)
      throws NotUnderstood {
    var value = given.get(option);
    if (value == null) {
      if (otherwise < least) throw new NotUnderstood(option + " is missing.");
      return otherwise;
    }
    var fault =
        "%s needs a whole number from %d to %d, and \"%s\" is none."
            .formatted(option, least, most, value);
    if (!value.matches("[0-9]{1,10}")) throw new NotUnderstood(fault);
    var number = Long.parseLong(value);
    if (number < least || number > most) throw new NotUnderstood(fault);
    return (int) number;
  }

  private static LocalDate until(@Nullable String value, LocalDate today) throws NotUnderstood {
    if (value == null) return today;
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new NotUnderstood(
          "--until needs a day such as 2026-03-31, and \"%s\" is none.".formatted(value));
    }
  }

  private static @Nullable String password(@Nullable String value) throws NotUnderstood {
    if (value != null && value.length() < SHORTEST_PASSWORD) {
      throw new NotUnderstood(
          "--password needs %d characters or more.".formatted(SHORTEST_PASSWORD));
    }
    return value;
  }
}
