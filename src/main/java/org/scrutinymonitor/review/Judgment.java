package org.scrutinymonitor.review;

import java.util.Locale;

/** What a committee says to an officer's grade. */
public enum Judgment {
  AGREED,
  /** The committee gives a grade of its own, with its reason. */
  OWN,
  /** No grade: the committee wants more first. */
  MORE_WANTED;

  /** The name in the database: "more_wanted". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The judgment of a name in the database. */
  public static Judgment ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
