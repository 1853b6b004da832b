package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.trueCondition;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * How far a round has come.
 *
 * @param requests how many items it asks about
 * @param submitted how many answers were submitted, accepted or not
 * @param accepted how many of them the link officer has accepted
 */
record Progress(int requests, int submitted, int accepted) {

  static final Progress NONE = new Progress(0, 0, 0);

  static Progress of(DSLContext sql, int round) {
    return of(sql, List.of(round)).getOrDefault(round, NONE);
  }

  /** By the numbers of the rounds; one that asks about nothing is not among them. */
  static Map<Integer, Progress> of(DSLContext sql, Collection<Integer> rounds) {
    return sql.select(
            UPDATE_REQUEST.ROUND,
            count(),
            count().filterWhere(NewestAct.ACT.in("submitted", "accepted")),
            count().filterWhere(NewestAct.ACT.eq("accepted")))
        .from(UPDATE_REQUEST)
        .leftJoin(NewestAct.OF_REQUEST)
        .on(trueCondition())
        .where(UPDATE_REQUEST.ROUND.eq(any(rounds.toArray(Integer[]::new))))
        .groupBy(UPDATE_REQUEST.ROUND)
        .fetchMap(r -> r.value1(), r -> new Progress(r.value2(), r.value3(), r.value4()));
  }

  /** Whether nothing is missing any more. */
  boolean isWhole() {
    return submitted == requests;
  }
}
