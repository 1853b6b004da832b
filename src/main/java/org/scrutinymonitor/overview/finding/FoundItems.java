package org.scrutinymonitor.overview.finding;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Stored;
import org.scrutinymonitor.review.WrittenDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a list shows of items that were found, with the words that somebody may read. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FoundItems {
  private final DSLContext sql;

  FoundItems(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * An item as it stands in a list.
   *
   * @param review the address of its review
   * @param posts the titles of the posts that answer for it
   */
  record Line(
      int item,
      String review,
      String title,
      String path,
      String mark,
      @Nullable String committee,
      int year,
      @Nullable Grade grade,
      @Nullable WrittenDate due,
      @Nullable Closure closed,
      List<String> posts) {}

  /** The words of items, field by field, what is newest first. */
  List<Passage> passages(List<Integer> items, boolean whole) {
    return sql.fetch(
            """
            select i.item, p.field, p.place, p.words, is_welsh(p.words)
            from unnest(?::integer[]) with ordinality i (item, place), passages(i.item, ?) p
            order by i.place
            """,
            items.toArray(Integer[]::new),
            whole)
        .map(row ->
            new Passage(
                row.get(0, Integer.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(4, Boolean.class)));
  }

  /** Those words of some passages that somebody looked for, in small letters. */
  Set<String> looked(List<Passage> passages, String typed) {
    var welsh = new HashMap<String, Boolean>();
    for (var passage : passages) {
      for (var word : passage.each()) welsh.merge(word, passage.welsh(), Boolean::logicalOr);
    }
    var words = List.copyOf(welsh.keySet());
    return new HashSet<>(
        sql.fetch(
                "select word from looked_for(?::text[], ?::boolean[], ?)",
                words.toArray(String[]::new),
                words.stream().map(welsh::get).toArray(Boolean[]::new),
                typed)
            .map(row -> row.get(0, String.class)));
  }

  /** The items by their numbers. */
  Map<Integer, Line> shown(List<Integer> items, boolean whole, String language) {
    var lines = new HashMap<Integer, Line>();
    sql.fetch(
            """
            select i.id, r.address, r.title, i.path, i.reference,
              case when {2} = 'cy' then coalesce(c.name_cy, c.name) else c.name end,
              f.year, l.code, case when {2} = 'cy' then coalesce(l.label_cy, l.label) else l.label end, l.meaning,
              d.text, d.earliest, d.latest, d.kind,
              f.closure,
              array(select coalesce(case when {2} = 'cy' then p.title_cy end, p.title)
                from post p where p.id = any (f.posts) order by 1),
              exists (select from exemption e where e.item = i.id and e.field = 'due' and e.ended_at is null)
            from findable f
            join item i on i.id = f.item
            join review r on r.id = f.review
            join date_in_force d on d.item = f.item
            left join committee c on c.id = f.committee
            left join grading_level l on l.id = f.level
            where f.item = any ({0}) and f.audience in ('every', {1})
            """,
            val(items.toArray(Integer[]::new)),
            val(whole ? "whole" : "open"),
            inline(language.equals("cy") ? "cy" : "en"))
        .forEach(row -> lines.put(row.get(0, Integer.class), line(row, whole)));
    return lines;
  }

  private static Line line(Record row, boolean whole) {
    var path = row.get(3, String.class);
    var code = row.get(7, String.class);
    var closure = row.get(14, String.class);
    var hidden = !whole && row.get(16, Boolean.class);
    return new Line(
        row.get(0, Integer.class),
        row.get(1, String.class),
        row.get(2, String.class),
        path,
        mark(path, row.get(4, String.class)),
        row.get(5, String.class),
        row.get(6, Integer.class),
        code == null
            ? null
            : new Grade(
                code,
                Objects.requireNonNullElse(row.get(8, String.class), code),
                Meaning.ofStored(row.get(9, String.class))),
        hidden
            ? null
            : Stored.date(
                row.get(10, String.class),
                row.get(11, LocalDate.class),
                row.get(12, LocalDate.class),
                row.get(13, String.class)),
        closure == null ? null : Closure.ofStored(closure),
        List.of(row.get(15, String[].class)));
  }

  /** "1c": what it is called in short, with what it is called above. */
  private static String mark(String path, @Nullable String reference) {
    var slash = path.lastIndexOf('/');
    var above = slash < 0 ? "" : path.substring(0, slash).replace("/", "");
    var own = reference == null ? path.substring(slash + 1) : reference;
    return own.length() > 2 && !above.isEmpty() ? above + " " + own : above + own;
  }
}
