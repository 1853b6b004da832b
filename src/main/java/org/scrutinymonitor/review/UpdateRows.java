package org.scrutinymonitor.review;

import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.util.List;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;

/** Reads an update from a row of its table, for every room in the same way. */
public final class UpdateRows {
  /** What {@link #update} reads, beside the fields of the grade's level. */
  public static final List<SelectFieldOrAsterisk> COLUMNS =
      List.of(
          UPDATE.POSITION,
          UPDATE.REASON,
          UPDATE.UPDATE_REQUEST,
          UPDATE.PERIOD,
          UPDATE.PERIOD_EARLIEST,
          UPDATE.PERIOD_LATEST,
          UPDATE.PERIOD_KIND,
          UPDATE.EVIDENCE,
          UPDATE.GRADE,
          UPDATE.LEVEL,
          UPDATE.EXPLANATION,
          UPDATE.SAID_ON);

  private UpdateRows() {}

  /** Of a row that has the fields of its grade's level too, all null where it has none. */
  public static Review.Update update(Record r) {
    return update(
        r,
        r.get(UPDATE.LEVEL) == null ? null : GradingSchemes.level(r.into(GRADING_LEVEL)),
        r.get(UPDATE.REASON));
  }

  /** Of a row that has neither a level nor the reason of a correction. */
  public static Review.Update bare(Record r) {
    return update(r, null, null);
  }

  private static Review.Update update(
      Record r, GradingScheme.@Nullable Level level, @Nullable String reason) {
    return new Review.Update(
        r.get(UPDATE.POSITION),
        r.get(UPDATE.UPDATE_REQUEST),
        Stored.date(r, UPDATE.PERIOD),
        r.get(UPDATE.EVIDENCE),
        r.get(UPDATE.GRADE),
        level,
        r.get(UPDATE.EXPLANATION),
        reason,
        r.get(UPDATE.SAID_ON));
  }
}
