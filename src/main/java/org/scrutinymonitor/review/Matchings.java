package org.scrutinymonitor.review;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.scrutinymonitor.database.schema.Tables.ITEM;
import static org.scrutinymonitor.database.schema.Tables.POST;
import static org.scrutinymonitor.database.schema.Tables.POST_GROUP;
import static org.scrutinymonitor.database.schema.Tables.RESPONSIBLE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the items of a review point to, and what their words may mean; writes nothing. */
@Component
@Transactional(readOnly = true)
class Matchings {
  private final DSLContext sql;
  private final InstantSource time;
  private final Wordings wordings;

  Matchings(DSLContext sql, InstantSource time, Wordings wordings) {
    this.sql = sql;
    this.time = time;
    this.wordings = wordings;
  }

  /**
   * The items of a review that have the same words.
   *
   * @param key the words as folded, empty where the items have none
   * @param words the words as first written
   * @param now the posts and groups to which the items point
   * @param differ whether the items point to different ones
   * @param unnamed the parties whom no title names
   */
  record Row(
      String key,
      Responsibility words,
      List<Review.Item> items,
      Set<Answering> now,
      boolean differ,
      List<Matching.Proposal> proposals,
      List<String> unnamed) {
    Row {
      items = List.copyOf(items);
      now = java.util.Collections.unmodifiableSet(new TreeSet<>(now));
    }
  }

  /** The distinct words of a review in their order. */
  List<Row> rows(Review review) {
    var pointed = pointed(review);
    var matching = matching();
    var byWords = new LinkedHashMap<String, List<Review.Item>>();
    for (var item : review.carrying()) {
      byWords.computeIfAbsent(key(item), key -> new ArrayList<>()).add(item);
    }
    var rows = new ArrayList<Row>();
    byWords.forEach((key, items) -> {
      var words = items.getFirst().responsibility();
      var shown = words == null ? new Responsibility("", List.of()) : words;
      var sets = items.stream().map(i -> pointed.getOrDefault(i.id(), Set.of())).toList();
      var now = new TreeSet<Answering>();
      sets.forEach(now::addAll);
      rows.add(
          new Row(
              key,
              shown,
              items,
              now,
              sets.stream().distinct().count() > 1,
              words == null ? List.of() : matching.proposals(shown),
              words == null ? List.of() : matching.unnamed(shown)));
    });
    return rows;
  }

  /** One item as a row of its own. */
  Row row(Review review, Review.Item item) {
    var words = item.responsibility();
    var shown = words == null ? new Responsibility("", List.of()) : words;
    var matching = matching();
    return new Row(
        key(item),
        shown,
        List.of(item),
        pointed(review).getOrDefault(item.id(), Set.of()),
        false,
        words == null ? List.of() : matching.proposals(shown),
        words == null ? List.of() : matching.unnamed(shown));
  }

  /** What the matching rests on now: posts, groups and remembered wordings. */
  Matching matching() {
    return new Matching(known(), wordings.all());
  }

  /** Every post and group that stands, by its name. */
  List<Matching.Known> known() {
    var holders = AnsweringRows.holders(Days.today(time));
    var known = new ArrayList<Matching.Known>();
    sql.select(POST.ID, POST.TITLE, POST.TITLE_CY, POST.BODY, holders)
        .from(POST)
        .where(POST.ENDED_AT.isNull())
        .orderBy(lower(POST.TITLE), POST.BODY.nullsFirst())
        .forEach(r ->
            known.add(
                new Matching.Known(
                    Answering.post(r.value1()), r.value2(), r.value3(), r.value4(), r.value5())));
    sql.select(POST_GROUP.ID, POST_GROUP.NAME)
        .from(POST_GROUP)
        .where(POST_GROUP.ENDED_AT.isNull())
        .orderBy(lower(POST_GROUP.NAME))
        .forEach(r ->
            known.add(
                new Matching.Known(
                    Answering.group(r.value1()), r.value2(), null, null, List.of())));
    return known;
  }

  /** The posts and groups of one item that still stand. */
  List<Matching.Known> of(Review review, Review.Item item) {
    var pointed = pointed(review).getOrDefault(item.id(), Set.of());
    if (pointed.isEmpty()) return List.of();
    return known().stream().filter(one -> pointed.contains(one.answering())).toList();
  }

  /** The posts and groups that answered for an item when a day ended. */
  List<Matching.Known> asAt(Review.Item item, LocalDate day) {
    var end = Days.end(day);
    var holders = AnsweringRows.holders(day);
    return sql.select(
            RESPONSIBLE.POST,
            RESPONSIBLE.POST_GROUP,
            coalesce(POST.TITLE, POST_GROUP.NAME),
            POST.TITLE_CY,
            POST.BODY,
            holders)
        .from(RESPONSIBLE)
        .leftJoin(POST)
        .on(POST.ID.eq(RESPONSIBLE.POST))
        .leftJoin(POST_GROUP)
        .on(POST_GROUP.ID.eq(RESPONSIBLE.POST_GROUP))
        .where(RESPONSIBLE.ITEM.eq(item.id()))
        .and(RESPONSIBLE.DECIDED_AT.lt(end))
        .and(RESPONSIBLE.ENDED_AT.isNull().or(RESPONSIBLE.ENDED_AT.ge(end)))
        .orderBy(RESPONSIBLE.ID)
        .fetch(r ->
            new Matching.Known(
                Answering.ofStored(r.value1(), r.value2()),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6()));
  }

  private static String key(Review.Item item) {
    @Nullable Responsibility words = item.responsibility();
    return words == null ? "" : Matching.folded(words.text());
  }

  private Map<Integer, Set<Answering>> pointed(Review review) {
    var pointed = new HashMap<Integer, Set<Answering>>();
    sql.select(RESPONSIBLE.ITEM, RESPONSIBLE.POST, RESPONSIBLE.POST_GROUP)
        .from(RESPONSIBLE)
        .join(ITEM)
        .on(ITEM.ID.eq(RESPONSIBLE.ITEM))
        .leftJoin(POST)
        .on(POST.ID.eq(RESPONSIBLE.POST))
        .leftJoin(POST_GROUP)
        .on(POST_GROUP.ID.eq(RESPONSIBLE.POST_GROUP))
        .where(ITEM.REVIEW.eq(review.id()))
        .and(RESPONSIBLE.ENDED_AT.isNull())
        .and(POST.ENDED_AT.isNull())
        .and(POST_GROUP.ENDED_AT.isNull())
        .forEach(r ->
            pointed
                .computeIfAbsent(r.value1(), item -> new TreeSet<>())
                .add(Answering.ofStored(r.value2(), r.value3())));
    return pointed;
  }
}
