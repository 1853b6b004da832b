package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that an extractor stored again: the same page, word for word, is read once. */
final class Repeats {
  private static final int ROWS = 4;
  private static final int LETTERS = 80;
  private static final int LOOK_BACK = 8;

  private Repeats() {}

  /**
   * The lines without those that stand before in the same order: four rows or more, the beginning
   * of an item among them, since two items may truly share a few fields.
   */
  static List<Line> without(List<Line> lines) {
    List<Line> kept = new ArrayList<>(lines.size());
    List<String> keys = new ArrayList<>(lines.size());
    Map<String, List<Integer>> places = new HashMap<>();
    List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    for (Line line : filled) {
      keys.add(
          Words.plain(
              String.join("\t", line.cells().isEmpty() ? List.of(line.label()) : line.cells())));
    }
    for (int i = 0; i < filled.size(); ) {
      int length = 0;
      List<Integer> earlier = places.getOrDefault(keys.get(i), List.of());
      for (int k = earlier.size() - 1; k >= 0 && k >= earlier.size() - LOOK_BACK; k--) {
        length = Math.max(length, repeated(filled, keys, earlier.get(k), i));
      }
      if (length > 0) {
        i += length;
      } else {
        places.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
        kept.add(filled.get(i++));
      }
    }
    return kept;
  }

  private static int repeated(List<Line> lines, List<String> keys, int before, int from) {
    int n = 0;
    int letters = 0;
    boolean begins = false;
    while (from + n < keys.size()
        && before + n < from
        && keys.get(before + n).equals(keys.get(from + n))) {
      Line line = lines.get(from + n);
      letters += keys.get(from + n).length();
      Label label = line.label().isBlank() ? null : Labels.of(line.label());
      begins |= line.label().isBlank() || label != null && label.field() == Field.RECOMMENDATION;
      n++;
    }
    // Where each cell is a line, eight lines are two rows: two items may truly share them.
    boolean many = n >= 2 * ROWS && !lines.get(from).isParagraph();
    return n >= ROWS && letters >= LETTERS && (begins || many) ? n : 0;
  }
}
