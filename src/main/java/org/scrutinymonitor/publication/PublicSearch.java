package org.scrutinymonitor.publication;

import static org.jooq.impl.DSL.row;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_FOUND;
import static org.scrutinymonitor.database.schema.Tables.PUBLIC_ITEM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.database.schema.tables.records.PublicFoundRecord;
import org.scrutinymonitor.publication.PublicFound.Count;
import org.scrutinymonitor.publication.PublicFound.Hit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds what is public by its words, in English and in Welsh; nothing else is found or counted. */
@Component
@Transactional(readOnly = true)
class PublicSearch {
  /** As many letters as may be typed. */
  static final int LONGEST = 200;

  private static final int AROUND = 120;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext sql;

  PublicSearch(DSLContext sql) {
    this.sql = sql;
  }

  /** Some words in a row; marked where they were looked for. */
  public record Stretch(String words, boolean marked) {}

  /** A page of the items that are wanted, and how many of all have what. */
  PublicFound find(Visitor visitor, PublicWanted wanted) {
    if (wanted.tooLong()) return PublicFound.NOTHING;
    var chosen = new HashMap<String, String>();
    wanted.chosen().forEach((facet, value) -> chosen.put(facet.stored(), value));
    int total = 0;
    var shown = new ArrayList<PublicFoundRecord>();
    var counts = new EnumMap<PublicFacet, List<Count>>(PublicFacet.class);
    for (var each :
        sql.selectFrom(
                PUBLIC_FOUND.call(
                    wanted.words(),
                    visitor.language(),
                    JSONB.valueOf(JSON.writeValueAsString(chosen)),
                    (wanted.page() - 1) * PublicFound.AT_ONCE))
            .fetch()) {
      switch (each.getWhat()) {
        case "total" -> total = each.getItems().intValue();
        case "item" -> shown.add(each);
        default ->
            counts
                .computeIfAbsent(
                    PublicFacet.valueOf(each.getWhat().toUpperCase(Locale.ROOT)),
                    facet -> new ArrayList<>())
                .add(
                    new Count(
                        each.getValue(),
                        Objects.requireNonNullElse(each.getName(), each.getValue()),
                        each.getItems().intValue()));
      }
    }
    if (shown.isEmpty() && total > 0) return find(visitor, wanted.page(PublicFound.pages(total)));
    counts.forEach((facet, values) -> values.sort(PublicFound.order(facet)));
    var hits = wanted.isNothing() ? List.<Hit>of() : hits(visitor, wanted.words(), shown);
    return new PublicFound(wanted.page(), total, hits, chosen(wanted, counts), counts);
  }

  /** Every item of a narrowed list has the value to which it is narrowed. */
  private static Map<PublicFacet, String> chosen(
      PublicWanted wanted, Map<PublicFacet, List<Count>> counts) {
    var chosen = new EnumMap<PublicFacet, String>(PublicFacet.class);
    for (var facet : wanted.chosen().keySet()) {
      for (var count : counts.getOrDefault(facet, List.of())) chosen.put(facet, count.name());
    }
    return chosen;
  }

  private List<Hit> hits(Visitor visitor, String typed, List<PublicFoundRecord> shown) {
    var looked = WORD.matcher(typed).results().map(word -> word.group()).toList();
    var keys = shown.stream().map(at -> row(Integer.valueOf(at.getValue()), at.getName())).toList();
    var items =
        sql.selectFrom(PUBLIC_ITEM)
            .where(PUBLIC_ITEM.COUNCIL.eq(visitor.council().id()))
            .and(PUBLIC_ITEM.LANGUAGE.eq(visitor.language()))
            .and(row(PUBLIC_ITEM.PUBLICATION, PUBLIC_ITEM.PATH).in(keys))
            .fetchMap(item -> row(item.getPublication(), item.getPath()));
    return keys.stream()
        .flatMap(key -> Stream.ofNullable(items.get(key)))
        .map(item ->
            new Hit(
                "/" + item.getAddress() + "/" + item.getPath(),
                item.getTitle(),
                item.getCommitteeName(),
                item.getName(),
                Meaning.ofStored(item.getMeaning()),
                stretches(item.getWords(), looked)))
        .toList();
  }

  /** The words around the first place that begins like a word that was looked for. */
  static List<Stretch> stretches(String words, List<String> looked) {
    var at = places(words, looked);
    int first = at.isEmpty() ? 0 : at.getFirst()[0];
    int from = first <= AROUND ? 0 : words.indexOf(' ', first - AROUND) + 1;
    int to = Math.min(words.length(), first + 2 * AROUND);
    if (to < words.length()) to = Math.max(from, words.lastIndexOf(' ', to));
    var stretches = new ArrayList<Stretch>();
    int done = from;
    for (var place : at) {
      if (place[0] < done || place[1] > to) continue;
      if (place[0] > done) stretches.add(new Stretch(words.substring(done, place[0]), false));
      stretches.add(new Stretch(words.substring(place[0], place[1]), true));
      done = place[1];
    }
    if (done < to) stretches.add(new Stretch(words.substring(done, to), false));
    if (from > 0) stretches.addFirst(new Stretch("… ", false));
    if (to < words.length()) stretches.add(new Stretch(" …", false));
    return stretches;
  }

  /** Where words stand that begin like one that was looked for: its last letters may differ. */
  private static List<int[]> places(String words, List<String> looked) {
    var stems =
        looked.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .map(word -> word.substring(0, Math.max(3, word.length() - 2)))
            .toList();
    return WORD.matcher(words)
        .results()
        .filter(word -> {
          var lower = word.group().toLowerCase(Locale.ROOT);
          return stems.stream().anyMatch(lower::startsWith);
        })
        .map(word -> new int[] {word.start(), word.end()})
        .toList();
  }
}
