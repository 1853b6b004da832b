package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.AgendaRule;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.DueRounds;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies before a council's committees: meetings, deadlines, rounds. It writes nothing. */
@Component
@Transactional(readOnly = true)
class ForwardCalendar {
  /** How far the calendar looks. */
  static final int MONTHS = 18;

  private final DSLContext sql;
  private final Meetings meetings;
  private final AgendaDeadlines deadlines;
  private final DueRounds due;
  private final Rounds rounds;
  private final InstantSource time;

  ForwardCalendar(
      DSLContext sql,
      Meetings meetings,
      AgendaDeadlines deadlines,
      DueRounds due,
      Rounds rounds,
      InstantSource time) {
    this.sql = sql;
    this.meetings = meetings;
    this.deadlines = deadlines;
    this.due = due;
    this.rounds = rounds;
    this.time = time;
  }

  /**
   * The entries from a day until eighteen months from today, in order; what is due and late stands
   * on today.
   *
   * @param committee the number of the only committee to show, 0 for all
   */
  List<CalendarEntry> from(Viewer viewer, LocalDate first, int committee) {
    viewer.ask(Permission.READ_CALENDAR);
    var today = Days.today(time);
    var last = today.plusMonths(MONTHS);
    var rule = deadlines.rule(viewer.council());
    var committees =
        sql.select(REVIEW.ADDRESS, REVIEW.COMMITTEE)
            .from(REVIEW)
            .fetchMap(REVIEW.ADDRESS, REVIEW.COMMITTEE);
    Predicate<String> shown =
        review -> committee == 0 || Objects.equals(committees.get(review), committee);
    var all = meetings.between(viewer, first, last);
    var goes = new ArrayList<Going>();
    var entries = new ArrayList<CalendarEntry>();

    var to = sql.select(ROUND.ID, ROUND.MEETING).from(ROUND).fetchMap(ROUND.ID, ROUND.MEETING);
    for (var listed : rounds.open(viewer)) {
      var round = listed.round();
      if (!shown.test(round.address())) continue;
      goes.add(new Going(to.get(round.id()), round.title()));
      entries.add(new CalendarEntry.Answers(round));
    }
    for (var review : due.all(viewer)) {
      if (!shown.test(review.address()) || review.on().isAfter(last)) continue;
      var meeting = meeting(review.on(), committees.get(review.address()), all, rule, today);
      var day = review.on().isBefore(today) ? today : review.on();
      if (meeting != null) goes.add(new Going(meeting.id(), review.title()));
      entries.add(new CalendarEntry.Due(day, review, meeting));
    }
    for (var meeting : all) {
      if (committee != 0 && meeting.committee().id() != committee) continue;
      var deadline = meeting.isHeld() ? rule.of(meeting.day()) : null;
      var reviews =
          goes.stream()
              .filter(going -> Objects.equals(going.meeting(), meeting.id()))
              .map(Going::review)
              .toList();
      entries.add(new CalendarEntry.Held(meeting, deadline, reviews));
      if (deadline != null) entries.add(new CalendarEntry.Deadline(deadline.day(), meeting));
    }
    return entries.stream()
        .filter(entry -> !entry.day().isBefore(first) || entry instanceof CalendarEntry.Answers)
        .sorted(CalendarEntry.ORDER)
        .toList();
  }

  private record Going(@Nullable Integer meeting, String review) {}

  /** The committees, for the choice of one. */
  List<Committee> committees(Viewer viewer) {
    return meetings.committees(viewer);
  }

  /**
   * The meeting to which a round that is due on a day would go: the first of its committee, of any
   * where it has none, on that day or later whose agenda is still open; null where none is planned.
   */
  static @Nullable Meeting meeting(
      LocalDate due,
      @Nullable Integer committee,
      List<Meeting> meetings,
      AgendaRule rule,
      LocalDate today) {
    return meetings.stream()
        .filter(Meeting::isHeld)
        .filter(meeting -> committee == null || meeting.committee().id() == committee)
        .filter(meeting -> !meeting.day().isBefore(due))
        .filter(meeting -> !rule.of(meeting.day()).day().isBefore(today))
        .findFirst()
        .orElse(null);
  }
}
