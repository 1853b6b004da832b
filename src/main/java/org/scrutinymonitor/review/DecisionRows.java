package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.DECIDED;
import static org.scrutinymonitor.database.schema.Tables.DECIDED_ON;
import static org.scrutinymonitor.database.schema.Tables.EXTENSION;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.scrutinymonitor.council.GradingSchemes;

/** How the decisions on an item and the dates asked for are read within other queries. */
public final class DecisionRows {
  private static final org.scrutinymonitor.database.schema.tables.Meeting FURTHER =
      MEETING.as("further");

  private DecisionRows() {}

  /** The decisions in force on the item of an outer query, the earliest meeting first. */
  static Field<List<Decided>> ofItem() {
    return multiset(rows(DECIDED, DECIDED.ITEM.eq(ITEM.ID).and(DECIDED.IN_FORCE)))
        .as("decisions")
        .convertFrom(rows -> rows.map(DecisionRows::decided));
  }

  /** Those that were in force when a day ended, as they then stood. */
  static Field<List<Decided>> ofItem(LocalDate day) {
    return multiset(rows(asAt(day), DECIDED.ITEM.eq(ITEM.ID)))
        .as("decisions")
        .convertFrom(rows -> rows.map(DecisionRows::decided));
  }

  /** The view of decisions as it was: its name and its columns, so that it is read as it is. */
  private static Table<?> asAt(LocalDate day) {
    var then = DECIDED_ON.call(day).as("then");
    return select(then.fields())
        .select(
            MEETING.DAY.as(DECIDED.DECIDED_ON), MEETING.COMMITTEE.as(DECIDED.DECIDED_BY_COMMITTEE))
        .from(then)
        .join(MEETING)
        .on(MEETING.ID.eq(then.MEETING))
        .where(not(then.VOID))
        .asTable(DECIDED.getName());
  }

  /**
   * What a meeting decided, by the numbers of the items: a draft as long as the meeting is not
   * closed.
   */
  public static Map<Integer, Decided> ofMeeting(DSLContext sql, int meeting) {
    return sql.fetch(rows(DECIDED, DECIDED.MEETING.eq(meeting)))
        .intoMap(DECIDED.ITEM, DecisionRows::decided);
  }

  private static Select<Record> rows(Table<?> decided, Condition which) {
    var d = DECIDED;
    return select(
            Arrays.stream(d.fields())
                .filter(column -> decided.field(column.getName()) != null)
                .toList())
        .select(COMMITTEE.NAME, UPDATE.POSITION, FURTHER.DAY, POST.TITLE)
        .select(GRADING_LEVEL.fields())
        .from(decided)
        .join(COMMITTEE)
        .on(COMMITTEE.ID.eq(d.DECIDED_BY_COMMITTEE))
        .leftJoin(UPDATE)
        .on(UPDATE.ID.eq(d.JUDGED))
        .leftJoin(FURTHER)
        .on(FURTHER.ID.eq(d.BY_MEETING))
        .leftJoin(POST)
        .on(POST.ID.eq(d.INVITED_POST))
        .leftJoin(GRADING_LEVEL)
        .on(GRADING_LEVEL.ID.eq(d.LEVEL))
        .where(which)
        .orderBy(d.DECIDED_ON, d.ID);
  }

  private static Decided decided(Record r) {
    var d = DECIDED;
    var judgment = r.get(d.JUDGMENT);
    var next = r.get(d.NEXT);
    var closure = r.get(d.CLOSURE);
    return new Decided(
        r.get(d.MEETING),
        r.get(d.DECIDED_ON),
        r.get(COMMITTEE.NAME),
        r.get(UPDATE.POSITION),
        judgment == null ? null : Judgment.ofStored(judgment),
        r.get(d.GRADE),
        r.get(d.LEVEL) == null ? null : GradingSchemes.level(r.into(GRADING_LEVEL)),
        r.get(d.REASON),
        next == null ? null : NextStep.ofStored(next),
        r.get(FURTHER.DAY),
        r.get(d.IN_MONTHS),
        closure == null ? null : Closure.ofStored(closure),
        r.get(d.AGREED_BY),
        r.get(d.RISK),
        r.get(d.EXTENSION),
        Stored.date(r, d.GRANTED),
        r.get(POST.TITLE),
        r.get(d.REFERRED_TO),
        r.get(d.AMENDED_ACTION) != null || r.get(d.AMENDED_MEASURE) != null,
        r.get(d.MINUTE),
        r.get(d.CORRECTION),
        r.get(d.RECORDED_AT).toInstant());
  }

  /** The later dates that were asked for the item of an outer query, those of a condition. */
  static Field<List<Extension>> extensions(Condition which) {
    return multiset(
            select(EXTENSION.fields())
                .from(EXTENSION)
                .where(EXTENSION.ITEM.eq(ITEM.ID))
                .and(which)
                .orderBy(EXTENSION.ID))
        .as("extensions")
        .convertFrom(rows ->
            rows.map(r ->
                new Extension(
                    r.get(EXTENSION.ID),
                    r.get(EXTENSION.UPDATE_REQUEST),
                    java.util.Objects.requireNonNull(Stored.date(r, EXTENSION.ASKED)),
                    r.get(EXTENSION.REASON),
                    r.get(EXTENSION.ASKED_AT).toInstant())));
  }
}
