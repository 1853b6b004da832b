package org.scrutinymonitor.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that carry its matter, by what their forms share: "trained" and "training" in
 * English; in Welsh, where the first letter changes, "llyfrgell" and "lyfrgell".
 */
final class Content {
  private static final WordLists LISTS = new WordLists("content");
  private static final Set<String> SMALL = Set.copyOf(LISTS.lines("words that carry no matter"));
  private static final Set<String> WELSH = Set.copyOf(LISTS.lines("words that only Welsh has"));
  private static final List<String> ENDINGS = List.of("ings", "ing", "ed", "es", "s", "e");
  private static final int LENGTH = 5;

  private final Set<String> stems = new HashSet<>();
  private final boolean welsh;

  private Content(Passage text) {
    welsh = isWelsh(text);
    for (int at = 0; at < text.size(); at++) {
      var word = text.word(at);
      if (carries(word)) stems.add(stem(word));
    }
  }

  static Content of(Passage text) {
    return new Content(text);
  }

  static boolean isWelsh(Passage text) {
    for (int at = 0; at < text.size(); at++) if (WELSH.contains(text.word(at))) return true;
    return false;
  }

  /** How many different words it has. */
  int size() {
    return stems.size();
  }

  /** Whether any word of this text stands in another. */
  boolean sharesWith(Passage other) {
    return anyNear(other, 0, other.size());
  }

  /** Whether any word of this text stands between two places of another. */
  boolean anyNear(Passage other, int from, int to) {
    for (int at = Math.max(0, from); at < Math.min(to, other.size()); at++) {
      var word = other.word(at);
      if (carries(word) && stems.contains(stem(word))) return true;
    }
    return false;
  }

  private static boolean carries(String word) {
    return word.length() > 2 && !Numbers.is(word) && !SMALL.contains(word);
  }

  /** Where an English word ends without its ending: "doors" and "door", "moved" and "move". */
  private static int withoutEnding(String word) {
    for (var ending : ENDINGS) {
      if (word.length() >= ending.length() + 3 && word.endsWith(ending)) {
        return word.length() - ending.length();
      }
    }
    return word.length();
  }

  private String stem(String word) {
    int from = 0;
    if (welsh) {
      while (from < word.length() - 3 && "aeiouwyâêîôûŵŷ".indexOf(word.charAt(from)) < 0) from++;
    }
    int to = welsh ? word.length() : withoutEnding(word);
    return word.substring(from, Math.min(to, from + LENGTH));
  }
}
