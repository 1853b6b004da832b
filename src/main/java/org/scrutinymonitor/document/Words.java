package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as documents can hold them. */
final class Words {
  /** From this length on, a word may be cut. */
  static final int LONG = 24;

  private static final String BULLET = "• ";

  private Words() {}

  /** Lines of one sort that follow each other: plain ones, or the points of a list. */
  record Run(boolean list, List<String> lines) {}

  /**
   * The text with line feeds for every kind of line break, and a replacement character (U+FFFD) in
   * place of each character that no document can hold; empty for null.
   */
  static String clean(@Nullable String text) {
    if (text == null) {
      return "";
    }
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
        clean.append('\n');
      } else {
        clean.append(fits(c) ? c : '\ufffd');
      }
    }
    return clean.toString();
  }

  private static boolean fits(char c) {
    return c == '\n'
        || c == '\t'
        || (c >= ' ' && c < 0x7f)
        || (c >= 0xa0 && !Character.isSurrogate(c) && c < '\ufffe');
  }

  /** The lines of a text, those that begin with a bullet gathered into lists without it. */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      boolean list = line.startsWith(BULLET) && line.length() > BULLET.length();
      if (runs.isEmpty() || runs.getLast().list() != list) {
        runs.add(new Run(list, new ArrayList<>()));
      }
      runs.getLast().lines().add(list ? line.substring(BULLET.length()) : line);
    }
    return runs;
  }

  /** Whether a text is written from right to left, as its first letter shows. */
  static boolean rightToLeft(String text) {
    return text.codePoints()
        .mapToObj(Character::getDirectionality)
        .filter(direction ->
            direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .findFirst()
        .map(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .orElse(false);
  }

  /** How many characters the longest word has that a line cannot be broken in. */
  static int longest(String text) {
    int longest = 0;
    for (String word : text.split("\\s+", -1)) {
      int length = 0;
      for (int i = 0; i < word.length(); i++) {
        boolean ends = i > 0 && word.charAt(i - 1) == '-';
        boolean cut = word.length() >= LONG && beginsPiece(word, i);
        length = ends || cut ? 1 : length + 1;
        longest = Math.max(longest, length);
      }
    }
    return Math.min(longest, LONG);
  }

  /** Whether a long word can be cut in front of a sign in it: ".example/housing?page=2". */
  static boolean beginsPiece(String text, int place) {
    return place > 0
        && place + 1 < text.length()
        && "/.?&=_@#%".indexOf(text.charAt(place)) >= 0
        && Character.isLetterOrDigit(text.charAt(place + 1))
        && Character.isLetterOrDigit(text.charAt(place - 1));
  }
}
