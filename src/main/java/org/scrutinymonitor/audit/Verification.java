package org.scrutinymonitor.audit;

import static org.scrutinymonitor.database.schema.Tables.HISTORY;
import static org.scrutinymonitor.database.schema.Tables.REVIEW;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the chains of one council, and compares what they say last of each row with the row
 * itself. Reads within a transaction that is bound to the council.
 */
final class Verification {
  private static final int AT_ONCE = 1000;

  /** The tables whose rows are entered. */
  private static final List<String> SOURCES =
      List.of(
          "review",
          "item",
          "link_officer",
          "responsible",
          "exemption",
          "amendment",
          "monitoring_decision",
          "round_due",
          "round",
          "update",
          "extension",
          "agenda_item",
          "decision",
          "publication");

  /** Of each row: its newest entry against the row. A column that came later is not compared. */
  private static final String CHANGED_ROWS =
      """
      with newest as (
        select distinct on (row_id) review, row_id, number, content::jsonb as content
        from history where source = '%1$s' order by row_id, number desc)
      select coalesce(n.review, (l.content->>'%2$s')::integer,
                      (select i.review from item i where i.id = (l.content->>'item')::integer)) as review,
             coalesce(n.row_id, l.id) as row_id, n.number, l.id is null as gone, changed.fields
      from newest n
      full join (select t.id, to_jsonb(t) as content from "%1$s" t) l on l.id = n.row_id
      left join lateral (
        select string_agg(e.key, ', ' order by e.key) as fields from jsonb_each(n.content) e
        where jsonb_exists(l.content, e.key) and l.content->e.key is distinct from e.value) changed on true
      where l.id is null or n.row_id is null or changed.fields is not null
      order by row_id
      """;

  private final DSLContext sql;
  private final String council;

  Verification(DSLContext sql, String council) {
    this.sql = sql;
    this.council = council;
  }

  /**
   * What became of one review.
   *
   * @param name its address with its council's: "northmere/damp-and-mould"
   * @param entries how many entries are in order
   * @param digest the digest of the last of them, empty where there is none
   * @param faults what is wrong, each in a sentence
   */
  record Verified(String name, int entries, String digest, List<String> faults) {
    Verified {
      faults = List.copyOf(faults);
    }
  }

  /** A digest that a paper shows for an entry of a review. */
  record Printed(String review, int number, String hex) {}

  /** Looks at every review, or at the one with an address. */
  List<Verified> verify(@Nullable String only, List<Printed> printed) {
    var changed = changedRows();
    return sql.select(REVIEW.ID, REVIEW.ADDRESS)
        .from(REVIEW)
        .where(only == null ? org.jooq.impl.DSL.noCondition() : REVIEW.ADDRESS.eq(only))
        .orderBy(REVIEW.ADDRESS)
        .fetch(review ->
            verify(
                review.value1(),
                council + "/" + review.value2(),
                printed.stream().filter(p -> p.review().equals(review.value2())).toList(),
                changed));
  }

  private Verified verify(
      int review, String name, List<Printed> printed, List<Changed> changedRows) {
    var chain = new Chain();
    var faults = new ArrayList<String>();
    var seen = new ArrayList<Printed>();
    try (var entries =
        Chains.entries(sql, HISTORY.REVIEW.eq(review)).fetchSize(AT_ONCE).fetchLazy()) {
      for (var row : entries) {
        var entry = Chains.entry(row);
        chain.add(entry);
        for (var paper : printed) {
          if (paper.number() != entry.number()) continue;
          seen.add(paper);
          if (!entry.digest().startsWith(paper.hex())) {
            faults.add(
                "%s, entry %d: the paper shows digest %s, and it is %s."
                    .formatted(name, entry.number(), paper.hex(), entry.digest()));
          }
        }
      }
    }
    var broken = chain.broken();
    if (broken != null) {
      faults.addFirst("%s, entry %d %s".formatted(name, broken.number(), broken.sentence()));
    }
    for (var paper : printed) {
      if (seen.contains(paper)) continue;
      faults.add(
          "%s, entry %d is missing: a paper shows its digest, %s."
              .formatted(name, paper.number(), paper.hex()));
    }
    for (var row : changedRows) if (row.review() == review) faults.add(row.sentence(name));
    return new Verified(name, chain.entries(), chain.digest(), faults);
  }

  /** A row that is not as its newest entry says. */
  private record Changed(
      int review,
      String source,
      int row,
      @Nullable Integer number,
      boolean gone,
      @Nullable String fields) {
    String sentence(String name) {
      if (number == null) {
        return "%s: %s %d has no entry: it was added behind the program's back, or its entry was removed."
            .formatted(name, source, row);
      }
      return gone
          ? "%s, entry %d: %s %d is gone: it was removed behind the program's back."
              .formatted(name, number, source, row)
          : "%s, entry %d: %s %d says otherwise now (%s): it was changed behind the program's back."
              .formatted(name, number, source, row, fields);
    }
  }

  private List<Changed> changedRows() {
    var changed = new ArrayList<Changed>();
    for (var source : SOURCES) {
      var names = CHANGED_ROWS.formatted(source, source.equals("review") ? "id" : "review");
      sql.resultQuery(names)
          .forEach(r ->
              changed.add(
                  new Changed(
                      r.get("review", Integer.class),
                      source,
                      r.get("row_id", Integer.class),
                      r.get("number", Integer.class),
                      r.get("gone", Boolean.class),
                      r.get("fields", String.class))));
    }
    return changed;
  }
}
