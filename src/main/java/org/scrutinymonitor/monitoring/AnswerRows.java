package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.ANSWER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.util.EnumMap;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads the answers that officers save. */
final class AnswerRows {
  /** The newest version of what was saved for an update request of the outer query, if any. */
  static final Field<List<UpdateRequest.Saved>> SAVED =
      multiset(
              select(ANSWER.fields())
                  .select(PERSON.NAME)
                  .from(ANSWER)
                  .join(PERSON)
                  .on(PERSON.ID.eq(ANSWER.SAVED_BY))
                  .where(ANSWER.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                  .and(
                      ANSWER.VERSION.eq(
                          select(max(ANSWER.as("newest").VERSION))
                              .from(ANSWER.as("newest"))
                              .where(
                                  ANSWER.as("newest").UPDATE_REQUEST.eq(ANSWER.UPDATE_REQUEST)))))
          .as("saved")
          .convertFrom(rows -> rows.map(AnswerRows::saved));

  private AnswerRows() {}

  private static UpdateRequest.Saved saved(Record r) {
    return new UpdateRequest.Saved(
        r.get(ANSWER.ID),
        r.get(ANSWER.VERSION),
        answer(r),
        r.get(ANSWER.SAVED_AT).toInstant(),
        r.get(ANSWER.SAVED_BY),
        r.get(PERSON.NAME));
  }

  /** The answer that a row of the table holds. */
  static Answer answer(Record r) {
    var words = new EnumMap<AnswerField, @Nullable String>(AnswerField.class);
    words.put(AnswerField.EVIDENCE, r.get(ANSWER.EVIDENCE));
    words.put(AnswerField.MET, r.get(ANSWER.MET));
    words.put(AnswerField.FIGURE, r.get(ANSWER.FIGURE));
    words.put(AnswerField.GRADE, r.get(ANSWER.GRADE));
    words.put(AnswerField.EXPLANATION, r.get(ANSWER.EXPLANATION));
    words.put(AnswerField.EXPECTED, r.get(ANSWER.EXPECTED));
    return Answer.of(words);
  }
}
