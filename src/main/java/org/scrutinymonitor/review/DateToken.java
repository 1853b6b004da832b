package org.scrutinymonitor.review;

/**
 * A word, a number or a sign of a written date.
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
}
