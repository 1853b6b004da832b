package org.scrutinymonitor.meeting;

import static org.jooq.impl.DSL.noCondition;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.MEETING;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.monitoring.Deadlines;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a council's committees. */
@Component
public class Meetings {
  private final DSLContext sql;
  private final InstantSource time;
  private final Committees committees;
  private final Deadlines deadlines;
  private final Audit audit;

  Meetings(
      DSLContext sql, InstantSource time, Committees committees, Deadlines deadlines, Audit audit) {
    this.deadlines = deadlines;
    this.sql = sql;
    this.time = time;
    this.committees = committees;
    this.audit = audit;
  }

  /**
   * When and where a meeting is.
   *
   * @param begins null where nobody says
   * @param place null where nobody says
   */
  public record Held(LocalDate day, @Nullable LocalTime begins, @Nullable String place) {}

  /** The meetings from a day until another, cancelled ones too, the earliest first. */
  @Transactional(readOnly = true)
  public List<Meeting> between(Viewer viewer, LocalDate from, LocalDate until) {
    viewer.ask(Permission.READ_CALENDAR);
    return fetch(MEETING.DAY.between(from, until));
  }

  /** All meetings, the earliest first. */
  @Transactional(readOnly = true)
  public List<Meeting> all(Viewer viewer) {
    viewer.ask(Permission.READ_CALENDAR);
    return fetch(noCondition());
  }

  @Transactional(readOnly = true)
  public Meeting find(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_CALENDAR);
    return fetch(MEETING.ID.eq(meeting)).stream().findFirst().orElseThrow(Refusal::notFound);
  }

  /** The committees of the council, by name. */
  @Transactional(readOnly = true)
  public List<Committee> committees(Viewer viewer) {
    viewer.ask(Permission.READ_CALENDAR);
    return committees.all();
  }

  /**
   * Adds meetings of a committee, which is added where the council has none of this name. On a day
   * and time at which it meets already, nothing is added.
   */
  @Transactional
  public void add(Viewer viewer, String committee, List<Held> meetings) {
    viewer.ask(Permission.KEEP_CALENDAR);
    if (committee.isBlank() || meetings.isEmpty()) throw new IllegalArgumentException("nothing");
    sql.execute("select pg_advisory_xact_lock(hashtext('meeting'), ?)", viewer.council());
    var number = committees.named(viewer.council(), committee);
    for (var held : meetings) {
      if (meets(number, held, 0)) continue;
      var row = sql.newRecord(MEETING);
      row.setCouncil(viewer.council());
      row.setCommittee(number);
      row.setDay(held.day());
      row.setBegins(held.begins());
      row.setPlace(held.place());
      row.insert();
      audit.entry(
          viewer.person(),
          "meeting.added",
          "meeting/" + row.getId(),
          detail(Map.of("committee", committee), held));
    }
  }

  /**
   * Moves a meeting that is still to come to another day, time or place, and with it the deadlines
   * of the open rounds that go there; the answer is how many.
   */
  @Transactional
  public int change(Viewer viewer, int meeting, Held held) {
    viewer.ask(Permission.KEEP_CALENDAR);
    sql.execute("select pg_advisory_xact_lock(hashtext('meeting'), ?)", viewer.council());
    var before = open(viewer, meeting);
    var was = new Held(before.day(), before.begins(), before.place());
    if (was.equals(held)) return 0;
    if (meets(before.committee().id(), held, meeting)) {
      throw new Refusal(Refusal.Sort.WRONG, "meetings.taken");
    }
    sql.update(MEETING)
        .set(MEETING.DAY, held.day())
        .set(MEETING.BEGINS, held.begins())
        .set(MEETING.PLACE, held.place())
        .where(MEETING.ID.eq(meeting))
        .execute();
    audit.entry(
        viewer.person(),
        "meeting.changed",
        "meeting/" + meeting,
        detail(Map.of("was", detail(Map.of(), was)), held));
    return deadlines.meetingMoved(viewer, meeting, was.day(), held.day());
  }

  /** Cancels a meeting that is still to come, with the reason. */
  @Transactional
  public void cancel(Viewer viewer, int meeting, String reason) {
    viewer.ask(Permission.KEEP_CALENDAR);
    if (reason.isBlank()) throw new Refusal(Refusal.Sort.WRONG, "meetings.reason-missing");
    open(viewer, meeting);
    sql.update(MEETING)
        .set(MEETING.CANCELLED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(MEETING.CANCELLED_BY, viewer.person())
        .set(MEETING.CANCEL_REASON, reason.strip())
        .where(MEETING.ID.eq(meeting))
        .execute();
    audit.entry(
        viewer.person(), "meeting.cancelled", "meeting/" + meeting, Map.of("reason", reason));
  }

  /** Whether a committee meets on a day and at a time already, in another meeting than one. */
  @Transactional(readOnly = true)
  public boolean meets(int committee, Held held, int besides) {
    return fetch(MEETING.COMMITTEE.eq(committee).and(MEETING.DAY.eq(held.day()))).stream()
        .filter(Meeting::isHeld)
        .filter(meeting -> meeting.id() != besides)
        .anyMatch(meeting -> Objects.equals(meeting.begins(), held.begins()));
  }

  private Meeting open(Viewer viewer, int meeting) {
    sql.selectFrom(MEETING).where(MEETING.ID.eq(meeting)).forUpdate().fetch();
    var found = find(viewer, meeting);
    if (!found.isOpen(Days.today(time))) throw new Refusal(Refusal.Sort.STALE, "meetings.over");
    return found;
  }

  private static Map<String, Object> detail(Map<String, ?> more, Held held) {
    var detail = new HashMap<String, Object>(more);
    detail.put("day", held.day().toString());
    if (held.begins() != null) detail.put("begins", held.begins().toString());
    if (held.place() != null) detail.put("place", held.place());
    return detail;
  }

  private List<Meeting> fetch(Condition which) {
    return sql.select(MEETING.fields())
        .select(
            COMMITTEE.ID,
            COMMITTEE.NAME,
            COMMITTEE.NAME_CY,
            COMMITTEE.ENDED_ON,
            COMMITTEE.SUCCESSOR)
        .from(MEETING)
        .join(COMMITTEE)
        .on(COMMITTEE.ID.eq(MEETING.COMMITTEE))
        .where(which)
        .orderBy(MEETING.DAY, MEETING.BEGINS.nullsFirst(), COMMITTEE.NAME, MEETING.ID)
        .fetch(Meetings::meeting);
  }

  private static Meeting meeting(Record r) {
    var at = r.get(MEETING.CANCELLED_AT);
    var reason = r.get(MEETING.CANCEL_REASON);
    var closed = r.get(MEETING.CLOSED_AT);
    return new Meeting(
        r.get(MEETING.ID),
        new Committee(
            r.get(COMMITTEE.ID),
            r.get(COMMITTEE.NAME),
            r.get(COMMITTEE.NAME_CY),
            r.get(COMMITTEE.ENDED_ON),
            r.get(COMMITTEE.SUCCESSOR)),
        r.get(MEETING.DAY),
        r.get(MEETING.BEGINS),
        r.get(MEETING.PLACE),
        at == null || reason == null ? null : new Meeting.Cancelled(at.toInstant(), reason),
        closed == null ? null : closed.toInstant());
  }
}
