package org.scrutinymonitor.correspondence;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;
import static org.scrutinymonitor.database.schema.Tables.CHASE;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.scrutinymonitor.database.CouncilScope;
import org.scrutinymonitor.database.schema.tables.records.ChaseRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps that were taken: each once for each deadline, post and reader of a round. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Chases {
  private static final int ROWS_A_STATEMENT = 1000;

  private final DSLContext sql;

  Chases(DSLContext sql) {
    this.sql = sql;
  }

  /** A step about a post of a round, told to a person. */
  record Taken(int round, int post, int person, Step step) {}

  /** A step that is taken now, for so many requests, by a mail. */
  record Taking(Taken taken, int requests, long mail) {}

  /** One chases at a time for a council: whoever comes second waits, and sees what was taken. */
  void alone() {
    sql.select(
            function(
                "pg_advisory_xact_lock",
                SQLDataType.OTHER,
                val("chase".hashCode()),
                val(CouncilScope.council())))
        .fetch();
  }

  /** What was taken in these rounds for the deadlines that they have now. */
  Set<Taken> taken(Set<Integer> rounds) {
    return new HashSet<>(
        sql.select(CHASE.ROUND, CHASE.POST, CHASE.PERSON, CHASE.STEP)
            .from(CHASE)
            .join(ROUND)
            .on(ROUND.ID.eq(CHASE.ROUND))
            .where(CHASE.ROUND.in(rounds))
            .and(CHASE.ANSWERS_BY.isNull().or(CHASE.ANSWERS_BY.eq(ROUND.ANSWERS_BY)))
            .fetch(r -> new Taken(r.value1(), r.value2(), r.value3(), Step.ofStored(r.value4()))));
  }

  /** Notes steps; one that was taken before stays as it is. */
  void add(List<Taking> takings, Instant at) {
    var now = at.atOffset(ZoneOffset.UTC);
    var rows = new ArrayList<ChaseRecord>();
    var deadlines =
        sql.select(ROUND.ID, ROUND.ANSWERS_BY)
            .from(ROUND)
            .where(
                ROUND.ID.in(
                    takings.stream().map(taking -> taking.taken().round()).distinct().toList()))
            .fetchMap(ROUND.ID, ROUND.ANSWERS_BY);
    for (var taking : takings) {
      var row = sql.newRecord(CHASE);
      row.setCouncil(CouncilScope.council());
      row.setRound(taking.taken().round());
      row.setPost(taking.taken().post());
      row.setPerson(taking.taken().person());
      row.setStep(taking.taken().step().stored());
      row.setAnswersBy(deadlines.get(taking.taken().round()));
      row.setRequests(taking.requests());
      row.setMail(taking.mail());
      row.setTakenAt(now);
      rows.add(row);
    }
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      var some = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
      sql.insertInto(CHASE).set(some).onConflictDoNothing().execute();
    }
  }
}
