package org.scrutinymonitor.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Dueness;

/** What a visitor can narrow a list of published items to, in the order of the page. */
enum PublicFacet {
  COMMITTEE,
  REVIEW,
  GRADE,
  DUE,
  YEAR,
  CLOSURE;

  static final String OPEN = "open";
  static final String CLOSED = "closed";

  private static final int LONGEST = 200;

  /** Its name in addresses: "committee". */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its heading. */
  String text() {
    return this == GRADE ? "publication.search.grade" : "overview.facet." + stored();
  }

  /** Whether an address may name this value; anything else is passed over. */
  boolean takes(String value) {
    return switch (this) {
      case COMMITTEE, REVIEW ->
          value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
      case YEAR -> value.matches("[1-9][0-9]{3}");
      case GRADE -> Arrays.stream(Meaning.values()).map(Meaning::stored).anyMatch(value::equals);
      case DUE -> Arrays.stream(Dueness.values()).map(PublicFacet::stored).anyMatch(value::equals);
      case CLOSURE -> Stream.of(OPEN, CLOSED).anyMatch(value::equals);
    };
  }

  /** A dueness in addresses: "not_due". */
  static String stored(Dueness due) {
    return due.name().toLowerCase(Locale.ROOT);
  }
}
