package org.scrutinymonitor.web;

import org.jspecify.annotations.Nullable;

/** Cells of comma-separated values as a spreadsheet may open them. */
public final class Csv {
  /** How a file in UTF-8 begins: without it a spreadsheet takes its letters for others. */
  public static final char MARK = '\uFEFF';

  private Csv() {}

  /** Words that a spreadsheet would take for a formula begin with an apostrophe. */
  public static String safe(@Nullable String words) {
    if (words == null || words.isEmpty()) return "";
    return "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
