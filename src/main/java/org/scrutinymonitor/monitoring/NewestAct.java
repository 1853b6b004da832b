package org.scrutinymonitor.monitoring;

import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.scrutinymonitor.database.schema.Tables.REQUEST_ACT;
import static org.scrutinymonitor.database.schema.Tables.UPDATE_REQUEST;

import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;

/**
 * What was done last with an update request of the same query: "submitted", "returned". Looked up
 * for each request, since a join would read all that was ever done.
 */
public final class NewestAct {
  private static final String NAME = "newest_act";

  /** To be joined from the left, on true. */
  public static final Table<Record1<String>> OF_REQUEST =
      lateral(
              select(REQUEST_ACT.ACT)
                  .from(REQUEST_ACT)
                  .where(REQUEST_ACT.UPDATE_REQUEST.eq(UPDATE_REQUEST.ID))
                  .orderBy(REQUEST_ACT.ID.desc())
                  .limit(1))
          .as(NAME, "act");

  /** Null where nothing was done yet. */
  public static final Field<String> ACT = OF_REQUEST.field("act", String.class);

  private NewestAct() {}
}
