package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.GRADING_LEVEL;
import static org.scrutinymonitor.database.schema.Tables.GRADING_SCHEME;
import static org.scrutinymonitor.database.schema.Tables.MEETING;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.ROUND;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingSchemes;

/** Reads rounds, each with its review, its meeting and its grading scheme. */
final class RoundRows {
  /** The rounds with what they are read with. */
  static final Table<?> ROUNDS =
      ROUND
          .join(REVIEW)
          .on(REVIEW.ID.eq(ROUND.REVIEW))
          .leftJoin(MEETING)
          .on(MEETING.ID.eq(ROUND.MEETING))
          .leftJoin(GRADING_SCHEME)
          .on(GRADING_SCHEME.ID.eq(ROUND.GRADING_SCHEME));

  /** The levels of a round's scheme. */
  private static final Field<List<GradingScheme.Level>> LEVELS =
      multiset(
              select(GRADING_LEVEL.fields())
                  .from(GRADING_LEVEL)
                  .where(GRADING_LEVEL.GRADING_SCHEME.eq(ROUND.GRADING_SCHEME))
                  .orderBy(GRADING_LEVEL.POSITION))
          .as("levels")
          .convertFrom(rows -> rows.map(r -> GradingSchemes.level(r.into(GRADING_LEVEL))));

  /** The columns of a round, of a query over {@link #ROUNDS}. */
  static final List<SelectFieldOrAsterisk> FIELDS =
      List.of(
          ROUND.ID,
          ROUND.REVIEW,
          REVIEW.ADDRESS,
          REVIEW.TITLE,
          ROUND.PERIOD,
          ROUND.ANSWERS_BY,
          MEETING.DAY,
          GRADING_SCHEME.ID,
          GRADING_SCHEME.NAME,
          LEVELS,
          ROUND.OPENED_AT,
          ROUND.ACCEPTED_AT,
          ROUND.WITHDRAWN_AT);

  private RoundRows() {}

  /** The round of a row that has its columns. */
  static Round round(Record r) {
    var scheme = r.get(GRADING_SCHEME.ID);
    return new Round(
        r.get(ROUND.ID),
        r.get(ROUND.REVIEW),
        r.get(REVIEW.ADDRESS),
        r.get(REVIEW.TITLE),
        r.get(ROUND.PERIOD),
        r.get(ROUND.ANSWERS_BY),
        r.get(MEETING.DAY),
        scheme == null
            ? null
            : new GradingScheme(scheme, r.get(GRADING_SCHEME.NAME), r.get(LEVELS)),
        r.get(ROUND.OPENED_AT).toInstant(),
        instant(r.get(ROUND.ACCEPTED_AT)),
        instant(r.get(ROUND.WITHDRAWN_AT)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
