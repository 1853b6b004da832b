package org.scrutinymonitor.overview.finding;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.raw;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Visible;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items that hold some words and are of some sort, counted by every facet: of the reviews that
 * somebody may see, by the words that they may read. Where the rows come from is one expression; a
 * search for the public takes its rows from another.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FoundRows {
  /** How many values of a facet are counted at most. */
  static final int VALUES = 12;

  /** Items on one page. */
  static final int AT_ONCE = 20;

  /**
   * One pass over what was found, for the counts of all facets and the items of a page. Only of the
   * reviews of that page (w, behind those of b) is it asked where an item stands in its form.
   */
  private static final String COUNTED =
      """
      with k as materialized (
        select f.item, f.review, f.committee, f.year, f.posts, f.post_groups, f.rank, {2} as grade, {3} as due,
          coalesce(f.closure, 'open') as closure
        from {0} left join grading_level l on l.council = f.council_of and l.id = f.level
        where {1}),
      g as materialized (
        select case
            when grouping(k.committee) = 0 then 'committee' when grouping(k.review) = 0 then 'review'
            when grouping(k.grade) = 0 then 'grade' when grouping(k.due) = 0 then 'due'
            when grouping(k.year) = 0 then 'year' when grouping(k.closure) = 0 then 'closure' else 'total' end as facet,
          coalesce(k.committee::text, k.review::text, k.grade, k.due, k.year::text, k.closure) as value,
          count(*) as items
        from k
        group by grouping sets ((k.committee), (k.review), (k.grade), (k.due), (k.year), (k.closure), ())),
      p as (
        select answers.post::text as value, count(*) as items
        from (
          select k.item, post from k, unnest(k.posts) post
          union
          select k.item, m.post from k
          join post_group_post m on m.post_group = any (k.post_groups) and m.removed_at is null
          where k.post_groups <> '{}') answers (item, post)
        group by 1),
      w as materialized (
        select rank, year, review from k order by rank desc, year desc, review desc limit {5} offset {6}),
      b as (
        select count(*) as items from k
        where (k.rank, k.year, k.review) > (select rank, year, review from w order by rank desc, year desc, review desc limit 1))
      (select facet, value, items from g where facet <> 'review' and (value is not null or facet = 'total'))
      union all (select facet, value, items from g where facet = 'review' order by items desc, value limit {4})
      union all (select 'post', value, items from p order by items desc, value limit {4})
      union all (
        select 'item', k.item::text, 0
        from k {7}
        where (k.rank, k.year, k.review) in (select rank, year, review from w)
        order by k.rank desc, k.year desc, k.review desc, {8}, k.item
        limit {5} offset {6} - (select items from b))
      """;

  private static final String STANDS =
      "join item i on i.id = %s.item left join item above on above.id = i.parent"
          + " left join item top on top.id = above.parent";

  /** Where an item stands in its form: before what is below it. */
  private static final Field<Object> PLACE =
      field("array_remove(array[top.position, above.position, i.position], null)");

  private static final Field<String> MEANING = field("coalesce(l.meaning, 'none')", String.class);

  private final DSLContext sql;
  private final InstantSource time;

  FoundRows(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** A value of a facet and how many items have it. */
  record Counted(String value, int items) {}

  /**
   * What was found.
   *
   * @param items the numbers of the items of the page, in order
   */
  record Rows(int total, List<Integer> items, Map<Facet, List<Counted>> counts) {}

  /** Counts what was found, and gives a page of it. */
  Rows counted(Viewer viewer, Wanted wanted, boolean whole) {
    var today = Days.today(time);
    int total = 0;
    var items = new ArrayList<Integer>();
    var counts = new EnumMap<Facet, List<Counted>>(Facet.class);
    var rows =
        sql.fetch(
            COUNTED,
            source(wanted.words(), whole),
            which(viewer, wanted, today),
            MEANING,
            dueness(today),
            inline(VALUES),
            inline(AT_ONCE),
            val((wanted.page() - 1) * AT_ONCE),
            raw(STANDS.formatted("k")),
            PLACE);
    for (var row : rows) {
      var what = row.get(0, String.class);
      switch (what) {
        case "total" -> total = row.get(2, Integer.class);
        case "item" -> items.add(row.get(1, Integer.class));
        default ->
            counts
                .computeIfAbsent(Facet.named(what).orElseThrow(), f -> new ArrayList<>())
                .add(new Counted(row.get(1, String.class), row.get(2, Integer.class)));
      }
    }
    return new Rows(total, items, counts);
  }

  /** How many items there are. */
  int count(Viewer viewer, Wanted wanted, boolean whole) {
    return sql.fetchSingle(
            "select count(*) from {0} left join grading_level l on l.council = f.council_of and l.id = f.level where {1}",
            source(wanted.words(), whole), which(viewer, wanted, Days.today(time)))
        .get(0, Integer.class);
  }

  /** The numbers of all items, in the order of the list. */
  List<Integer> all(Viewer viewer, Wanted wanted, boolean whole) {
    return sql.fetch(
            """
            select f.item from {0} left join grading_level l on l.council = f.council_of and l.id = f.level {2}
            where {1} order by f.rank desc, f.year desc, f.review desc, {3}, f.item
            """,
            source(wanted.words(), whole),
            which(viewer, wanted, Days.today(time)),
            raw(STANDS.formatted("f")),
            PLACE)
        .map(row -> row.get(0, Integer.class));
  }

  /** The rows that hold the words; every row where there are none. */
  private static Table<Record> source(String words, boolean whole) {
    var reader = val(whole ? "whole" : "open");
    return words.isEmpty()
        ? table(
            "(select *, council as council_of, 0::real as rank from findable where audience in ('every', {0})) f",
            reader)
        : table(
            "(select *, nullif(current_setting('scrutiny.council', true), '')::integer as council_of"
                + " from found({0}, {1})) f",
            val(words), reader);
  }

  private static Condition which(Viewer viewer, Wanted wanted, LocalDate today) {
    var which =
        viewer.may(Permission.READ_ALL_REVIEWS)
            ? noCondition()
            : condition(
                "f.review in ({0})",
                select(REVIEW.ID).from(REVIEW).where(Visible.reviews(viewer, today)));
    for (var chosen : wanted.chosen().entrySet()) {
      which = which.and(is(chosen.getKey(), chosen.getValue(), today));
    }
    return which;
  }

  private static Condition is(Facet facet, String value, LocalDate today) {
    var number = facet.isNumber() ? val(Integer.valueOf(value)) : val(0);
    return switch (facet) {
      case COMMITTEE -> condition("f.committee = {0}", number);
      case REVIEW -> condition("f.review = {0}", number);
      case YEAR -> condition("f.year = {0}", number);
      case GRADE -> MEANING.eq(value);
      case DUE -> dueness(today).eq(value);
      case CLOSURE -> condition("coalesce(f.closure, 'open') = {0}", val(value));
      case POST ->
          condition(
              """
              ({0} = any (f.posts) or f.post_groups && array(
                select m.post_group from post_group_post m where m.post = {0} and m.removed_at is null))
              """,
              number);
    };
  }

  /** The same as {@link org.scrutinymonitor.review.Dueness#of}, which a test holds it to. */
  private static Field<String> dueness(LocalDate today) {
    return field(
        """
        case when f.due_latest is null then 'no_usable_date'
          when f.due_latest < {0}
            then case when f.closure is not null or l.meaning = 'achieved' then 'passed' else 'overdue' end
          when f.due_earliest is null or f.due_earliest > {0} then 'not_due' else 'due' end
        """,
        String.class, val(today));
  }
}
