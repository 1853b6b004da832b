package org.scrutinymonitor.overview.home;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.trueCondition;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinymonitor.monitoring.NewestAct;
import org.springframework.stereotype.Component;

/** The rounds that are under way, with how far each has come and which posts are silent. */
@Component
class OpenRounds {
  private final DSLContext sql;

  OpenRounds(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A round under way.
   *
   * @param waiting answers that were submitted and not yet accepted or returned
   * @param silent the posts that have submitted nothing for an item, by title
   */
  record Open(
      int id,
      String title,
      String period,
      LocalDate answersBy,
      int requests,
      int answered,
      int waiting,
      List<String> silent) {}

  /** The open rounds of the reviews of a condition, the next deadline first. */
  List<Open> of(Condition reviews) {
    var open = ROUND.ACCEPTED_AT.isNull().and(ROUND.WITHDRAWN_AT.isNull()).and(reviews);
    var silent =
        sql.selectDistinct(ROUND.ID, POST.TITLE)
            .from(ROUND)
            .join(REVIEW)
            .on(REVIEW.ID.eq(ROUND.REVIEW))
            .join(UPDATE_REQUEST)
            .on(UPDATE_REQUEST.ROUND.eq(ROUND.ID))
            .join(REQUEST_POST)
            .on(REQUEST_POST.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
            .and(REQUEST_POST.ENDED_AT.isNull())
            .join(POST)
            .on(POST.ID.eq(REQUEST_POST.POST))
            .leftJoin(NewestAct.OF_REQUEST)
            .on(trueCondition())
            .where(open)
            .and(NewestAct.ACT.isNull().or(NewestAct.ACT.in("withdrawn", "returned")))
            .orderBy(POST.TITLE)
            .fetchGroups(ROUND.ID, POST.TITLE);
    return sql.select(
            ROUND.ID,
            REVIEW.TITLE,
            ROUND.PERIOD,
            ROUND.ANSWERS_BY,
            count(),
            count().filterWhere(NewestAct.ACT.in("submitted", "accepted")),
            count().filterWhere(NewestAct.ACT.eq("submitted")))
        .from(ROUND)
        .join(REVIEW)
        .on(REVIEW.ID.eq(ROUND.REVIEW))
        .join(UPDATE_REQUEST)
        .on(UPDATE_REQUEST.ROUND.eq(ROUND.ID))
        .leftJoin(NewestAct.OF_REQUEST)
        .on(trueCondition())
        .where(open)
        .groupBy(ROUND.ID, REVIEW.TITLE)
        .orderBy(ROUND.ANSWERS_BY, ROUND.ID)
        .fetch(r ->
            new Open(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                r.value7(),
                silent.getOrDefault(r.value1(), List.of())));
  }
}
