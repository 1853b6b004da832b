package org.scrutinymonitor.overview.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What to offer where nothing is found. A word is offered only where it finds something for this
 * person: the council's words hold such as they may not read.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Spelling {
  private static final int MOST_WORDS = 6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]{2,39}");

  private final DSLContext sql;
  private final FoundRows rows;
  private final FoundNames names;

  Spelling(DSLContext sql, FoundRows rows, FoundNames names) {
    this.sql = sql;
    this.rows = rows;
    this.names = names;
  }

  /** The words with those that find nothing spelled so that they do; null where that is nothing. */
  @Nullable String instead(Viewer viewer, Wanted wanted, boolean whole, String language) {
    var tried = 0;
    var changed = false;
    var words = new ArrayList<String>();
    for (var word : wanted.words().split(" ", -1)) {
      var better =
          WORD.matcher(word).matches()
                  && tried++ < MOST_WORDS
                  && !finds(viewer, word, whole, language)
              ? better(viewer, word, whole, language)
              : null;
      changed |= better != null;
      words.add(better == null ? word : better);
    }
    if (!changed) return null;
    var instead = String.join(" ", words);
    return finds(viewer, wanted.words(instead), whole, language) ? instead : null;
  }

  /** How many items hold some of the words; none where there is but one. */
  int some(Viewer viewer, Wanted wanted, boolean whole) {
    var any = any(wanted.words());
    return any == null ? 0 : rows.count(viewer, wanted.words(any), whole);
  }

  /**
   * Any of some words: "damp or mould"; null where there is but one, or they are more than words.
   */
  static @Nullable String any(String words) {
    var each = List.of(words.split(" ", -1));
    return each.size() < 2 || !each.stream().allMatch(word -> WORD.matcher(word).matches())
        ? null
        : String.join(" or ", each);
  }

  private @Nullable String better(Viewer viewer, String word, boolean whole, String language) {
    return sql
        .fetch("select word from spelled_like(?)", word)
        .map(row -> row.get(0, String.class))
        .stream()
        .filter(like -> finds(viewer, like, whole, language))
        .findFirst()
        .orElse(null);
  }

  private boolean finds(Viewer viewer, String word, boolean whole, String language) {
    return finds(viewer, new Wanted(word, Map.of(), 1), whole, language);
  }

  /** Whether there is an item, or the name of something, for this person. */
  private boolean finds(Viewer viewer, Wanted wanted, boolean whole, String language) {
    return rows.count(viewer, wanted, whole) > 0
        || !names.holding(viewer, wanted.words(), whole, language).isEmpty();
  }
}
