package org.scrutinymonitor.review;

import java.util.Locale;

/** Why an item is closed. */
public enum Closure {
  ACHIEVED_ON_TIME,
  ACHIEVED_LATE,
  SUPERSEDED,
  NO_LONGER_FEASIBLE,
  BUSINESS_AS_USUAL,
  REJECTED,
  TRANSFERRED,
  LAPSED;

  /** Whether it was done; every other reason leaves a risk that must be named. */
  public boolean achieved() {
    return this == ACHIEVED_ON_TIME || this == ACHIEVED_LATE;
  }

  /** The name in the database: "no_longer_feasible". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of a name in the database. */
  public static Closure ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The key of its words: "review.closure.no-longer-feasible". */
  public String text() {
    return "review.closure." + stored().replace('_', '-');
  }
}
