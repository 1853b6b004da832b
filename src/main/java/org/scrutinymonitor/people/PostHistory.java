package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.COVER;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to one post: who held it when, who covers it, what it answers for. */
@Component
@Transactional(readOnly = true)
class PostHistory {
  private final DSLContext sql;

  PostHistory(DSLContext sql) {
    this.sql = sql;
  }

  /** Somebody's time in a post; {@code left} when they have left the council. */
  record Held(Holding holding, String name, boolean left) {}

  /** A cover, by the name of the other: who covers the post, or the post that one covers. */
  record Covered(int id, String name, LocalDate from, LocalDate until) {}

  /** A review and how many of its items are meant. */
  record ReviewOf(String address, String title, int items) {}

  /** Who held a post, holds it or will, newest first. */
  List<Held> holdings(int post) {
    return sql.select(
            HOLDING.ID,
            HOLDING.PERSON,
            HOLDING.FROM_DAY,
            HOLDING.UNTIL_DAY,
            PERSON.NAME,
            PERSON.LEFT_AT)
        .from(HOLDING)
        .join(PERSON)
        .on(PERSON.ID.eq(HOLDING.PERSON))
        .where(HOLDING.POST.eq(post))
        .orderBy(HOLDING.FROM_DAY.desc(), HOLDING.ID.desc())
        .fetch(r ->
            new Held(
                new Holding(r.value1(), post, r.value2(), r.value3(), r.value4()),
                r.value5(),
                r.value6() != null));
  }

  /** Who covers a post from a day on, soonest first. */
  List<Covered> covers(int post, LocalDate day) {
    return sql.select(COVER.ID, PERSON.NAME, COVER.FROM_DAY, COVER.UNTIL_DAY)
        .from(COVER)
        .join(PERSON)
        .on(PERSON.ID.eq(COVER.PERSON))
        .where(COVER.POST.eq(post))
        .and(COVER.UNTIL_DAY.ge(day))
        .and(COVER.ENDED_AT.isNull())
        .orderBy(COVER.FROM_DAY, COVER.ID)
        .fetch(r -> new Covered(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  /** The posts that a person covers from a day on, by title. */
  List<Covered> coversOf(int person, LocalDate day) {
    return sql.select(COVER.ID, POST.TITLE, COVER.FROM_DAY, COVER.UNTIL_DAY)
        .from(COVER)
        .join(POST)
        .on(POST.ID.eq(COVER.POST))
        .where(COVER.PERSON.eq(person))
        .and(COVER.UNTIL_DAY.ge(day))
        .and(COVER.ENDED_AT.isNull())
        .orderBy(POST.TITLE)
        .fetch(r -> new Covered(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  /** The names of the groups in which a post is. */
  List<String> groups(int post) {
    return sql.select(POST_GROUP.NAME)
        .from(POST_GROUP)
        .join(POST_GROUP_POST)
        .on(POST_GROUP_POST.POST_GROUP.eq(POST_GROUP.ID))
        .where(POST_GROUP_POST.POST.eq(post))
        .and(POST_GROUP_POST.REMOVED_AT.isNull())
        .and(POST_GROUP.ENDED_AT.isNull())
        .orderBy(lower(POST_GROUP.NAME))
        .fetch(POST_GROUP.NAME);
  }

  /** The reviews with items for which a post answers, alone or in a group. */
  List<ReviewOf> answersFor(int post) {
    return reviews(
        RESPONSIBLE
            .ENDED_AT
            .isNull()
            .and(
                RESPONSIBLE
                    .POST
                    .eq(post)
                    .or(
                        RESPONSIBLE.POST_GROUP.in(
                            select(POST_GROUP_POST.POST_GROUP)
                                .from(POST_GROUP_POST)
                                .where(POST_GROUP_POST.POST.eq(post))
                                .and(POST_GROUP_POST.REMOVED_AT.isNull())))));
  }

  private List<ReviewOf> reviews(Condition which) {
    return sql.select(REVIEW.ADDRESS, REVIEW.TITLE, DSL.countDistinct(ITEM.ID))
        .from(REVIEW)
        .join(ITEM)
        .on(ITEM.REVIEW.eq(REVIEW.ID))
        .join(RESPONSIBLE)
        .on(RESPONSIBLE.ITEM.eq(ITEM.ID))
        .where(which)
        .groupBy(REVIEW.ID, REVIEW.ADDRESS, REVIEW.TITLE)
        .orderBy(REVIEW.TITLE)
        .fetch(r -> new ReviewOf(r.value1(), r.value2(), r.value3()));
  }

  /** The reviews to which a post sees as link officer. */
  List<ReviewOf> seesTo(int post) {
    return sql.select(REVIEW.ADDRESS, REVIEW.TITLE)
        .from(REVIEW)
        .join(LINK_OFFICER)
        .on(LINK_OFFICER.REVIEW.eq(REVIEW.ID))
        .where(LINK_OFFICER.POST.eq(post))
        .and(LINK_OFFICER.ENDED_AT.isNull())
        .orderBy(REVIEW.TITLE)
        .fetch(r -> new ReviewOf(r.value1(), r.value2(), 0));
  }

  /** The reviews with items whose words name somebody, and that point to no post that stands. */
  List<ReviewOf> pointingToNothing() {
    var standing =
        selectOne()
            .from(RESPONSIBLE)
            .where(RESPONSIBLE.ITEM.eq(ITEM.ID))
            .and(RESPONSIBLE.ENDED_AT.isNull())
            .and(
                RESPONSIBLE
                    .POST
                    .in(select(POST.ID).from(POST).where(POST.ENDED_AT.isNull()))
                    .or(
                        exists(
                            selectOne()
                                .from(POST_GROUP_POST)
                                .join(POST_GROUP)
                                .on(POST_GROUP.ID.eq(POST_GROUP_POST.POST_GROUP))
                                .join(POST)
                                .on(POST.ID.eq(POST_GROUP_POST.POST))
                                .where(POST_GROUP.ID.eq(RESPONSIBLE.POST_GROUP))
                                .and(POST_GROUP.ENDED_AT.isNull())
                                .and(POST_GROUP_POST.REMOVED_AT.isNull())
                                .and(POST.ENDED_AT.isNull()))));
    return sql.select(REVIEW.ADDRESS, REVIEW.TITLE, DSL.count())
        .from(REVIEW)
        .join(ITEM)
        .on(ITEM.REVIEW.eq(REVIEW.ID))
        .where(ITEM.RESPONSIBILITY.isNotNull())
        .and(notExists(standing))
        .groupBy(REVIEW.ID, REVIEW.ADDRESS, REVIEW.TITLE)
        .orderBy(REVIEW.TITLE)
        .fetch(r -> new ReviewOf(r.value1(), r.value2(), r.value3()));
  }

  /** The name of a person who has not left, null where there is none. */
  @Nullable String person(int id) {
    return sql.select(PERSON.NAME)
        .from(PERSON)
        .where(PERSON.ID.eq(id))
        .and(PERSON.LEFT_AT.isNull())
        .fetchOne(PERSON.NAME);
  }
}
