package org.scrutinymonitor.document;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.AGENDA_ITEM;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;

import org.jooq.DSLContext;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items of an agenda that point to no post: their words may name persons. */
@Component
class Unmatched {
  private final DSLContext sql;

  Unmatched(DSLContext sql) {
    this.sql = sql;
  }

  /** How many reviews are on an agenda, and how many of their items point to nobody. */
  record Found(int reviews, int items) {}

  @Transactional(readOnly = true)
  public Found of(Viewer viewer, int meeting) {
    viewer.ask(Permission.READ_ALL_REVIEWS);
    var here = AGENDA_ITEM.MEETING.eq(meeting).and(AGENDA_ITEM.REMOVED_AT.isNull());
    var reviews =
        sql.select(countDistinct(AGENDA_ITEM.REVIEW))
            .from(AGENDA_ITEM)
            .where(here)
            .fetchSingle()
            .value1();
    var items =
        sql.select(countDistinct(ITEM.ID))
            .from(AGENDA_ITEM)
            .join(ITEM)
            .on(ITEM.REVIEW.eq(AGENDA_ITEM.REVIEW))
            .where(here)
            .and(ITEM.RESPONSIBILITY.isNotNull())
            .and(
                notExists(
                    selectOne()
                        .from(RESPONSIBLE)
                        .where(RESPONSIBLE.ITEM.eq(ITEM.ID))
                        .and(RESPONSIBLE.ENDED_AT.isNull())))
            .fetchSingle()
            .value1();
    return new Found(reviews, items);
  }
}
