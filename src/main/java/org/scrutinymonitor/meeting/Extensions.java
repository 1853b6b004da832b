package org.scrutinymonitor.meeting;

import static org.scrutinymonitor.database.schema.Tables.EXTENSION;
import static org.scrutinymonitor.database.schema.Tables.STANDING_ON;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Audit;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.database.schema.tables.StandingOn;
import org.scrutinymonitor.monitoring.RoundAccepted;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The later dates that officers ask for: each waits for a committee's answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Extensions {
  private final DSLContext sql;
  private final InstantSource time;
  private final Audit audit;

  Extensions(DSLContext sql, InstantSource time, Audit audit) {
    this.sql = sql;
    this.time = time;
    this.audit = audit;
  }

  /** An accepted answer that names another date than the one in force asks for it. */
  @EventListener
  void accepted(RoundAccepted accepted) {
    int asked = 0;
    var standing = STANDING_ON.call(null, Days.today(time), null, null);
    var rows =
        sql.select(
                UPDATE.COUNCIL,
                UPDATE.ITEM,
                UPDATE.UPDATE_REQUEST,
                UPDATE.EXPECTED,
                UPDATE.EXPECTED_EARLIEST,
                UPDATE.EXPECTED_LATEST,
                UPDATE.EXPECTED_KIND,
                UPDATE.EXPLANATION,
                standing.MOVES,
                standing.DUE,
                standing.DUE_EARLIEST,
                standing.DUE_LATEST,
                standing.DUE_KIND,
                standing.MOVED,
                standing.MOVED_EARLIEST,
                standing.MOVED_LATEST,
                standing.MOVED_KIND)
            .from(UPDATE)
            .join(UPDATE_REQUEST)
            .on(UPDATE_REQUEST.ID.eq(UPDATE.UPDATE_REQUEST))
            .leftJoin(standing)
            .on(standing.ITEM.eq(UPDATE.ITEM))
            .where(UPDATE_REQUEST.ROUND.eq(accepted.round()))
            .and(UPDATE.EXPECTED.isNotNull())
            .orderBy(UPDATE.ID)
            .fetch();
    for (var r : rows) {
      var wanted = Objects.requireNonNull(Stored.date(r, UPDATE.EXPECTED));
      if (!isLater(wanted, inForce(standing, r))) continue;
      insert(
          r.get(UPDATE.COUNCIL),
          accepted.person(),
          r.get(UPDATE.ITEM),
          r.get(UPDATE.UPDATE_REQUEST),
          wanted,
          r.get(UPDATE.EXPLANATION));
      asked++;
    }
    audit.entry(
        accepted.person(), "extensions.asked", "round/" + accepted.round(), Map.of("asked", asked));
  }

  private static @Nullable WrittenDate inForce(StandingOn standing, Record r) {
    var moves = r.get(standing.MOVES);
    return moves == null || moves == 0
        ? Stored.date(r, standing.DUE)
        : Stored.date(r, standing.MOVED);
  }

  private static boolean isLater(WrittenDate wanted, @Nullable WrittenDate now) {
    if (now == null) return true;
    if (wanted.latest() == null || now.latest() == null) return !wanted.text().equals(now.text());
    return wanted.latest().isAfter(now.latest());
  }

  private void insert(
      int council, int person, int item, int request, WrittenDate wanted, @Nullable String reason) {
    sql.insertInto(EXTENSION)
        .set(EXTENSION.COUNCIL, council)
        .set(EXTENSION.ITEM, item)
        .set(EXTENSION.UPDATE_REQUEST, request)
        .set(EXTENSION.ASKED, wanted.text())
        .set(EXTENSION.ASKED_EARLIEST, wanted.earliest())
        .set(EXTENSION.ASKED_LATEST, wanted.latest())
        .set(EXTENSION.ASKED_KIND, Stored.kind(wanted))
        .set(EXTENSION.REASON, reason)
        .set(EXTENSION.ASKED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .set(EXTENSION.ASKED_BY, person)
        .execute();
  }
}
