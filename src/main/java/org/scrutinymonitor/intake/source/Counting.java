package org.scrutinymonitor.intake.source;

import java.util.Locale;

/** Writes the automatic numbers of lists: 1, 01, a, A, i, I. */
final class Counting {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private Counting() {}

  /** A number in one of Word's formats; formats that are not known are written in digits. */
  static String write(int number, String format) {
    return switch (format) {
      case "lowerLetter", "a" -> letters(number);
      case "upperLetter", "A" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman", "i" -> roman(number);
      case "upperRoman", "I" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "ordinal" -> number + ordinal(number);
      case "none", "" -> "";
      default -> Integer.toString(number);
    };
  }

  /** a to z, then aa, bb and so on. */
  private static String letters(int number) {
    if (number < 1 || number > 780) {
      return Integer.toString(number);
    }
    return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    return switch (tens >= 11 && tens <= 13 ? 0 : number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
