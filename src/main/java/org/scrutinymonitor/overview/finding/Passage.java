package org.scrutinymonitor.overview.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.scrutinymonitor.overview.finding.Found.Stretch;

/**
 * The words of one field of an item, and what of them to show for a search.
 *
 * @param place the position of an update, the number of a decision; 0 for the item's own fields
 * @param welsh whether they are Welsh sentences
 */
record Passage(int item, String field, int place, String words, boolean welsh) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'’][\\p{L}\\p{M}\\p{N}]+)*");

  /** As many letters of a long text as a snippet has, before and from its first hit. */
  private static final int BEFORE = 60;

  private static final int LENGTH = 240;

  /** The different words in it, in small letters. */
  Set<String> each() {
    var each = new HashSet<String>();
    WORD.matcher(words).results().forEach(word -> each.add(folded(word.group())));
    return each;
  }

  /** How many different words of those that are looked for stand in it. */
  int hits(Set<String> looked) {
    return (int) each().stream().filter(looked::contains).count();
  }

  /** All of it, with the words marked. */
  List<Stretch> whole(Set<String> looked) {
    return stretches(words, looked);
  }

  /** The part around its first hit, with the words marked. */
  List<Stretch> part(Set<String> looked) {
    var first =
        WORD.matcher(words)
            .results()
            .filter(word -> looked.contains(folded(word.group())))
            .findFirst();
    var hit = first.isEmpty() ? 0 : first.get().start();
    int from = hit <= BEFORE ? 0 : afterSpace(hit - BEFORE, hit);
    int to = words.length() <= from + LENGTH ? words.length() : beforeSpace(from + LENGTH);
    var part = words.substring(from, to);
    return stretches(
        (from > 0 ? "… " : "") + part.strip() + (to < words.length() ? " …" : ""), looked);
  }

  private int afterSpace(int from, int most) {
    var space = words.indexOf(' ', from);
    return space < 0 || space >= most ? from : space + 1;
  }

  private int beforeSpace(int to) {
    var space = words.lastIndexOf(' ', to);
    return space > to - 40 ? space : to;
  }

  private static List<Stretch> stretches(String text, Set<String> looked) {
    var stretches = new ArrayList<Stretch>();
    var word = WORD.matcher(text);
    int from = 0;
    while (word.find()) {
      if (!looked.contains(folded(word.group()))) continue;
      if (word.start() > from)
        stretches.add(new Stretch(text.substring(from, word.start()), false));
      stretches.add(new Stretch(word.group(), true));
      from = word.end();
    }
    if (from < text.length()) stretches.add(new Stretch(text.substring(from), false));
    return stretches;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
