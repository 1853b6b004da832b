package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a text that should not be public, with the words around it. */
public record Marked(String before, String words, String after, Private.Sort sort) {
  private static final int AROUND = 24;

  /** The marks of a text, each with some words before and after it. */
  public static List<Marked> in(@Nullable String text, Collection<String> known) {
    var marked = new ArrayList<Marked>();
    if (text == null) return marked;
    for (var mark : Private.marks(text, known)) {
      marked.add(
          new Marked(
              start(text, mark.from()),
              text.substring(mark.from(), mark.to()),
              end(text, mark.to()),
              mark.sort()));
    }
    return marked;
  }

  private static String start(String text, int to) {
    var from = Math.max(0, to - AROUND);
    var words = text.substring(from, to).replace('\n', ' ');
    if (from == 0) return words;
    var space = words.indexOf(' ');
    return "…" + (space < 0 ? words : words.substring(space));
  }

  private static String end(String text, int from) {
    var to = Math.min(text.length(), from + AROUND);
    var words = text.substring(from, to).replace('\n', ' ');
    if (to == text.length()) return words;
    var space = words.lastIndexOf(' ');
    return (space < 0 ? words : words.substring(0, space)) + "…";
  }
}
