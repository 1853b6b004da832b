package org.scrutinymonitor.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of a responsibility as they are compared: small letters without accents and signs, short
 * forms written out, "&" as "and".
 *
 * @param words the words in their order
 */
record FoldedWords(List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ.]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SMALL =
      Set.of("of", "for", "and", "the", "to", "in", "with", "a", "ac", "y", "yr", "i", "ar");

  private static final Set<String> SEVERAL = Set.of("all", "every", "each", "both", "pob", "holl");

  /** Short forms of offices and what they stand for. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("mgr", "manager"),
          Map.entry("mngr", "manager"),
          Map.entry("asst", "assistant"),
          Map.entry("ass", "assistant"),
          Map.entry("dir", "director"),
          Map.entry("dep", "deputy"),
          Map.entry("exec", "executive"),
          Map.entry("svc", "service"),
          Map.entry("svcs", "services"),
          Map.entry("serv", "service"),
          Map.entry("dept", "department"),
          Map.entry("co ord", "coordinator"),
          Map.entry("coord", "coordinator"),
          Map.entry("sec", "secretary"),
          Map.entry("insp", "inspector"),
          Map.entry("supt", "superintendent"),
          Map.entry("ch", "chief"),
          Map.entry("off", "officer"),
          Map.entry("comms", "communications"),
          Map.entry("ops", "operations"),
          Map.entry("hr", "human resources"),
          Map.entry("cllr", "councillor"));

  FoldedWords {
    words = List.copyOf(words);
  }

  static FoldedWords of(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = plain.toLowerCase(Locale.ROOT).replace("&", " and ").replace("co-ord", "coord");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    var words = new ArrayList<String>();
    for (var word : OTHERS.splitAsStream(plain).filter(w -> !w.isEmpty()).toList()) {
      for (var whole : SHORT.getOrDefault(word, word).split(" ", -1)) words.add(whole);
    }
    return new FoldedWords(
        words.size() > 1 && words.getFirst().equals("the")
            ? words.subList(1, words.size())
            : words);
  }

  /** The words in one line, as a remembered wording is kept. */
  String text() {
    return String.join(" ", words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether other words stand within these, one behind the other. */
  boolean contains(FoldedWords other) {
    return !other.isEmpty() && (" " + text() + " ").contains(" " + other.text() + " ");
  }

  /** The first letters of the words that count: "hl" of "Head of Libraries". */
  String initials() {
    return words.stream()
        .filter(word -> !SMALL.contains(word))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  /** The first letters of all words: "hol" of "Head of Libraries". */
  String allInitials() {
    return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  /** Whether they mean every one of several: "all heads of service". */
  boolean isOfSeveral() {
    return !words.isEmpty() && SEVERAL.contains(words.getFirst());
  }

  /** The words without "all", "every" and the like before them, each in its singular. */
  FoldedWords asGroup() {
    var rest = new ArrayList<>(words);
    while (!rest.isEmpty()
        && (SEVERAL.contains(rest.getFirst()) || rest.getFirst().equals("the"))) {
      rest.removeFirst();
    }
    return new FoldedWords(rest.stream().map(FoldedWords::singular).toList());
  }

  /** How many letters must be changed, added, left out or swapped to make one text of the other. */
  int distance(FoldedWords other) {
    var a = text();
    var b = other.text();
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    var now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) last[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        var same = a.charAt(i - 1) == b.charAt(j - 1);
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      var spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return last[b.length()];
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4)
      return word.substring(0, word.length() - 3) + "y";
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
