package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.MEETING;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes meetings: what they decided comes into force. */
@Component
public class Closings {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;
  private final Sittings sittings;
  private final Consequences consequences;

  Closings(
      DSLContext sql,
      InstantSource time,
      Audit audit,
      Sittings sittings,
      Consequences consequences) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
    this.sittings = sittings;
    this.consequences = consequences;
  }

  /** Closes a meeting that has been held. */
  @Transactional
  public void close(Viewer viewer, int meeting) {
    viewer.ask(Permission.RECORD_DECISIONS);
    sql.selectOne().from(MEETING).where(MEETING.ID.eq(meeting)).forUpdate().fetch();
    var sitting = sittings.find(viewer, meeting);
    if (sitting.cancelled()) throw Refusal.notFound();
    if (sitting.isClosed()) throw new Refusal(Refusal.Sort.STALE, "meeting.closed-already");
    if (sitting.day().isAfter(Days.today(time))) {
      throw new Refusal(Refusal.Sort.WRONG, "meeting.close.too-early");
    }
    sql.update(MEETING)
        .set(MEETING.CLOSED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(MEETING.CLOSED_BY, viewer.person())
        .where(MEETING.ID.eq(meeting))
        .execute();
    consequences.of(viewer, sitting);
    audit.entry(viewer.person(), "meeting.closed", "meeting/" + meeting, Map.of());
  }
}
