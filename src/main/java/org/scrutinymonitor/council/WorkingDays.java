package org.scrutinymonitor.council;

import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of a council: no weekends, none of its nation's bank holidays, none of the days
 * on which it is closed.
 *
 * @param closed the days on which the council is closed beside these
 */
public record WorkingDays(Nation nation, Set<LocalDate> closed) {
  public WorkingDays {
    closed = Set.copyOf(closed);
  }

  public boolean isOne(LocalDate day) {
    return !BankHolidays.isWeekend(day)
        && !closed.contains(day)
        && !BankHolidays.of(nation, day.getYear()).contains(day);
  }

  /**
   * The last working day that leaves so many clear working days before a meeting: neither the day
   * itself nor that of the meeting counts among them. On it the agenda goes out.
   */
  public LocalDate before(LocalDate meeting, int clear) {
    var day = meeting;
    for (int counted = 0; counted < clear; ) {
      day = day.minusDays(1);
      if (isOne(day)) counted++;
    }
    do {
      day = day.minusDays(1);
    } while (!isOne(day));
    return day;
  }
}
