package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;

/**
 * The letters of a page by the marked content that they belong to, packed: the structure of a
 * document asks for them only when all its pages are drawn, and a page has thousands.
 */
final class PdfContents {
  /** The numbers of the contents in their order, and the first letter of each. */
  private final int[] numbers;

  private final int[] starts;

  /** Four lengths a letter: left, right, baseline, size. */
  private final float[] lengths;

  private final String text;

  /** Where in the text each letter ends: fonts draw some letters as one. */
  private final int[] ends;

  private final BitSet bold = new BitSet();
  private final BitSet spoken = new BitSet();

  PdfContents(List<Letter> page) {
    List<Letter> letters = new ArrayList<>(page);
    letters.removeIf(letter -> letter.content() < 0);
    letters.sort(Comparator.comparingInt(Letter::content));
    int[] number = letters.stream().mapToInt(Letter::content).distinct().toArray();
    numbers = number;
    starts = new int[number.length + 1];
    lengths = new float[letters.size() * 4];
    ends = new int[letters.size()];
    StringBuilder all = new StringBuilder();
    int content = -1;
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      if (content < 0 || letter.content() != number[content]) {
        starts[++content] = i;
      }
      lengths[4 * i] = letter.left();
      lengths[4 * i + 1] = letter.right();
      lengths[4 * i + 2] = letter.baseline();
      lengths[4 * i + 3] = letter.size();
      bold.set(i, letter.bold());
      spoken.set(i, letter.spoken());
      ends[i] = all.append(letter.text()).length();
    }
    starts[number.length] = letters.size();
    text = all.toString();
  }

  /** The letters of a content in the order in which they are drawn; none where it has none. */
  List<Letter> letters(int number) {
    int content = Arrays.binarySearch(numbers, number);
    if (content < 0) {
      return List.of();
    }
    List<Letter> letters = new ArrayList<>();
    for (int i = starts[content]; i < starts[content + 1]; i++) {
      letters.add(
          new Letter(
              text.substring(i == 0 ? 0 : ends[i - 1], ends[i]),
              lengths[4 * i],
              lengths[4 * i + 1],
              lengths[4 * i + 2],
              lengths[4 * i + 3],
              bold.get(i),
              number,
              spoken.get(i)));
    }
    return letters;
  }
}
