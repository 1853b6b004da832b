package org.scrutinymonitor.intake.source;

import java.text.Normalizer;

/** Tidies the words of a document without changing what they say. */
final class Text {
  private Text() {}

  /**
   * White space of all kinds becomes single spaces, tabs and line breaks; characters that nobody
   * sees go; letters with accents take their usual form. Order is never changed, so writing from
   * right to left stays as it was typed.
   */
  static String tidy(CharSequence words) {
    int length = words.length();
    StringBuilder tidy = new StringBuilder(length);
    boolean combining = false;
    boolean ideograph = false;
    char gap = 0;
    int lines = 0;
    for (int i = 0; i < length; i++) {
      char c = words.charAt(i);
      if (c > ' ' && c < 0x7F) {
        gap = flush(tidy, gap, lines);
        lines = 0;
        tidy.append(c);
      } else if (c == '\n' || c == '\r' || c == '\u000B' || c == '\u2028' || c == '\u2029') {
        if (c != '\n' || i == 0 || words.charAt(i - 1) != '\r') {
          lines++;
        }
        gap = '\n';
      } else if (c == '\t') {
        gap = gap == '\n' ? gap : '\t';
      } else if (c == ' ' || isSpace(c)) {
        gap = gap == 0 ? ' ' : gap;
      } else if (isSeen(c)) {
        gap = flush(tidy, gap, lines);
        lines = 0;
        combining |= c >= 0x300;
        ideograph |= c >= 0xF900 && c < 0xFB00 || Character.isHighSurrogate(c) && c >= 0xD87E;
        tidy.append(c);
      }
    }
    String result = tidy.toString();
    // Names in compatibility ideographs would lose their variant form: those stay as written.
    return combining && !ideograph ? Normalizer.normalize(result, Normalizer.Form.NFC) : result;
  }

  private static char flush(StringBuilder tidy, char gap, int lines) {
    if (gap != 0 && !tidy.isEmpty()) {
      tidy.append(gap == '\n' && lines > 1 ? "\n\n" : String.valueOf(gap));
    }
    return 0;
  }

  private static boolean isSpace(char c) {
    return c == '\u00A0'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000'
        || c == '\f';
  }

  /**
   * Whether a character belongs to the words: no control characters, marks of order or soft
   * hyphens.
   */
  private static boolean isSeen(char c) {
    return c >= ' '
        && (c < 0x7F || c >= 0xA0)
        && c != '\u00AD'
        && c != '\uFEFF'
        && c != '\u200B'
        && c != '\uFFFE'
        && c != '\uFFFF';
  }

  /** Whether there is nothing to see. */
  static boolean isBlank(CharSequence words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' && c < 0x7F
          || !isSpace(c) && c != '\u2028' && c != '\u2029' && c > ' ' && isSeen(c)) {
        return false;
      }
    }
    return true;
  }
}
