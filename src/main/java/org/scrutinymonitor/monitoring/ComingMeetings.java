package org.scrutinymonitor.monitoring;

import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.scrutinymonitor.council.AgendaDeadlines;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings to which a review's round can go. */
@Component
@Transactional(readOnly = true)
public class ComingMeetings {
  private static final int MOST = 6;

  private final DSLContext sql;
  private final InstantSource time;
  private final AgendaDeadlines deadlines;

  ComingMeetings(DSLContext sql, InstantSource time, AgendaDeadlines deadlines) {
    this.sql = sql;
    this.time = time;
    this.deadlines = deadlines;
  }

  /**
   * The next meetings of the review's committee, of every committee where it has none, whose agenda
   * is still open; each with its deadline.
   */
  public List<ComingMeeting> of(Viewer viewer, String review) {
    var today = Days.today(time);
    return sql
        .select(MEETING.ID, MEETING.DAY, COMMITTEE.NAME)
        .from(MEETING)
        .join(COMMITTEE)
        .on(COMMITTEE.ID.eq(MEETING.COMMITTEE))
        .join(REVIEW)
        .on(REVIEW.COMMITTEE.isNull().or(REVIEW.COMMITTEE.eq(MEETING.COMMITTEE)))
        .where(REVIEW.ADDRESS.eq(review))
        .and(MEETING.DAY.gt(today))
        .and(MEETING.CANCELLED_AT.isNull())
        .orderBy(MEETING.DAY, MEETING.ID)
        .limit(MOST)
        .fetch()
        .stream()
        .map(r ->
            new ComingMeeting(
                r.value1(), r.value2(), r.value3(), deadlines.of(viewer.council(), r.value2())))
        .filter(meeting -> !meeting.deadline().isBefore(today))
        .toList();
  }
}
