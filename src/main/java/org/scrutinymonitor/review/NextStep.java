package org.scrutinymonitor.review;

import java.util.Locale;

/** What a committee says shall happen to an item. */
public enum NextStep {
  FURTHER_UPDATE,
  /** It is no longer monitored; only a committee can say so. */
  CLOSE,
  REOPEN;

  /** The name in the database: "further_update". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of a name in the database. */
  public static NextStep ofStored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
