package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.COVER;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;

import java.time.LocalDate;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * The posts for which a person answers on a day, as a query for the conditions of other queries.
 */
public final class HeldPosts {
  private HeldPosts() {}

  /** The numbers of the posts that a person holds on a day, or covers while its holder is away. */
  public static Select<Record1<Integer>> of(int person, LocalDate day) {
    return select(HOLDING.POST)
        .from(HOLDING)
        .where(HOLDING.PERSON.eq(person))
        .and(HOLDING.FROM_DAY.le(day))
        .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(day)))
        .union(
            select(COVER.POST)
                .from(COVER)
                .where(COVER.PERSON.eq(person))
                .and(COVER.FROM_DAY.le(day))
                .and(COVER.UNTIL_DAY.ge(day))
                .and(COVER.ENDED_AT.isNull()));
  }
}
