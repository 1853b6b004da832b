package org.scrutinymonitor.publication;

import static org.scrutinymonitor.database.schema.Tables.PUBLIC_FOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is public by its words, in English and in Welsh; nothing else is found or counted. */
@Component
@Transactional(readOnly = true)
class PublicSearch {
  /** As many letters as may be typed. */
  static final int LONGEST = 200;

  /** As many items as are shown. */
  static final int MOST = 50;

  private static final int AROUND = 120;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  private final DSLContext sql;

  PublicSearch(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * An item that was found.
   *
   * @param below its address below the council's
   * @param stretches its words around the first that was looked for
   */
  public record Hit(
      String below,
      String review,
      @Nullable String committee,
      String name,
      List<Stretch> stretches) {}

  /** Some words in a row; marked where they were looked for. */
  public record Stretch(String words, boolean marked) {}

  /** The items that hold what was typed, one more than are shown where there are more. */
  List<Hit> find(Visitor visitor, String typed) {
    if (typed.isBlank() || typed.length() > LONGEST) return List.of();
    var looked = WORD.matcher(typed).results().map(word -> word.group()).toList();
    return sql.selectFrom(PUBLIC_FOUND.call(typed, visitor.language()))
        .fetch(r ->
            new Hit(
                "/" + r.getAddress() + "/" + r.getPath(),
                r.getTitle(),
                r.getCommittee(),
                r.getName(),
                stretches(r.getWords(), looked)));
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
