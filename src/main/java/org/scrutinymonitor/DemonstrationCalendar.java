package org.scrutinymonitor;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.council.ClosingDays;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.CouncilSettings;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.council.SchemeVersions;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.people.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the demonstration's councils set for themselves, and the meetings of their committees. */
@Component
@ConditionalOnBooleanProperty("scrutiny.demo")
public class DemonstrationCalendar {
  private static final int MONTHS_BEFORE = 0;
  private static final int MONTHS_AFTER = 14;

  private final Councils councils;
  private final ClosingDays closingDays;
  private final SchemeVersions schemes;
  private final Committees committees;
  private final Meetings meetings;
  private final InstantSource time;

  DemonstrationCalendar(
      Councils councils,
      ClosingDays closingDays,
      SchemeVersions schemes,
      Committees committees,
      Meetings meetings,
      InstantSource time) {
    this.councils = councils;
    this.closingDays = closingDays;
    this.schemes = schemes;
    this.committees = committees;
    this.meetings = meetings;
    this.time = time;
  }

  /** Says in which nation the council is, where its office is, and when it is closed. */
  public void settle(Viewer officer, boolean isWelsh, String email) {
    var now = councils.settings();
    councils.change(
        officer.person(),
        new CouncilSettings(
            now.name(),
            now.nameCy(),
            now.welshFirst(),
            isWelsh ? Nation.WALES : Nation.ENGLAND,
            now.firstRoundMonths(),
            now.clearDays(),
            now.mailFrom(),
            now.mailUntil(),
            email,
            "01632 960 123",
            now.colour()));
    var christmas = LocalDate.of(Days.today(time).getYear(), Month.DECEMBER, 29);
    closingDays.close(
        officer.person(),
        List.of(christmas, christmas.plusDays(1)),
        isWelsh ? "Cau dros y Nadolig" : "Christmas closure");
  }

  /** Gives the council the grading scheme whose key its forms print. */
  public void grade(Viewer officer, String name) {
    var template = SchemeTemplate.STOCKTON_2020;
    schemes.add(officer.person(), name, null, template.stored(), template.levels());
  }

  /** Each committee meets every second month, but not in August. */
  public void meet(Viewer officer) {
    var month = Days.today(time).withDayOfMonth(1).minusMonths(MONTHS_BEFORE);
    var week = 1;
    for (var committee : committees.all()) {
      var held = new ArrayList<Meetings.Held>();
      for (int later = week % 2; later <= MONTHS_BEFORE + MONTHS_AFTER; later += 2) {
        var first = month.plusMonths(later);
        if (first.getMonth() == Month.AUGUST) continue;
        var day = first.with(TemporalAdjusters.dayOfWeekInMonth(week + 1, DayOfWeek.TUESDAY));
        held.add(new Meetings.Held(day, LocalTime.of(18, 0), null));
      }
      meetings.add(officer, committee.name(), held);
      week = week % 3 + 1;
    }
  }
}
