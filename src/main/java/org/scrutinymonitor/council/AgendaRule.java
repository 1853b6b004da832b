package org.scrutinymonitor.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

/**
 * By when what is to be on an agenda must be there, for all meetings of a council.
 *
 * @param clear the clear working days between the agenda and the meeting
 * @param closed the days on which the council is closed beside bank holidays, with their names
 */
public record AgendaRule(Nation nation, int clear, Map<LocalDate, String> closed) {
  public AgendaRule {
    closed = Map.copyOf(closed);
  }

  /** The deadline of a meeting on a day. */
  public AgendaDeadline of(LocalDate meeting) {
    var day = workingDays().before(meeting, clear);
    var between = new ArrayList<AgendaDeadline.Closed>();
    for (var each = day.plusDays(1); each.isBefore(meeting); each = each.plusDays(1)) {
      if (BankHolidays.isWeekend(each)) continue;
      var holiday = BankHolidays.named(nation, each.getYear()).get(each);
      if (holiday != null || closed.containsKey(each)) {
        between.add(
            new AgendaDeadline.Closed(each, holiday, holiday == null ? closed.get(each) : null));
      }
    }
    return new AgendaDeadline(day, clear, between);
  }

  /** The working days of the council. */
  public WorkingDays workingDays() {
    return new WorkingDays(nation, closed.keySet());
  }
}
