package org.scrutinymonitor.correspondence;

import java.time.Instant;
import java.time.LocalTime;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.WorkingDays;

/**
 * When people of a council want mail: within its hours, on its working days.
 *
 * @param until the end of the hours, not within them
 */
record WorkingTime(LocalTime from, LocalTime until, WorkingDays days) {

  /** Whether a moment is within. */
  boolean is(Instant moment) {
    var local = moment.atZone(Days.ZONE);
    var hour = local.toLocalTime();
    return days.isOne(local.toLocalDate()) && !hour.isBefore(from) && hour.isBefore(until);
  }

  /** The moment itself where it is within, else the next that is. */
  Instant from(Instant moment) {
    if (is(moment)) return moment;
    var local = moment.atZone(Days.ZONE);
    var day = local.toLocalDate();
    if (!local.toLocalTime().isBefore(from)) day = day.plusDays(1);
    while (!days.isOne(day)) day = day.plusDays(1);
    return day.atTime(from).atZone(Days.ZONE).toInstant();
  }
}
