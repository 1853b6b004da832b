package org.scrutinymonitor.overview.finding;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.overview.finding.Found.Named;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Visible;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, committees and posts by name. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FoundNames {
  private static final int OF_EACH = 5;

  private static final String HOLDING =
      """
      with visible as materialized (
        select f.review, f.committee, f.posts, f.post_groups from findable f
        where f.audience in ('every', {1}) and {2}),
      n as materialized (select kind, subject from findable_name where words @@ word_query({0}) and querytree(word_query({0})) <> 'T')
      (select n.kind, review.title, coalesce(case when {3} = 'cy' then c.name_cy end, c.name), review.address
        from n join review on review.id = n.subject left join committee c on c.id = review.committee
        where n.kind = 'review' and {4} order by review.title limit {5})
      union all
      (select n.kind, coalesce(case when {3} = 'cy' then c.name_cy end, c.name), null, 'search?committee=' || c.id
        from n join committee c on c.id = n.subject
        where n.kind = 'committee' and ({6} or exists (select from visible v where v.committee = c.id))
        order by 2 limit {5})
      union all
      (select n.kind, coalesce(case when {3} = 'cy' then p.title_cy end, p.title), p.body, 'search?post=' || p.id
        from n join post p on p.id = n.subject
        where n.kind = 'post' and ({6} or exists (
          select from visible v where p.id = any (v.posts) or exists (
            select from post_group_post m
            where m.post = p.id and m.post_group = any (v.post_groups) and m.removed_at is null)))
        order by 2 limit {5})
      """;

  private final DSLContext sql;
  private final InstantSource time;

  FoundNames(DSLContext sql, InstantSource time) {
    this.sql = sql;
    this.time = time;
  }

  /** Those whose names hold some words, a few of each kind. */
  List<Named> holding(Viewer viewer, String words, boolean whole, String language) {
    var all = viewer.may(Permission.READ_ALL_REVIEWS);
    var seen = Visible.reviews(viewer, Days.today(time));
    return sql.fetch(
            HOLDING,
            val(words),
            val(whole ? "whole" : "open"),
            all ? condition("false") : of(seen),
            inline(language.equals("cy") ? "cy" : "en"),
            seen,
            inline(OF_EACH),
            all ? condition("true") : condition("false"))
        .map(row ->
            new Named(
                Named.Kind.valueOf(row.get(0, String.class).toUpperCase(Locale.ROOT)),
                row.get(1, String.class),
                row.get(2, String.class),
                "/" + viewer.address() + "/" + row.get(3, String.class)));
  }

  private static Condition of(Condition seen) {
    return condition("f.review in ({0})", select(REVIEW.ID).from(REVIEW).where(seen));
  }

  /** What the values of a facet are called where they are rows; nothing for others. */
  Map<String, String> of(Facet facet, Set<String> values, String language) {
    var named = new HashMap<String, String>();
    var query =
        switch (facet) {
          case COMMITTEE ->
              "select id, coalesce(case when {1} = 'cy' then name_cy end, name) from committee where id = any ({0})";
          case REVIEW -> "select id, title from review where id = any ({0})";
          case POST ->
              "select id, coalesce(case when {1} = 'cy' then title_cy end, title) from post where id = any ({0})";
          case GRADE, DUE, YEAR, CLOSURE -> null;
        };
    if (query == null) return named;
    sql.fetch(
            query,
            val(values.stream().map(Integer::valueOf).toArray(Integer[]::new)),
            inline(language.equals("cy") ? "cy" : "en"))
        .forEach(row -> named.put(row.get(0, String.class), row.get(1, String.class)));
    return named;
  }
}
