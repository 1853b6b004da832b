package org.scrutinymonitor.intake.form;

import static java.util.Locale.ROOT;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cells whose words run on from one into the next: an extractor took the width of a word's letters
 * for the edge of a cell. "encouraging re" | "porting through" is one text. The document's own
 * words are the dictionary: "reporting" stands whole elsewhere.
 */
final class RunningOn {
  private static final Set<String> LEADING_ON =
      Set.of(
          "and", "of", "the", "to", "for", "a", "an", "in", "with", "or", "that", "by", "on",
          "from", "at", "is", "are", "be", "as", "which", "&");

  private final Set<String> known = new HashSet<>();
  private final SmallWords small = new SmallWords();

  /** Whether a piece of one or two letters is a word and was not cut off one. */
  boolean isSmallWord(String word) {
    return small.has(word);
  }

  /** Learns words that stand inside of a cell, where no edge can have cut them. */
  void learn(String text) {
    String[] words = Words.split(text);
    for (String word : words) {
      small.learn(word);
    }
    for (int i = 1; i < words.length - 1; i++) {
      known.add(words[i]);
    }
  }

  /** Whether a row of cells is one text that was cut into cells. */
  boolean isOneText(List<String> cells) {
    int strong = 0;
    for (int i = 1; i < cells.size(); i++) {
      String left = cells.get(i - 1).strip();
      String right = cells.get(i).strip();
      if (left.isEmpty() || right.isEmpty() || Character.isUpperCase(right.charAt(0))) {
        continue;
      }
      strong += isCut(left, right) ? 1 : 0;
    }
    return strong > 0 && strong * 2 >= cells.size() - 1;
  }

  /** Whether a word is cut, or a sentence hangs, between two texts. */
  boolean isCut(String left, String right) {
    String a = lastWord(left);
    String b = firstWord(right);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (LEADING_ON.contains(a.toLowerCase(ROOT)) && Character.isLowerCase(b.charAt(0))) {
      return true;
    }
    if (Character.isUpperCase(b.charAt(0))) {
      return false;
    }
    if (Character.isDigit(b.charAt(0))) {
      return left.matches("(?s).{0,5000}[0-9]-[0-9]$");
    }
    boolean fragment = b.length() <= 2 && !small.has(b);
    boolean single = b.length() == 1 && !b.equals("a") && !small.isWelsh(b);
    return fragment
        || single
        || known.contains((a + b).toLowerCase(ROOT))
        || doubled(a, b) && known.contains((a + b.substring(1)).toLowerCase(ROOT));
  }

  /** The best guess at the text that the cells were. */
  String join(List<String> cells) {
    StringBuilder text = new StringBuilder();
    for (String cell : cells) {
      String right = cell.strip();
      if (right.isEmpty()) {
        continue;
      }
      if (text.isEmpty()) {
        text.append(right);
        continue;
      }
      String a = lastWord(text);
      String b = firstWord(right);
      text.append(glue(a, b) ? "" : " ");
      text.append(dropsFirst(a, b) ? right.substring(1) : right);
    }
    return text.toString();
  }

  /** Other readings of the same cells: joined without and with spaces, and the first cell alone. */
  List<String> choices(List<String> cells) {
    Set<String> choices = new LinkedHashSet<>();
    choices.add(String.join("", cells.stream().map(String::strip).toList()));
    choices.add(
        String.join(" ", cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList()));
    cells.stream().filter(c -> !c.isBlank()).findFirst().ifPresent(c -> choices.add(c.strip()));
    choices.remove(join(cells));
    return List.copyOf(choices);
  }

  private boolean glue(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    char last = a.charAt(a.length() - 1);
    char first = b.charAt(0);
    if (Character.isDigit(last) && Character.isDigit(first)) {
      return true;
    }
    if (!Character.isLetter(last) || !Character.isLowerCase(first)) {
      return false;
    }
    if (known.contains((a + b).toLowerCase(ROOT)) || dropsFirst(a, b)) {
      return true;
    }
    boolean whole = known.contains(a.toLowerCase(ROOT)) || LEADING_ON.contains(a.toLowerCase(ROOT));
    boolean next = known.contains(b) || small.has(b);
    return !(whole && next || LEADING_ON.contains(a) && b.length() > 3);
  }

  /** "crime" | "e action": the letter at the edge was printed in both cells. */
  private boolean dropsFirst(String a, String b) {
    if (!doubled(a, b) || known.contains((a + b).toLowerCase(ROOT))) {
      return false;
    }
    return known.contains((a + b.substring(1)).toLowerCase(ROOT))
        || b.length() == 1 && !b.equals("a");
  }

  private static boolean doubled(String a, String b) {
    return !a.isEmpty()
        && !b.isEmpty()
        && a.charAt(a.length() - 1) == b.charAt(0)
        && Character.isLetter(b.charAt(0));
  }

  private static String lastWord(CharSequence text) {
    int end = text.length();
    int from = end;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.subSequence(from, end).toString();
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
