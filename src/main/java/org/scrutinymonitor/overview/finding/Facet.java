package org.scrutinymonitor.overview.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Dueness;

/** What a list of items can be narrowed to, in the order of the page. */
public enum Facet {
  COMMITTEE,
  REVIEW,
  GRADE,
  DUE,
  POST,
  YEAR,
  CLOSURE;

  /** What stands in place of a closure where an item is open. */
  static final String OPEN = "open";

  /** Its name in addresses and in SQL: "committee". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its heading. */
  public String text() {
    return "overview.facet." + stored();
  }

  /** Whether its values are numbers of rows, or years. */
  boolean isNumber() {
    return switch (this) {
      case COMMITTEE, REVIEW, POST, YEAR -> true;
      case GRADE, DUE, CLOSURE -> false;
    };
  }

  /** Whether an address may name this value; anything else is passed over. */
  boolean takes(String value) {
    return isNumber() ? value.matches("[1-9][0-9]{0,8}") : values(this).anyMatch(value::equals);
  }

  static Optional<Facet> named(String stored) {
    return Arrays.stream(values()).filter(facet -> facet.stored().equals(stored)).findFirst();
  }

  private static Stream<String> values(Facet facet) {
    return switch (facet) {
      case GRADE -> Arrays.stream(Meaning.values()).map(Meaning::stored);
      case DUE -> Arrays.stream(Dueness.values()).map(d -> d.name().toLowerCase(Locale.ROOT));
      case CLOSURE ->
          Stream.concat(Stream.of(OPEN), Arrays.stream(Closure.values()).map(Closure::stored));
      default -> Stream.empty();
    };
  }
}
