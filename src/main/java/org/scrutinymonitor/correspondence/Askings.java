package org.scrutinymonitor.correspondence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.scrutinymonitor.council.Days;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which posts are asked for what, in one statement for any number of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Askings {
  private static final Condition OPEN = ROUND.ACCEPTED_AT.isNull().and(ROUND.WITHDRAWN_AT.isNull());

  private static final Condition UNANSWERED =
      coalesce(
              field(
                  select(REQUEST_ACT.ACT)
                      .from(REQUEST_ACT)
                      .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                      .orderBy(REQUEST_ACT.ID.desc())
                      .limit(1)),
              "")
          .notIn("submitted", "accepted");

  private final DSLContext sql;

  Askings(DSLContext sql) {
    this.sql = sql;
  }

  /** All that a round asks. */
  List<Asking> ofRound(int round) {
    return of(ROUND.ID.eq(round));
  }

  /** The posts that are asked for one request. */
  List<Asking> ofRequest(int request) {
    return of(UPDATE_REQUEST.ID.eq(request));
  }

  /** What open rounds ask and nobody has answered. */
  List<Asking> unanswered() {
    return of(OPEN.and(UNANSWERED));
  }

  /** What a round asks and nobody has answered. */
  List<Asking> unanswered(int round) {
    return of(ROUND.ID.eq(round).and(UNANSWERED));
  }

  private List<Asking> of(Condition which) {
    return sql.select(
            ROUND.ID,
            REVIEW.ID,
            REVIEW.TITLE,
            REVIEW.ADDRESS,
            ROUND.PERIOD,
            ROUND.ANSWERS_BY,
            POST.ID,
            POST.TITLE,
            POST.BODY,
            REQUEST_POST.ASKED_AT,
            UPDATE_REQUEST.ID,
            ITEM.ID,
            ITEM.PATH,
            ITEM.REFERENCE,
            ITEM.TEXT)
        .from(ROUND)
        .join(REVIEW)
        .on(REVIEW.ID.eq(ROUND.REVIEW))
        .join(UPDATE_REQUEST)
        .on(UPDATE_REQUEST.ROUND.eq(ROUND.ID))
        .join(ITEM)
        .on(ITEM.ID.eq(UPDATE_REQUEST.ITEM))
        .join(REQUEST_POST)
        .on(REQUEST_POST.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
        .and(REQUEST_POST.ENDED_AT.isNull())
        .join(POST)
        .on(POST.ID.eq(REQUEST_POST.POST))
        .where(which)
        .orderBy(ROUND.ANSWERS_BY, ROUND.ID, UPDATE_REQUEST.ID, POST.TITLE, POST.ID)
        .fetch(Askings::asking);
  }

  private static Asking asking(Record r) {
    var body = r.get(POST.BODY);
    return new Asking(
        r.get(ROUND.ID),
        r.get(REVIEW.ID),
        r.get(REVIEW.TITLE),
        r.get(REVIEW.ADDRESS),
        r.get(ROUND.PERIOD),
        r.get(ROUND.ANSWERS_BY),
        r.get(POST.ID),
        body == null ? r.get(POST.TITLE) : r.get(POST.TITLE) + ", " + body,
        LocalDate.ofInstant(r.get(REQUEST_POST.ASKED_AT).toInstant(), Days.ZONE),
        r.get(UPDATE_REQUEST.ID),
        r.get(ITEM.ID),
        r.get(ITEM.PATH),
        r.get(ITEM.REFERENCE),
        r.get(ITEM.TEXT));
  }
}
