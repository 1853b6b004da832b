package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.MEETING;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds meetings for what is decided there. */
@Component
@Transactional(readOnly = true)
public class Sittings {
  private final DSLContext sql;

  Sittings(DSLContext sql) {
    this.sql = sql;
  }

  /** A meeting by its number. */
  public Sitting find(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_CALENDAR);
    return fetch(MEETING.ID.eq(meeting)).stream().findFirst().orElseThrow(Refusal::notFound);
  }

  /** The meetings of a committee after a day, the next first. */
  public List<Sitting> after(Viewer viewer, int committee, LocalDate day) {
    viewer.ask(Permission.READ_CALENDAR);
    return fetch(
        MEETING
            .COMMITTEE
            .eq(committee)
            .and(MEETING.DAY.gt(day))
            .and(MEETING.CANCELLED_AT.isNull()));
  }

  /** The meetings of a committee whose decisions are in force, the earliest first. */
  public List<Sitting> closed(Viewer viewer, int committee) {
    viewer.ask(Permission.READ_CALENDAR);
    return fetch(
        MEETING
            .COMMITTEE
            .eq(committee)
            .and(MEETING.CLOSED_AT.isNotNull())
            .and(MEETING.CANCELLED_AT.isNull()));
  }

  private List<Sitting> fetch(Condition which) {
    return sql.select(MEETING.fields())
        .select(COMMITTEE.NAME)
        .from(MEETING)
        .join(COMMITTEE)
        .on(COMMITTEE.ID.eq(MEETING.COMMITTEE))
        .where(which)
        .orderBy(MEETING.DAY, MEETING.ID)
        .fetch(r -> {
          var closed = r.get(MEETING.CLOSED_AT);
          return new Sitting(
              r.get(MEETING.ID),
              r.get(MEETING.COMMITTEE),
              r.get(COMMITTEE.NAME),
              r.get(MEETING.DAY),
              closed == null ? null : closed.toInstant(),
              r.get(MEETING.CANCELLED_AT) != null);
        });
  }
}
