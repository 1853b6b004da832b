package org.scrutinymonitor.council;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as councils count them. */
public final class Days {
  /** The time zone of every council of this program. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Days() {}

  /** The day that it is now for a council. */
  public static LocalDate today(InstantSource time) {
    return LocalDate.ofInstant(time.instant(), ZONE);
  }
}
