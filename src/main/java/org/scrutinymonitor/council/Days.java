package org.scrutinymonitor.council;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days as councils count them. */
public final class Days {
  /** The time zone of every council of this program. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Days() {}

  /** The day that it is now for a council. */
  public static LocalDate today(InstantSource time) {
    return LocalDate.ofInstant(time.instant(), ZONE);
  }

  /**
   * The day that an address names as "2026-06-16", where it has passed; null where it is today,
   * still to come, or no day.
   */
  public static @Nullable LocalDate past(@Nullable String named, InstantSource time) {
    if (named == null) return null;
    try {
      var day = LocalDate.parse(named);
      return day.isBefore(today(time)) ? day : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  /** The moment at which a day is over. */
  public static OffsetDateTime end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
  }
}
