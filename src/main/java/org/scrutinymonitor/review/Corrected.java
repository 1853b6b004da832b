package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.LocalDate;
import org.jooq.Condition;

/** Tells the newest version of an update from those that were corrected since, which are kept. */
public final class Corrected {
  private static final org.scrutinymonitor.database.schema.tables.Update LATER = UPDATE.as("later");

  private Corrected() {}

  /** Holds for the newest version of each update in a query on {@code update}. */
  public static Condition newest() {
    return newest(noCondition());
  }

  /** The same for the version that was the newest when a day ended. */
  static Condition newest(LocalDate day) {
    return UPDATE.SAID_ON.le(day).and(newest(LATER.SAID_ON.le(day)));
  }

  private static Condition newest(Condition known) {
    return notExists(
        selectOne()
            .from(LATER)
            .where(LATER.ITEM.eq(UPDATE.ITEM))
            .and(LATER.POSITION.eq(UPDATE.POSITION))
            .and(LATER.VERSION.gt(UPDATE.VERSION))
            .and(known));
  }
}
