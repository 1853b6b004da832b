package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import org.jooq.DSLContext;

/**
 * How far a round has come.
 *
 * @param requests how many items it asks about
 * @param submitted how many answers were submitted, accepted or not
 * @param accepted how many of them the link officer has accepted
 */
record Progress(int requests, int submitted, int accepted) {

  static Progress of(DSLContext sql, int round) {
    var newest = REQUEST_ACT.as("newest");
    return sql.select(
            count(),
            count().filterWhere(REQUEST_ACT.ACT.in("submitted", "accepted")),
            count().filterWhere(REQUEST_ACT.ACT.eq("accepted")))
        .from(UPDATE_REQUEST)
        .leftJoin(REQUEST_ACT)
        .on(
            REQUEST_ACT.ID.eq(
                select(max(newest.ID))
                    .from(newest)
                    .where(newest.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))))
        .where(UPDATE_REQUEST.ROUND.eq(round))
        .fetchSingle(r -> new Progress(r.value1(), r.value2(), r.value3()));
  }

  /** Whether nothing is missing any more. */
  boolean isWhole() {
    return submitted == requests;
  }
}
