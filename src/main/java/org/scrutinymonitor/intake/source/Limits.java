package org.scrutinymonitor.intake.source;

import org.scrutinymonitor.intake.source.Unreadable.Reason;

/**
 * How much of a file is read. Every reader keeps to these, so that no file, however made, takes the
 * program's memory or time: the largest real papers are some hundreds of pages.
 */
final class Limits {
  /** A committee's whole agenda pack with its pictures stays below this; a form is a thousandth. */
  static final int FILE_BYTES = 50 << 20;

  /** Web pages and plain text are held whole, a page some ten times over: 10,000 rows are 6 MB. */
  static final int HTML_BYTES = 12 << 20;

  /** What one packed part may unfold to: a table of 10,000 rows in Word is about 60 MB of XML. */
  static final long PART_BYTES = 256L << 20;

  /** All that is unfolded of one file. */
  static final long FILE_UNFOLDED_BYTES = 320L << 20;

  /** Parts in a packed file: a Word file has some 15, and a few for each picture. */
  static final int PARTS = 20_000;

  /** Letters kept of one file: 300 full pages are about one million. */
  static final int LETTERS = 12_000_000;

  /** Cells kept of one file: 10,000 rows of 30 columns. */
  static final int CELLS = 300_000;

  /** Paragraphs kept outside of tables. */
  static final int PARAGRAPHS = 200_000;

  /** Columns of one table; further ones are counted as the last. */
  static final int COLUMNS = 1_000;

  /** Equal cells or rows that a file writes only once; no form has so many that say something. */
  static final int REPEATS = 100;

  /** Tables within tables; what lies deeper is kept as plain text of the cell around it. */
  static final int NESTING = 20;

  /** Styles that a style may rest on, one after another. */
  static final int STYLE_CHAIN = 30;

  /** What one stream of a PDF may unfold to: the marks of a dense page are below 1 MB. */
  static final long PDF_STREAM_BYTES = 24L << 20;

  /** What all streams of a PDF but its pictures may unfold to. */
  static final long PDF_BYTES = 300L << 20;

  /** Operators on one page: a dense page has some 20,000. */
  static final int OPERATORS_ON_PAGE = 2_000_000;

  /** Lines of words on one PDF page; on a fuller one no table is looked for without its borders. */
  static final int LINES_ON_PAGE = 400;

  /** Pages of a PDF. */
  static final int PAGES = 1_500;

  /** Marks (letters, lines, areas) on one PDF page: a dense page has some 10,000. */
  static final int MARKS_ON_PAGE = 150_000;

  /** Time for one file: 300 pages take a few seconds. */
  static final long SECONDS = 60;

  private int letters;
  private int cells;
  private int paragraphs;
  private final long start = System.nanoTime();

  /** Counts letters that are about to be kept. */
  void letters(int more) throws Unreadable {
    letters += more;
    if (letters > LETTERS) {
      throw tooLarge();
    }
  }

  /** Counts one more cell. */
  void cell() throws Unreadable {
    if (++cells > CELLS) {
      throw tooLarge();
    }
  }

  /** Counts one more paragraph. */
  void paragraph() throws Unreadable {
    if (++paragraphs > PARAGRAPHS) {
      throw tooLarge();
    }
  }

  /** Asks whether the time for one file is over. */
  void time() throws Unreadable {
    if (System.nanoTime() - start > SECONDS * 1_000_000_000L) {
      throw new Unreadable(
          Reason.TOO_LARGE,
          "This file takes too long to read; send the form alone, without the papers around it.");
    }
  }

  static Unreadable tooLarge() {
    return new Unreadable(
        Reason.TOO_LARGE,
        "This file is too large to read; send the form alone, without the papers around it.");
  }
}
