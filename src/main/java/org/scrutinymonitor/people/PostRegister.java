package org.scrutinymonitor.people;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.scrutinymonitor.database.schema.Tables.COVER;
import static org.scrutinymonitor.database.schema.Tables.HOLDING;
import static org.scrutinymonitor.database.schema.Tables.LINK_OFFICER;
import static org.scrutinymonitor.database.schema.Tables.PERSON;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP_POST;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts with who holds them and how much points to them; writes nothing. */
@Component
@Transactional(readOnly = true)
public class PostRegister {
  /** How many items each post answers for, alone or in a group; no row where it is none. */
  private static final Table<?> LOADS = loads();

  private static final Field<Integer> ITEMS =
      coalesce(LOADS.field("items", Integer.class), inline(0));

  private final DSLContext sql;

  PostRegister(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A post in the list.
   *
   * @param holders the persons who hold it on the day
   * @param covering the persons who cover it on the day
   * @param items how many items it answers for, alone or in a group
   * @param reviews how many reviews it sees to as link officer
   */
  public record Entry(
      Post post, List<String> holders, List<String> covering, int items, int reviews) {
    public Entry {
      holders = List.copyOf(holders);
      covering = List.copyOf(covering);
    }
  }

  /** The posts whose title or body holds some words, all where there are none, by title. */
  List<Entry> list(Viewer viewer, String sought, LocalDate day) {
    viewer.ask(Permission.KEEP_POSTS);
    return entries(
        sought.isBlank()
            ? noCondition()
            : POST.TITLE
                .containsIgnoreCase(sought)
                .or(POST.TITLE_CY.containsIgnoreCase(sought))
                .or(POST.BODY.containsIgnoreCase(sought)),
        day);
  }

  /** The posts that have something to answer for and nobody who holds them on a day. */
  public List<Entry> vacant(Viewer viewer, LocalDate day) {
    viewer.ask(Permission.KEEP_POSTS);
    var held =
        notExists(
            selectOne()
                .from(HOLDING)
                .join(PERSON)
                .on(PERSON.ID.eq(HOLDING.PERSON))
                .where(heldOn(day)));
    var wanted = ITEMS.gt(0).or(exists(selectOne().from(LINK_OFFICER).where(seesTo())));
    return entries(held.and(wanted), day);
  }

  private List<Entry> entries(Condition which, LocalDate day) {
    var holders =
        names(
            select(PERSON.NAME)
                .from(PERSON)
                .join(HOLDING)
                .on(HOLDING.PERSON.eq(PERSON.ID))
                .where(heldOn(day))
                .orderBy(HOLDING.FROM_DAY));
    var covering =
        names(
            select(PERSON.NAME)
                .from(PERSON)
                .join(COVER)
                .on(COVER.PERSON.eq(PERSON.ID))
                .where(COVER.POST.eq(POST.ID))
                .and(COVER.ENDED_AT.isNull())
                .and(COVER.FROM_DAY.le(day))
                .and(COVER.UNTIL_DAY.ge(day)));
    var reviews = field(selectCount().from(LINK_OFFICER).where(seesTo()));
    return sql.select(POST, holders, covering, ITEMS, reviews)
        .from(POST)
        .leftJoin(LOADS)
        .on(LOADS.field("post", Integer.class).eq(POST.ID))
        .where(POST.ENDED_AT.isNull())
        .and(which)
        .orderBy(lower(POST.TITLE), POST.BODY.nullsFirst())
        .fetch(
            r -> new Entry(Posts.post(r.value1()), r.value2(), r.value3(), r.value4(), r.value5()));
  }

  private static Field<List<String>> names(org.jooq.Select<org.jooq.Record1<String>> which) {
    return multiset(which).convertFrom(rows -> rows.map(r -> r.value1()));
  }

  /** Held on a day by somebody who has not left. */
  private static Condition heldOn(LocalDate day) {
    return HOLDING
        .POST
        .eq(POST.ID)
        .and(HOLDING.FROM_DAY.le(day))
        .and(HOLDING.UNTIL_DAY.isNull().or(HOLDING.UNTIL_DAY.ge(day)))
        .and(PERSON.LEFT_AT.isNull());
  }

  private static Table<?> loads() {
    var answers =
        select(RESPONSIBLE.POST, RESPONSIBLE.ITEM)
            .from(RESPONSIBLE)
            .where(RESPONSIBLE.ENDED_AT.isNull())
            .and(RESPONSIBLE.POST.isNotNull())
            .unionAll(
                select(POST_GROUP_POST.POST, RESPONSIBLE.ITEM)
                    .from(RESPONSIBLE)
                    .join(POST_GROUP_POST)
                    .on(POST_GROUP_POST.POST_GROUP.eq(RESPONSIBLE.POST_GROUP))
                    .and(POST_GROUP_POST.REMOVED_AT.isNull())
                    .where(RESPONSIBLE.ENDED_AT.isNull()))
            .asTable("answers", "post", "item");
    var post = answers.field("post", Integer.class);
    return select(post, countDistinct(answers.field("item")))
        .from(answers)
        .groupBy(post)
        .asTable("loads", "post", "items");
  }

  private static Condition seesTo() {
    return LINK_OFFICER.POST.eq(POST.ID).and(LINK_OFFICER.ENDED_AT.isNull());
  }
}
