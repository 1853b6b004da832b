package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody looks for; all of them must stand in a text, in any order and case.
 *
 * @param text what was typed, cut to a sensible length
 */
public record Sought(String text, List<String> words) {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 8;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

  public Sought {
    words = List.copyOf(words);
  }

  static Sought of(@Nullable String typed) {
    var tidy = Typed.tidy(typed);
    if (tidy == null) return new Sought("", List.of());
    var text = tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    return new Sought(
        text, BLANKS.splitAsStream(text).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  Condition in(Field<String> field) {
    return DSL.and(words.stream().map(field::containsIgnoreCase).toList());
  }

  /** A stretch of a text, and whether it is one of the words. */
  public record Stretch(String text, boolean hit) {}

  /** A text in stretches, so that the words in it can be marked. */
  public List<Stretch> stretches(String text) {
    if (words.isEmpty()) return List.of(new Stretch(text, false));
    var any = String.join("|", words.stream().map(Pattern::quote).toList());
    var hits = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    var stretches = new ArrayList<Stretch>();
    int from = 0;
    while (hits.find()) {
      if (hits.start() > from)
        stretches.add(new Stretch(text.substring(from, hits.start()), false));
      stretches.add(new Stretch(hits.group(), true));
      from = hits.end();
    }
    if (from < text.length()) stretches.add(new Stretch(text.substring(from), false));
    return stretches;
  }
}
