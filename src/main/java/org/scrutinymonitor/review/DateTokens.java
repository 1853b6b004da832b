package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words, numbers and signs of a written date in their order, and where years stand in it. */
final class DateTokens {
  private static final Set<String> LEADING_ON =
      Set.of("to", "-", "until", "till", "through", "i", "hyd", "&", "and", "/");
  private static final Set<String> BEFORE_YEAR = Set.of(",", "-", "/", "'", "of", ".");
  private static final Set<String> BEFORE_SHORT_YEAR = Set.of("-", "/", "'");

  private final List<DateToken> tokens = new ArrayList<>();

  private DateTokens() {}

  /** Divides the words; "December2016" is two tokens, "9th" is one. */
  static DateTokens of(String words) {
    DateTokens row = new DateTokens();
    boolean glued = false;
    for (int i = 0; i < words.length(); ) {
      if (Character.isWhitespace(words.charAt(i))) {
        glued = false;
        i++;
      } else {
        i = row.add(words, i, glued);
        glued = true;
      }
    }
    return row;
  }

  /** Adds the token that begins at a place; returns the place behind it. */
  private int add(String words, int from, boolean glued) {
    char c = words.charAt(from);
    int i = from;
    if (c >= '0' && c <= '9') {
      while (i < words.length() && words.charAt(i) >= '0' && words.charAt(i) <= '9') {
        i++;
      }
      String digits = words.substring(from, i);
      int value = digits.length() > 6 ? 999_999 : Integer.parseInt(digits);
      tokens.add(new DateToken(digits, value, false, glued));
      return pastOrdinal(words, i);
    }
    if (Character.isLetter(c)) {
      while (i < words.length() && isLetter(words.charAt(i))) {
        i++;
      }
      String word = DateReading.folded(words.substring(from, i));
      tokens.add(new DateToken(word, -1, Character.isUpperCase(c), glued));
      return i;
    }
    String sign =
        switch (c) {
          case '–', '—', '‑', '−' -> "-";
          case '’', '‘' -> "'";
          default -> String.valueOf(c);
        };
    tokens.add(new DateToken(sign, -1, false, glued));
    return from + 1;
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

  int size() {
    return tokens.size();
  }

  DateToken get(int i) {
    return tokens.get(i);
  }

  /** The words of a token, empty where there is none. */
  String text(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
  }

  int value(int i) {
    return tokens.get(i).value();
  }

  boolean isNumber(int i) {
    return i < tokens.size() && tokens.get(i).isNumber();
  }

  boolean isDay(int i) {
    return i < tokens.size() && tokens.get(i).isDay();
  }

  boolean isYear(int i) {
    return i < tokens.size() && tokens.get(i).isYear();
  }

  boolean isGlued(int i) {
    return tokens.get(i).glued();
  }

  /** Whether a token leads from one date to another, as "to", "until" and a dash do. */
  boolean leadsOn(int i) {
    return LEADING_ON.contains(text(i));
  }

  boolean hasAnyOf(Set<String> words) {
    return tokens.stream().anyMatch(token -> words.contains(token.text()));
  }

  /** The year that a token means: "21" is 2021, "98" is 1998. */
  int year(int i) {
    DateToken token = tokens.get(i);
    if (token.text().length() == 2) {
      return token.value() < 70 ? 2000 + token.value() : 1900 + token.value();
    }
    return token.value();
  }

  /** Where the year of a month stands: directly behind, or behind a comma, dash or apostrophe. */
  int yearBehind(int i) {
    if (isYear(i)) {
      return i;
    }
    String sign = text(i);
    if (!BEFORE_YEAR.contains(sign)) {
      return -1;
    }
    int next = text(i + 1).equals("'") ? i + 2 : i + 1;
    if (isYear(next)) {
      return next;
    }
    boolean shortened =
        BEFORE_SHORT_YEAR.contains(sign)
            && isNumber(next)
            && text(next).length() == 2
            && isGlued(next)
            && !leadsOn(next + 1);
    return shortened ? next : -1;
  }

  /** Behind "2009/10" or "2019-2020", -1 where the year stands alone. */
  int pairEnd(int i) {
    boolean joined =
        i + 2 < size()
            && (text(i + 1).equals("/") || text(i + 1).equals("-"))
            && isGlued(i + 1)
            && isGlued(i + 2);
    if (!joined) {
      return -1;
    }
    int next = value(i) + 1;
    boolean following =
        value(i + 2) == next || text(i + 2).length() == 2 && value(i + 2) == next % 100;
    return following ? i + 3 : -1;
  }
}
