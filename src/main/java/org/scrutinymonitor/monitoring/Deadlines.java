package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.schema.tables.records.RoundRecord;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By when rounds must be answered, and for which meeting. */
@Component
public class Deadlines {
  private final DSLContext sql;
  private final InstantSource time;
  private final AgendaDeadlines agendas;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Deadlines(
      DSLContext sql,
      InstantSource time,
      AgendaDeadlines agendas,
      Audit audit,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.time = time;
    this.agendas = agendas;
    this.audit = audit;
    this.events = events;
  }

  /** The last day on which an answer reaches the agenda of a meeting; empty for a wrong number. */
  @Transactional(readOnly = true)
  Optional<LocalDate> ofMeeting(Viewer viewer, int meeting) {
    viewer.ask(Permission.RUN_ROUNDS);
    return sql.select(MEETING.DAY)
        .from(MEETING)
        .where(MEETING.ID.eq(meeting))
        .and(MEETING.CANCELLED_AT.isNull())
        .and(MEETING.DAY.gt(Days.today(time)))
        .fetchOptional(MEETING.DAY)
        .map(day -> agendas.of(viewer.council(), day));
  }

  /** Notes what is wrong with a meeting that was chosen, and with a day that misses its agenda. */
  @Transactional(readOnly = true)
  void check(Viewer viewer, String meeting, @Nullable LocalDate answersBy, Errors errors) {
    if (meeting.isEmpty() || meeting.equals("none")) return;
    var deadline =
        meeting.matches("[1-9]\\d{0,8}")
            ? ofMeeting(viewer, Integer.parseInt(meeting))
            : Optional.<LocalDate>empty();
    if (deadline.isEmpty()) errors.add("meeting", "monitoring.round.meeting.missing");
    else if (answersBy != null && answersBy.isAfter(deadline.get())) {
      errors.add("answers-by", "monitoring.round.too-late");
    }
  }

  /** The number of the meeting to which a round goes, null where none is chosen. */
  @Transactional(readOnly = true)
  @Nullable Integer meeting(Viewer viewer, int round) {
    viewer.ask(Permission.RUN_ROUNDS);
    return sql.select(ROUND.MEETING)
        .from(ROUND)
        .where(ROUND.ID.eq(round))
        .fetchOptional()
        .orElseThrow(Refusal::notFound)
        .value1();
  }

  /**
   * Gives an open round another meeting, another deadline or both; who has not answered is told.
   */
  @Transactional
  void move(Viewer viewer, int round, @Nullable Integer meeting, LocalDate answersBy) {
    viewer.ask(Permission.RUN_ROUNDS);
    var row =
        sql.selectFrom(ROUND)
            .where(ROUND.ID.eq(round).and(Rounds.OPEN))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Refusal::notFound);
    if (answersBy.isBefore(Days.today(time))) {
      throw new Refusal(Refusal.Sort.WRONG, "monitoring.round.past");
    }
    move(viewer, row, meeting, answersBy);
  }

  /**
   * A meeting moved to another day. The open rounds that were due for its agenda are now due for
   * the new one, though never before today; a deadline that somebody set earlier stays where it
   * still reaches the agenda. The answer is how many moved.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int meetingMoved(Viewer viewer, int meeting, LocalDate was, LocalDate day) {
    var before = agendas.of(viewer.council(), was);
    var after = agendas.of(viewer.council(), day);
    var today = Days.today(time);
    var by = after.isBefore(today) ? today : after;
    int moved = 0;
    for (var row :
        sql.selectFrom(ROUND).where(ROUND.MEETING.eq(meeting).and(Rounds.OPEN)).forUpdate()) {
      var follows = row.getAnswersBy().equals(before) || row.getAnswersBy().isAfter(by);
      if (!follows || row.getAnswersBy().equals(by)) continue;
      move(viewer, row, meeting, by);
      moved++;
    }
    return moved;
  }

  private void move(
      Viewer viewer, RoundRecord row, @Nullable Integer meeting, LocalDate answersBy) {
    var was = row.getAnswersBy();
    var moves = !was.equals(answersBy);
    if (!moves && Objects.equals(row.getMeeting(), meeting)) return;
    row.setMeeting(meeting);
    row.setAnswersBy(answersBy);
    row.update();
    var detail = new HashMap<String, Object>();
    detail.put("was", was.toString());
    detail.put("answers_by", answersBy.toString());
    if (meeting != null) detail.put("meeting", meeting);
    audit.entry(viewer.person(), "round.moved", "round/" + row.getId(), detail);
    if (moves) events.publishEvent(new RoundMoved(row.getId(), was, answersBy));
  }
}
