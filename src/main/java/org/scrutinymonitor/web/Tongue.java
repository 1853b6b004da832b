package org.scrutinymonitor.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether words that somebody wrote are English or Welsh, so that a page in the one language
 * can say so of words in the other, and a screen reader reads them in their own voice (WCAG 3.1.2).
 * It weighs every three letters in a row by how often they stand in the program's own English and
 * Welsh texts.
 */
public final class Tongue {
  /** A space, 26 letters, and whatever carries a circumflex: in these two languages, Welsh. */
  private static final int LETTERS = 28;

  private static final int SPACE = 0;
  private static final int CIRCUMFLEX = 27;

  /** So many letters tell enough. */
  private static final int ENOUGH = 300;

  /** The natural logarithm of the odds below which nothing is said: about 50 to 1. */
  private static final float SURE = 4;

  /** What each three letters add to the odds that words are Welsh. Learned once, when needed. */
  private static final class Learned {
    static final float[] ODDS = odds(counts("en"), counts("cy"));
  }

  private Tongue() {}

  /** "en" or "cy"; null where there are too few words to tell, as with a number or a name. */
  public static @Nullable String of(String words) {
    var letters = letters(words.length() > ENOUGH ? words.substring(0, ENOUGH) : words);
    float odds = 0;
    for (int at = 2; at < letters.length; at++) odds += Learned.ODDS[index(letters, at)];
    if (Math.abs(odds) < SURE) return null;
    return odds > 0 ? "cy" : "en";
  }

  private static float[] odds(int[] english, int[] welsh) {
    double ofEnglish = total(english);
    double ofWelsh = total(welsh);
    var odds = new float[english.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = (float) Math.log((welsh[i] + 0.5) / ofWelsh / ((english[i] + 0.5) / ofEnglish));
    }
    return odds;
  }

  private static double total(int[] counts) {
    double total = 0.5 * counts.length;
    for (int count : counts) total += count;
    return total;
  }

  private static int[] counts(String language) {
    var counts = new int[LETTERS * LETTERS * LETTERS];
    for (var text : Texts.in(language).all().values()) {
      var letters = letters(text);
      for (int at = 2; at < letters.length; at++) counts[index(letters, at)]++;
    }
    return counts;
  }

  private static int index(byte[] letters, int at) {
    return (letters[at - 2] * LETTERS + letters[at - 1]) * LETTERS + letters[at];
  }

  /** The words as numbers of letters, with one space between two and at both ends. */
  private static byte[] letters(String words) {
    var composed = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var letters = new byte[composed.length() + 2];
    int length = 1;
    for (int at = 0; at < composed.length(); at++) {
      int letter = letter(composed.charAt(at));
      if (letter != SPACE || letters[length - 1] != SPACE) letters[length++] = (byte) letter;
    }
    if (letters[length - 1] != SPACE) length++;
    return Arrays.copyOf(letters, length);
  }

  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') return c - 'a' + 1;
    return "âêîôûŵŷ".indexOf(c) >= 0 ? CIRCUMFLEX : SPACE;
  }
}
