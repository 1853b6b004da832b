package org.scrutinymonitor.intake.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;

/** The automatic numbers and bullets of an old Word document. */
final class OldWordLists {
  private static final int LEVELS = 9;
  private final Map<Integer, int[]> counters = new HashMap<>();

  /** The number or bullet of the next paragraph of a list; -1 in a counter says not yet counted. */
  String next(HWPFList list, int level) {
    if (level < 0 || level >= LEVELS) {
      return "";
    }
    char c = (char) level;
    if (list.getNumberFormat(c) == 23) {
      return "•";
    }
    int[] counter =
        counters.computeIfAbsent(
            list.getLsid(),
            id -> {
              int[] fresh = new int[LEVELS];
              Arrays.fill(fresh, -1);
              return fresh;
            });
    counter[level] = counter[level] < 0 ? Math.max(list.getStartAt(c), 0) : counter[level] + 1;
    Arrays.fill(counter, level + 1, LEVELS, -1);
    String pattern = list.getNumberText(c);
    if (pattern == null) {
      return "";
    }
    StringBuilder marker = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int part = pattern.charAt(i);
      if (part < LEVELS) {
        int number = counter[part] < 0 ? list.getStartAt((char) part) : counter[part];
        marker.append(Counting.write(number, format(list.getNumberFormat((char) part))));
      } else {
        marker.append((char) part);
      }
    }
    return Text.tidy(marker);
  }

  private static String format(int code) {
    return switch (code) {
      case 1 -> "upperRoman";
      case 2 -> "lowerRoman";
      case 3 -> "upperLetter";
      case 4 -> "lowerLetter";
      case 5 -> "ordinal";
      case 22 -> "decimalZero";
      case 255 -> "none";
      default -> "decimal";
    };
  }
}
