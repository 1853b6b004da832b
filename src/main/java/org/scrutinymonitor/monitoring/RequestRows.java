package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_NOTE;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_POST;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.scrutinymonitor.database.schema.tables.Item;
import org.scrutinymonitor.review.Corrected;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.UpdateRows;

/** Reads update requests with all that they hold, in one statement for any number of them. */
final class RequestRows {
  private static final Item ABOVE = ITEM.as("above");

  private static final Field<List<Review.Update>> UPDATES =
      multiset(
              select(UpdateRows.COLUMNS)
                  .select(GRADING_LEVEL.fields())
                  .from(UPDATE)
                  .leftJoin(GRADING_LEVEL)
                  .on(GRADING_LEVEL.ID.eq(UPDATE.LEVEL))
                  .where(UPDATE.ITEM.eq(ITEM.ID))
                  .and(Corrected.newest())
                  .orderBy(UPDATE.POSITION))
          .as("updates")
          .convertFrom(rows -> rows.map(UpdateRows::update));

  private static final Field<List<UpdateRequest.Asked>> ABOVES =
      multiset(
              select(ABOVE.fields())
                  .from(ABOVE)
                  .where(ABOVE.REVIEW.eq(ITEM.REVIEW))
                  .and(ITEM.PATH.startsWith(ABOVE.PATH.concat("/")))
                  .orderBy(ABOVE.PATH))
          .as("aboves")
          .convertFrom(rows -> rows.map(r -> asked(r, ABOVE, List.of())));

  private static final Field<List<UpdateRequest.AskedPost>> POSTS =
      multiset(
              select(POST.ID, POST.TITLE, POST.BODY, REQUEST_POST.ASKED_AT)
                  .from(REQUEST_POST)
                  .join(POST)
                  .on(POST.ID.eq(REQUEST_POST.POST))
                  .where(REQUEST_POST.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                  .and(REQUEST_POST.ENDED_AT.isNull())
                  .orderBy(POST.TITLE))
          .as("posts")
          .convertFrom(rows ->
              rows.map(r ->
                  new UpdateRequest.AskedPost(
                      r.value1(), r.value2(), r.value3(), r.value4().toInstant())));

  private static final Field<List<UpdateRequest.Act>> ACTS =
      multiset(
              select(REQUEST_ACT.ACT, REQUEST_ACT.ACTED_AT, PERSON.NAME, REQUEST_ACT.SENTENCE)
                  .from(REQUEST_ACT)
                  .join(PERSON)
                  .on(PERSON.ID.eq(REQUEST_ACT.ACTED_BY))
                  .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                  .orderBy(REQUEST_ACT.ID))
          .as("acts")
          .convertFrom(rows ->
              rows.map(r ->
                  new UpdateRequest.Act(
                      kind(r.value1()), r.value2().toInstant(), r.value3(), r.value4())));

  private static final Field<List<UpdateRequest.Note>> NOTES =
      multiset(
              select(
                      REQUEST_NOTE.NOTED_AT,
                      REQUEST_NOTE.NOTED_BY,
                      PERSON.NAME,
                      REQUEST_NOTE.SENTENCE)
                  .from(REQUEST_NOTE)
                  .join(PERSON)
                  .on(PERSON.ID.eq(REQUEST_NOTE.NOTED_BY))
                  .where(REQUEST_NOTE.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                  .orderBy(REQUEST_NOTE.ID))
          .as("notes")
          .convertFrom(rows ->
              rows.map(r ->
                  new UpdateRequest.Note(
                      r.value1().toInstant(), r.value2(), r.value3(), r.value4())));

  private static final Field<List<UpdateRequest.Evidence>> SHOWN = ShownEvidence.field();

  private RequestRows() {}

  /**
   * The requests that a condition on round, review, item and update_request holds for, in order.
   */
  static List<UpdateRequest> fetch(DSLContext sql, Condition which) {
    return sql.select(
            UPDATE_REQUEST.ID, UPDATES, ABOVES, POSTS, AnswerRows.SAVED, ACTS, NOTES, SHOWN)
        .select(ITEM.fields())
        .select(RoundRows.FIELDS)
        .from(UPDATE_REQUEST)
        .join(ITEM)
        .on(ITEM.ID.eq(UPDATE_REQUEST.ITEM))
        .join(RoundRows.ROUNDS)
        .on(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
        .where(which)
        .orderBy(ROUND.ANSWERS_BY, ROUND.ID, UPDATE_REQUEST.ID)
        .fetch(RequestRows::request);
  }

  /**
   * The answers, ready for saving, of the requests that a condition on update_request holds for.
   */
  static List<OpenAnswer> open(DSLContext sql, Condition which) {
    var last =
        field(
            select(REQUEST_ACT.ACT)
                .from(REQUEST_ACT)
                .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                .orderBy(REQUEST_ACT.ID.desc())
                .limit(1));
    return sql.select(AnswerRows.SAVED, last)
        .select(RoundRows.FIELDS)
        .from(UPDATE_REQUEST)
        .join(RoundRows.ROUNDS)
        .on(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
        .where(which)
        .fetch(r -> {
          var saved = r.get(AnswerRows.SAVED);
          var act = r.get(last);
          return new OpenAnswer(
              RoundRows.round(r),
              saved.isEmpty() ? null : saved.getFirst(),
              act == null ? null : kind(act));
        });
  }

  private static UpdateRequest.Act.Kind kind(String stored) {
    return UpdateRequest.Act.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  private static UpdateRequest request(Record r) {
    var saved = r.get(AnswerRows.SAVED);
    return new UpdateRequest(
        r.get(UPDATE_REQUEST.ID),
        RoundRows.round(r),
        asked(r, ITEM, r.get(UPDATES)),
        r.get(ABOVES),
        r.get(POSTS),
        saved.isEmpty() ? null : saved.getFirst(),
        r.get(ACTS),
        r.get(NOTES),
        r.get(SHOWN));
  }

  private static UpdateRequest.Asked asked(Record r, Item item, List<Review.Update> updates) {
    return new UpdateRequest.Asked(
        r.get(item.ID),
        r.get(item.PATH),
        r.get(item.REFERENCE),
        r.get(item.TEXT),
        r.get(item.RESPONSIBILITY),
        Stored.date(r, item.DUE),
        r.get(item.AGREED_ACTION),
        r.get(item.SUCCESS_MEASURE),
        updates);
  }
}
