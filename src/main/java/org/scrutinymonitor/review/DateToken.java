package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a number or a sign of a written date. "December2016" is two tokens, "9th" is one.
 *
 * @param text in lower case; of a number its digits
 * @param value what the number is, -1 for words and signs
 * @param capital whether the word began with a capital letter
 * @param glued whether nothing stood between it and the token before
 */
record DateToken(String text, int value, boolean capital, boolean glued) {

  boolean isNumber() {
    return value >= 0;
  }

  boolean isSign() {
    return value < 0 && !Character.isLetter(text.charAt(0));
  }

  /** Whether this is a number that can be the day of a month. */
  boolean isDay() {
    return isNumber() && text.length() <= 2;
  }

  boolean isYear() {
    return text.length() == 4 && value >= 1900 && value < 2200;
  }

  static List<DateToken> of(String words) {
    List<DateToken> tokens = new ArrayList<>();
    int i = 0;
    boolean glued = false;
    while (i < words.length()) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c)) {
        glued = false;
        i++;
        continue;
      }
      int from = i;
      if (c >= '0' && c <= '9') {
        while (i < words.length() && words.charAt(i) >= '0' && words.charAt(i) <= '9') {
          i++;
        }
        String digits = words.substring(from, i);
        int value = digits.length() > 6 ? 999_999 : Integer.parseInt(digits);
        tokens.add(new DateToken(digits, value, false, glued));
        i = pastOrdinal(words, i);
      } else if (Character.isLetter(c)) {
        while (i < words.length() && isLetter(words.charAt(i))) {
          i++;
        }
        String word = words.substring(from, i);
        tokens.add(new DateToken(DateReading.folded(word), -1, Character.isUpperCase(c), glued));
      } else {
        i++;
        String sign = c == '–' || c == '—' || c == '‑' || c == '−' ? "-" : String.valueOf(c);
        tokens.add(new DateToken(c == '’' || c == '‘' ? "'" : sign, -1, false, glued));
      }
      glued = true;
    }
    return tokens;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Past "st", "nd", "rd", "th" and their Welsh fellows, when no further letter comes. */
  private static int pastOrdinal(String words, int at) {
    int end = at;
    while (end < words.length() && end - at < 4 && Character.isLetter(words.charAt(end))) {
      end++;
    }
    return switch (DateReading.folded(words.substring(at, end))) {
      case "st", "nd", "rd", "th", "af", "ail", "ydd", "ed", "fed", "eg", "ain" -> end;
      default -> at;
    };
  }
}
