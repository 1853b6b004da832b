package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.COMMITTEE;
import static org.scrutinymonitor.database.schema.Tables.EXEMPTION;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;
import static org.scrutinymonitor.database.schema.Tables.UPDATE;

import java.time.InstantSource;
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

/** The table of contents of the council's register: its reviews, all or those that are sought. */
@Component
@Transactional(readOnly = true)
public class Contents {
  /** Reviews on one page of the list. */
  static final int AT_ONCE = 50;

  private static final int MATCHES_SHOWN = 5;

  private final DSLContext sql;
  private final InstantSource time;

  Contents(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /**
   * A review in the list.
   *
   * @param items all its items, at any depth
   * @param graded those of them with a grade in an update
   * @param matches the first items that hold the words sought; empty where nothing is sought
   */
  public record Entry(
      String address,
      String title,
      @Nullable String committee,
      List<String> linkOfficers,
      @Nullable WrittenDate planAgreed,
      int items,
      int graded,
      List<Match> matches) {
    public Entry {
      linkOfficers = List.copyOf(linkOfficers);
      matches = List.copyOf(matches);
    }
  }

  /** An item that holds the words sought. */
  public record Match(String path, @Nullable String reference, String text) {}

  /**
   * The reviews of the council by title, at most {@link #AT_ONCE}.
   *
   * @param sought the words that a review's title, or the text of one of its items, must hold
   * @param committee the name of a committee, null or blank for all
   * @param skipped how many reviews come before, on earlier pages
   */
  public List<Entry> list(Viewer viewer, Sought sought, @Nullable String committee, int skipped) {
    viewer.ask(Permission.READ_REVIEWS);
    var items = count(noCondition());
    var graded =
        count(
            exists(
                selectOne()
                    .from(UPDATE)
                    .where(UPDATE.ITEM.eq(ITEM.ID))
                    .and(UPDATE.GRADE.isNotNull())));
    var found = sought.isEmpty() ? noCondition() : sought.in(ITEM.TEXT).and(mayRead(viewer));
    var matches = matches(sought, ITEM.TEXT, found);
    return sql.select(
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
            matches)
        .from(REVIEW)
        .leftJoin(COMMITTEE)
        .on(COMMITTEE.ID.eq(REVIEW.COMMITTEE))
        .where(
            sought.isEmpty()
                ? noCondition()
                : sought
                    .in(REVIEW.TITLE)
                    .or(exists(selectOne().from(ITEM).where(ITEM.REVIEW.eq(REVIEW.ID)).and(found))))
        .and(
            committee == null || committee.isBlank() ? noCondition() : COMMITTEE.NAME.eq(committee))
        .and(Visible.reviews(viewer, Days.today(time)))
        .orderBy(REVIEW.TITLE, REVIEW.ID)
        .limit(AT_ONCE)
        .offset(skipped)
        .fetch(r ->
            new Entry(
                r.get(REVIEW.ADDRESS),
                r.get(REVIEW.TITLE),
                r.get(COMMITTEE.NAME),
                List.of(r.get(REVIEW.LINK_OFFICERS)),
                Stored.date(r, REVIEW.PLAN_AGREED),
                r.get(items),
                r.get(graded),
                r.get(matches)));
  }

  /** The items of a review of the outer query that are found, the first of them; none unsought. */
  static Field<List<Match>> matches(Sought sought, Field<String> words, Condition found) {
    return multiset(
            select(ITEM.PATH, ITEM.REFERENCE, words)
                .from(ITEM)
                .where(ITEM.REVIEW.eq(REVIEW.ID))
                .and(found)
                .orderBy(ITEM.ID)
                .limit(sought.isEmpty() ? 0 : MATCHES_SHOWN))
        .convertFrom(rows -> rows.map(r -> new Match(r.value1(), r.value2(), r.value3())));
  }

  /** What is exempt is not found by its words, unless one may read them. */
  static Condition mayRead(Viewer viewer) {
    return viewer.may(Permission.READ_EXEMPT)
        ? noCondition()
        : notExists(
            selectOne()
                .from(EXEMPTION)
                .where(EXEMPTION.ITEM.eq(ITEM.ID))
                .and(EXEMPTION.FIELD.eq(ExemptField.TEXT.stored()))
                .and(EXEMPTION.ENDED_AT.isNull()));
  }

  /** The names of the committees that have reviews. */
  public List<String> committees(Viewer viewer) {
    viewer.ask(Permission.READ_REVIEWS);
    return sql.fetch(
            selectDistinct(COMMITTEE.NAME)
                .from(COMMITTEE)
                .join(REVIEW)
                .on(REVIEW.COMMITTEE.eq(COMMITTEE.ID))
                .where(Visible.reviews(viewer, Days.today(time)))
                .orderBy(COMMITTEE.NAME))
        .map(r -> r.value1());
  }

  static Field<Integer> count(Condition which) {
    return field(selectCount().from(ITEM).where(ITEM.REVIEW.eq(REVIEW.ID)).and(which));
  }
}
