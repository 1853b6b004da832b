package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.ROUND;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of a review: what they asked about, and whether that was answered. */
@Component
public class RoundsAsked {
  private final DSLContext sql;

  RoundsAsked(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A round that asked about an item.
   *
   * @param endedOn when it was accepted for the agenda, null while it is open
   */
  public record Asked(@Nullable LocalDate endedOn, boolean answered) {}

  /** What stood at the end of a day, in the order of the rounds, by the number of the item. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public Map<Integer, List<Asked>> of(int review, LocalDate day) {
    var end = day.plusDays(1).atStartOfDay(Days.ZONE).toOffsetDateTime();
    var answered =
        field(
            exists(
                selectOne()
                    .from(REQUEST_ACT)
                    .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                    .and(REQUEST_ACT.ACT.eq("submitted"))
                    .and(REQUEST_ACT.ACTED_AT.lt(end))));
    return sql
        .select(UPDATE_REQUEST.ITEM, ROUND.ACCEPTED_AT, answered)
        .from(UPDATE_REQUEST)
        .join(ROUND)
        .on(ROUND.COUNCIL.eq(UPDATE_REQUEST.COUNCIL))
        .and(ROUND.ID.eq(UPDATE_REQUEST.ROUND))
        .where(ROUND.REVIEW.eq(review))
        .and(ROUND.WITHDRAWN_AT.isNull())
        .and(ROUND.OPENED_AT.lt(end))
        .orderBy(UPDATE_REQUEST.ID)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                Collectors.mapping(
                    row -> new Asked(ended(row.value2(), end), row.value3()),
                    Collectors.toList())));
  }

  private static @Nullable LocalDate ended(@Nullable OffsetDateTime accepted, OffsetDateTime end) {
    return accepted == null || !accepted.isBefore(end)
        ? null
        : LocalDate.ofInstant(accepted.toInstant(), Days.ZONE);
  }
}
