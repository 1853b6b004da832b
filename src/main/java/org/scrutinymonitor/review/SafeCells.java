package org.scrutinymonitor.review;

import java.util.regex.Pattern;

/**
 * Cells of CSV that no spreadsheet takes for a formula: what begins like one gets an apostrophe in
 * front, and loses it when it is read again.
 */
public final class SafeCells {
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private SafeCells() {}

  /** The words as they are written into a cell. */
  public static String guarded(String words) {
    return LIKE_A_FORMULA.matcher(words).matches() ? "'" + words : words;
  }

  /** The words of a cell that was written so. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }
}
