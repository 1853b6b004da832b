package org.scrutinymonitor.review.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts sentences into the pieces of words that a model knows by number, as BERT does. */
final class WordPieces {
  private static final int UNKNOWN = 100;
  private static final int BEGIN = 101;
  private static final int END = 102;
  private static final int LONGEST_WORD = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern WORDS =
      Pattern.compile("[\\p{P}\\p{S}\\p{IsHan}]|[^\\s\\p{P}\\p{S}\\p{IsHan}\\p{Cc}]+");

  private final Map<String, Integer> pieces;

  WordPieces(Map<String, Integer> pieces) {
    this.pieces = pieces;
  }

  /** The numbers of the pieces of a text, at most so many, with a beginning and an end. */
  int[] of(String text, int most) {
    var plain =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    var numbers = new ArrayList<Integer>();
    numbers.add(BEGIN);
    var words = WORDS.matcher(plain);
    while (numbers.size() < most && words.find()) numbers.addAll(piecesOf(words.group()));
    while (numbers.size() > most - 1) numbers.removeLast();
    numbers.add(END);
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The longest pieces from the left; a word that cannot be cut is unknown. */
  private List<Integer> piecesOf(String word) {
    if (word.length() > LONGEST_WORD) return List.of(UNKNOWN);
    var numbers = new ArrayList<Integer>();
    int from = 0;
    while (from < word.length()) {
      @Nullable Integer number = null;
      int to = word.length();
      for (; to > from && number == null; to--) {
        number = pieces.get((from == 0 ? "" : "##") + word.substring(from, to));
      }
      if (number == null) return List.of(UNKNOWN);
      numbers.add(number);
      from = to + 1;
    }
    return numbers;
  }
}
