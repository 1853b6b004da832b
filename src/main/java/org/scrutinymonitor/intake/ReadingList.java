package org.scrutinymonitor.intake;

import static org.jooq.impl.DSL.field;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.READING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.schema.tables.Person;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The readings as lists show them: the database counts their doubts, no review is loaded. */
@Component
@Transactional(readOnly = true)
class ReadingList {
  private static final Person CONFIRMER = PERSON.as("confirmer");
  private static final int MOST_LISTED = 200;

  private static final Field<String> TITLE = field("{0} ->> 'title'", String.class, READING.DRAFT);
  private static final Field<Integer> DOUBTS =
      field("jsonb_array_length({0} -> 'doubts')", Integer.class, READING.DRAFT);

  /**
   * As {@link Draft#isSettled}: those that are settled, or about what was taken out, are closed.
   */
  private static final Field<Integer> OPEN =
      field(
          """
          (select count(*)::int
           from jsonb_array_elements({0} -> 'doubts') with ordinality as each (doubt, number)
           where not jsonb_exists({1}, number::text)
             and not exists (
               select from unnest({2}) as gone
               where doubt ->> 'at' = gone or starts_with(doubt ->> 'at', gone || '/')))
          """,
          Integer.class, READING.DRAFT, READING.SETTLED, READING.REMOVED);

  private final DSLContext sql;

  ReadingList(DSLContext sql) {
    this.sql = sql;
  }

  /** All readings but the discarded ones, the newest first. */
  List<Reading.Line> all(Viewer viewer) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    return lines(READING.DISCARDED_AT.isNull());
  }

  /** All readings of the same file as this one, itself included; the newest first. */
  List<Reading.Line> ofSameFile(Viewer viewer, int id) {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    var same = READING.as("same");
    return lines(
        READING
            .DIGEST
            .eq(sql.select(same.DIGEST).from(same).where(same.ID.eq(id)))
            .and(READING.DISCARDED_AT.isNull()));
  }

  private List<Reading.Line> lines(Condition condition) {
    return sql.select(
            READING.ID,
            READING.FILE_NAME,
            TITLE,
            READING.READ_AT,
            PERSON.NAME,
            OPEN,
            DOUBTS,
            READING.CONFIRMED_AT,
            CONFIRMER.NAME,
            REVIEW.ADDRESS)
        .from(READING)
        .join(PERSON)
        .on(PERSON.ID.eq(READING.READ_BY))
        .leftJoin(CONFIRMER)
        .on(CONFIRMER.ID.eq(READING.CONFIRMED_BY))
        .leftJoin(REVIEW)
        .on(REVIEW.ID.eq(READING.REVIEW))
        .where(condition)
        .orderBy(READING.READ_AT.desc(), READING.ID.desc())
        .limit(MOST_LISTED)
        .fetch(ReadingList::line);
  }

  private static Reading.Line line(Record row) {
    var title = row.get(TITLE);
    return new Reading.Line(
        row.get(READING.ID),
        row.get(READING.FILE_NAME),
        title == null || title.isBlank() ? row.get(READING.FILE_NAME) : title,
        row.get(READING.READ_AT).toInstant(),
        row.get(PERSON.NAME),
        row.get(OPEN),
        row.get(DOUBTS),
        closed(row));
  }

  private static Reading.@Nullable Closed closed(Record row) {
    var confirmed = row.get(READING.CONFIRMED_AT);
    return confirmed == null
        ? null
        : new Reading.Closed(
            confirmed.toInstant(), row.get(CONFIRMER.NAME), row.get(REVIEW.ADDRESS));
  }
}
