package org.scrutinymonitor.settings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.ClosingDays;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a council is closed, for whoever keeps its calendar. */
@Component
class Closing {
  private final ClosingDays days;
  private final AgendaDeadlines deadlines;
  private final InstantSource time;

  Closing(ClosingDays days, AgendaDeadlines deadlines, InstantSource time) {
    this.days = days;
    this.deadlines = deadlines;
    this.time = time;
  }

  /** The closing days of this year and later. */
  @Transactional(readOnly = true)
  List<ClosingDays.ClosingDay> all(Viewer viewer) {
    viewer.ask(Permission.KEEP_CALENDAR);
    return days.from(Days.today(time).withDayOfYear(1));
  }

  /** The nation whose bank holidays the council keeps. */
  @Transactional(readOnly = true)
  Nation nation(Viewer viewer) {
    viewer.ask(Permission.KEEP_CALENDAR);
    return deadlines.rule(viewer.council()).nation();
  }

  @Transactional
  void close(Viewer viewer, List<LocalDate> closed, String name) {
    viewer.ask(Permission.KEEP_CALENDAR);
    days.close(viewer.person(), closed, name);
  }

  @Transactional
  void open(Viewer viewer, int closingDay) {
    viewer.ask(Permission.KEEP_CALENDAR);
    days.open(viewer.person(), closingDay);
  }
}
