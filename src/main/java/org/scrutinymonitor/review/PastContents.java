package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.scrutinymonitor.database.schema.Tables.AMENDMENT;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of contents of the council's register as it stood when a day ended. */
@Component
@Transactional(readOnly = true)
class PastContents {
  private final DSLContext sql;
  private final InstantSource time;

  PastContents(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * The reviews that counted then, by the title that they had, at most {@link Contents#AT_ONCE},
   * with the items that they had and those of them that were graded.
   *
   * @param sought the words that a title or an item held then
   * @param committee the name of the committee that a review had then, blank for all
   * @param skipped how many reviews come before, on earlier pages
   */
  public List<Contents.Entry> list(
      Viewer viewer, LocalDate day, Sought sought, String committee, int skipped) {
    viewer.ask(Permission.READ_REVIEWS);
    var end = Days.end(day);
    var there = ITEM.ADDED_AT.isNull().or(ITEM.ADDED_AT.lt(end));
    var items = Contents.count(there);
    var graded =
        Contents.count(
            there.and(
                exists(
                    selectOne()
                        .from(UPDATE)
                        .where(UPDATE.ITEM.eq(ITEM.ID))
                        .and(UPDATE.GRADE.isNotNull())
                        .and(UPDATE.SAID_ON.le(day)))));
    var title = then(AgreedField.TITLE, REVIEW.TITLE, AMENDMENT.ITEM.isNull(), end);
    var words = then(AgreedField.TEXT, ITEM.TEXT, AMENDMENT.ITEM.eq(ITEM.ID), end);
    var found =
        there.and(
            sought.isEmpty() ? noCondition() : sought.in(words).and(Contents.mayRead(viewer)));
    var matches = Contents.matches(sought, words, found);
    var amendments =
        ItemRows.amendments(AMENDMENT.REVIEW.eq(REVIEW.ID).and(AMENDMENT.ITEM.isNull()));
    return sql.select(
            REVIEW.ID,
            REVIEW.ADDRESS,
            REVIEW.TITLE,
            COMMITTEE.NAME,
            REVIEW.LINK_OFFICERS,
            REVIEW.PLAN_AGREED,
            REVIEW.PLAN_AGREED_EARLIEST,
            REVIEW.PLAN_AGREED_LATEST,
            REVIEW.PLAN_AGREED_KIND,
            items,
            graded,
            amendments,
            matches)
        .from(REVIEW)
        .leftJoin(COMMITTEE)
        .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
        .where(counted(day))
        .and(
            sought.isEmpty()
                ? noCondition()
                : sought
                    .in(title)
                    .or(exists(selectOne().from(ITEM).where(ITEM.REVIEW.eq(REVIEW.ID)).and(found))))
        .and(committee.isBlank() ? noCondition() : committee(end).eq(committee))
        .and(Visible.reviews(viewer, Days.today(time)))
        .orderBy(title, REVIEW.ID)
        .limit(Contents.AT_ONCE)
        .offset(skipped)
        .fetch(r -> {
          var now =
              new Review(
                  r.get(REVIEW.ID),
                  r.get(REVIEW.ADDRESS),
                  r.get(REVIEW.TITLE),
                  r.get(COMMITTEE.NAME),
                  List.of(r.get(REVIEW.LINK_OFFICERS)),
                  Stored.date(r, REVIEW.PLAN_AGREED),
                  null,
                  List.of(),
                  r.get(amendments),
                  List.of(),
                  List.of());
          var then = AsAt.of(now, day);
          return new Contents.Entry(
              then.address(),
              then.title(),
              then.committee(),
              then.linkOfficers(),
              then.planAgreed(),
              r.get(items),
              r.get(graded),
              r.get(matches));
        });
  }

  /** The names of the committees that had reviews then. */
  public List<String> committees(Viewer viewer, LocalDate day) {
    viewer.ask(Permission.READ_REVIEWS);
    var name = committee(Days.end(day));
    return sql.fetch(
            selectDistinct(name.as("name"))
                .from(REVIEW)
                .leftJoin(COMMITTEE)
                .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
                .where(counted(day))
                .and(name.isNotNull())
                .and(Visible.reviews(viewer, Days.today(time)))
                .orderBy(field("name")))
        .map(r -> r.value1());
  }

  private static Condition counted(LocalDate day) {
    return REVIEW.CREATED_AT.lt(Days.end(day)).or(REVIEW.PLAN_AGREED_LATEST.le(day));
  }

  private static Field<String> committee(OffsetDateTime end) {
    return then(AgreedField.COMMITTEE, COMMITTEE.NAME, AMENDMENT.ITEM.isNull(), end);
  }

  /** A field before it was amended for the first time after a moment: its words of then. */
  private static Field<@Nullable String> then(
      AgreedField name, Field<String> now, Condition whose, OffsetDateTime end) {
    var since =
        select(AMENDMENT.OLD_TEXT)
            .from(AMENDMENT)
            .where(AMENDMENT.REVIEW.eq(REVIEW.ID))
            .and(whose)
            .and(AMENDMENT.FIELD.eq(name.stored()))
            .and(AMENDMENT.MADE_AT.ge(end))
            .orderBy(AMENDMENT.ID)
            .limit(1);
    return when(exists(since), field(since)).otherwise(now);
  }
}
