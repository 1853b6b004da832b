package org.scrutinymonitor.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda deadline of a meeting, and why it is that day.
 *
 * @param day the last day on which something still reaches the agenda
 * @param clear the clear working days that lie between
 * @param closed the weekdays between that are no working days, in order
 */
public record AgendaDeadline(LocalDate day, int clear, List<Closed> closed) {
  public AgendaDeadline {
    closed = List.copyOf(closed);
  }

  /**
   * A weekday that is no working day.
   *
   * @param holiday the end of the key of a bank holiday's name, null for a day of the council's own
   * @param name what the council calls its closing day, null for a bank holiday
   */
  public record Closed(LocalDate day, @Nullable String holiday, @Nullable String name) {}
}
