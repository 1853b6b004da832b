package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.scrutinymonitor.council.Days;

/** How the posts that answer for items and see to reviews are read within other queries. */
final class AnsweringRows {
  private AnsweringRows() {}

  /** Whether the item of an outer query points to a post or group that stands. */
  static Field<Boolean> pointing() {
    return field(
            exists(
                selectOne()
                    .from(RESPONSIBLE)
                    .leftJoin(POST)
                    .on(POST.ID.eq(RESPONSIBLE.POST))
                    .leftJoin(POST_GROUP)
                    .on(POST_GROUP.ID.eq(RESPONSIBLE.POST_GROUP))
                    .where(RESPONSIBLE.ITEM.eq(ITEM.ID))
                    .and(RESPONSIBLE.ENDED_AT.isNull())
                    .and(POST.ENDED_AT.isNull())
                    .and(POST_GROUP.ENDED_AT.isNull())))
        .as("pointing");
  }

  /** The posts that see to the review of an outer query, and who holds them on a day. */
  static Field<List<Matching.Known>> linkOfficers(LocalDate day) {
    return linkOfficers(day, LINK_OFFICER.ENDED_AT.isNull().and(POST.ENDED_AT.isNull()));
  }

  /** The posts that saw to it when a day ended, and who held them. */
  static Field<List<Matching.Known>> linkOfficersAsAt(LocalDate day) {
    var end = Days.end(day);
    return linkOfficers(
        day,
        LINK_OFFICER
            .NAMED_AT
            .lt(end)
            .and(LINK_OFFICER.ENDED_AT.isNull().or(LINK_OFFICER.ENDED_AT.ge(end))));
  }

  private static Field<List<Matching.Known>> linkOfficers(LocalDate day, Condition standing) {
    var holders = holders(day);
    return multiset(
            select(POST.ID, POST.TITLE, POST.TITLE_CY, POST.BODY, holders)
                .from(POST)
                .join(LINK_OFFICER)
                .on(LINK_OFFICER.POST.eq(POST.ID))
                .where(LINK_OFFICER.REVIEW.eq(REVIEW.ID))
                .and(standing)
                .orderBy(lower(POST.TITLE)))
        .convertFrom(rows ->
            rows.map(r ->
                new Matching.Known(
                    Answering.post(r.value1()), r.value2(), r.value3(), r.value4(), r.value5())));
  }

  /** The names of those who hold the post of an outer query on a day, and have not left. */
  static Field<List<String>> holders(LocalDate day) {
    return multiset(
            select(PERSON.NAME)
                .from(HOLDING)
                .join(PERSON)
                .on(PERSON.ID.eq(HOLDING.PERSON))
                .where(HOLDING.POST.eq(POST.ID))
                .and(HOLDING.FROM_DAY.le(day))
                .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(day)))
                .and(PERSON.LEFT_AT.isNull())
                .orderBy(PERSON.NAME))
        .convertFrom(rows -> rows.map(r -> r.value1()));
  }
}
