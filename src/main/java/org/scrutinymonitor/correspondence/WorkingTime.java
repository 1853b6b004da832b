package org.scrutinymonitor.correspondence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.scrutinymonitor.council.Days;

/**
 * When people of a council want mail: within its hours, from Monday to Friday, on no closing day.
 *
 * @param until the end of the hours, not within them
 */
record WorkingTime(LocalTime from, LocalTime until, Set<LocalDate> closed) {
  WorkingTime {
    closed = Set.copyOf(closed);
  }

  /** Whether a moment is within. */
  boolean is(Instant moment) {
    var local = moment.atZone(Days.ZONE);
    var hour = local.toLocalTime();
    return isOpen(local.toLocalDate()) && !hour.isBefore(from) && hour.isBefore(until);
  }

  /** The moment itself where it is within, else the next that is. */
  Instant from(Instant moment) {
    if (is(moment)) return moment;
    var local = moment.atZone(Days.ZONE);
    var day = local.toLocalDate();
    if (!local.toLocalTime().isBefore(from)) day = day.plusDays(1);
    while (!isOpen(day)) day = day.plusDays(1);
    return day.atTime(from).atZone(Days.ZONE).toInstant();
  }

  private boolean isOpen(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !closed.contains(day);
  }
}
