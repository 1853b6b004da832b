package org.scrutinymonitor.monitoring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the officer holds the success measure to be met. */
public enum Met {
  MET,
  PARTLY,
  NOT,
  /** The measure cannot be measured, or not yet. */
  UNMEASURED;

  /** The name in the database and in forms: "partly". */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name; null where there is none. */
  public static @Nullable Met of(@Nullable String stored) {
    for (var met : values()) if (met.stored().equals(stored)) return met;
    return null;
  }
}
