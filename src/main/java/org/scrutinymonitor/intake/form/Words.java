package org.scrutinymonitor.intake.form;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.Map;

/** Compares texts as a reader does who looks at the words and not at signs and spaces. */
final class Words {
  private Words() {}

  /** The letters and digits of a text in small letters, words divided by one space. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && !plain.isEmpty()) {
          plain.append(' ');
        }
        gap = false;
        plain.append(c);
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return plain.toString().toLowerCase(ROOT);
  }

  /** The words of a text, plain. */
  static String[] split(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? new String[0] : plain.split(" ", -1);
  }

  static boolean same(String a, String b) {
    return plain(a).equals(plain(b));
  }

  /** How many of the words of the shorter text stand in the other, from 0 to 1. */
  static double shared(String a, String b) {
    String[] first = split(a);
    String[] second = split(b);
    if (first.length == 0 || second.length == 0) {
      return first.length == second.length ? 1 : 0;
    }
    Map<String, Integer> bag = new HashMap<>();
    for (String word : first) {
      bag.merge(word, 1, Integer::sum);
    }
    int hits = 0;
    for (String word : second) {
      Integer left = bag.get(word);
      if (left != null && left > 0) {
        bag.put(word, left - 1);
        hits++;
      }
    }
    return (double) hits / Math.min(first.length, second.length);
  }

  /** White space made single spaces: for labels, whose lines mean nothing. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        if (gap && !line.isEmpty()) {
          line.append(' ');
        }
        gap = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Whether a text ends as a sentence does. */
  static boolean isEnded(String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return true;
    }
    char last = words.charAt(words.length() - 1);
    if ((last == '\'' || last == '"' || last == '”' || last == '’' || last == ')')
        && words.length() > 1) {
      last = words.charAt(words.length() - 2);
    }
    return last == '.' || last == '!' || last == '?' || last == ':' || last == ';' || last == '…';
  }

  static boolean beginsSmall(String text) {
    String words = text.strip();
    return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
  }

  /** Whether two texts differ in no more than so many letters. */
  static boolean within(String a, String b, int allowed) {
    int[] before = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
        best = Math.min(best, now[j]);
      }
      if (best > allowed) {
        return false;
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return before[b.length()] <= allowed;
  }
}
