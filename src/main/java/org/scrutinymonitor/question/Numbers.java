package org.scrutinymonitor.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.question.Phrases.Found;

/** Numbers in digits and in words, and the dates in which some of them stand. */
final class Numbers {
  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Phrases DATES;
  private static final Phrases NAMES;

  static {
    var lists = new WordLists("numbers");
    for (var line : lists.lines("numbers in words")) {
      var words = line.split("[:,] *");
      for (int i = 1; i < words.length; i++) WORDS.put(words[i], Integer.valueOf(words[0]));
    }
    DATES = lists.phrases("dates");
    NAMES = lists.phrases("numbers that are names");
  }

  private Numbers() {}

  /** Whether a word is a number of whatever sort. */
  static boolean is(String word) {
    return Character.isDigit(word.charAt(0)) || WORDS.containsKey(word);
  }

  /** What the number is, -1 where it is none that can be counted with. */
  static double value(String word) {
    var counted = WORDS.get(word);
    if (counted != null) return counted;
    double value = 0;
    double unit = 1;
    boolean behindPoint = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') behindPoint = true;
      else if (c == 'k' || c == 'm')
        return i == word.length() - 1 ? value * (c == 'k' ? 1e3 : 1e6) : -1;
      else if (c >= '0' && c <= '9')
        value = behindPoint ? value + (c - '0') * (unit /= 10) : value * 10 + (c - '0');
      else if (c != ',') return -1;
    }
    return value;
  }

  /** What the number that begins here is: "four hundred" is one. */
  static double value(Passage passage, int at) {
    double value = value(passage.word(at));
    boolean times =
        at + 1 < passage.size()
            && (passage.word(at + 1).equals("hundred") || passage.word(at + 1).equals("thousand"));
    return times ? value * value(passage.word(at + 1)) : value;
  }

  /** Whether a day, a month, a season or a year is named. */
  static boolean hasDate(Passage passage) {
    for (int at = 0; at < passage.size(); at++) {
      if (isYear(passage.word(at))) return true;
    }
    return DATES.anyIn(passage);
  }

  /** Where amounts stand: numbers that are no part of a date and no name ("section 9"). */
  static List<Integer> amounts(Passage passage) {
    var amounts = new ArrayList<Integer>();
    for (int at = 0; at < passage.size(); at++) {
      var word = passage.word(at);
      if (!is(word) || isYear(word) || value(word) < 0) continue;
      var here = new Found(at, at + 1);
      if (!DATES.cover(passage, here) && !NAMES.cover(passage, here)) amounts.add(at);
    }
    return amounts;
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && digits(word);
  }

  private static boolean digits(String word) {
    for (int i = 0; i < word.length(); i++) if (!Character.isDigit(word.charAt(i))) return false;
    return true;
  }
}
