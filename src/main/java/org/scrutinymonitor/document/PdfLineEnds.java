package org.scrutinymonitor.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line of a PDF may end: behind white space, behind a hyphen between letters, and, in what
 * is too long for a line (an address of the web), in front of its signs or, without any, anywhere.
 * Nowhere else, so that who reads the lines back knows what stood between them: "£3.5m" stays
 * whole.
 */
final class PdfLineEnds implements FSTextBreaker {
  private static final int DONE = -1;

  private String text = "";
  private int at;

  @Override
  public void setText(String words) {
    text = words;
    at = 0;
  }

  /** The next place where a line may end, the end of the text last; then -1. */
  @Override
  public int next() {
    if (at >= text.length()) {
      return DONE;
    }
    at++;
    while (at < text.length() && !mayEnd(at)) {
      at++;
    }
    return at;
  }

  private boolean mayEnd(int place) {
    char before = text.charAt(place - 1);
    char behind = text.charAt(place);
    if (before == '-') {
      return Character.isLetter(behind) && place > 1 && Character.isLetter(text.charAt(place - 2));
    }
    if (isSpace(before)) {
      return !isSpace(behind);
    }
    return Words.beginsPiece(text, place)
        ? isLong(place, false)
        : !isSpace(behind) && isLong(place, true);
  }

  /** Whether a word, or a stretch of letters and digits alone, is too long for many lines. */
  private boolean isLong(int place, boolean letters) {
    int from = place;
    while (from > 0 && isWithin(text.charAt(from - 1), letters)) {
      from--;
    }
    int to = place;
    while (to < text.length() && isWithin(text.charAt(to), letters)) {
      to++;
    }
    return to - from >= Words.LONG;
  }

  private static boolean isWithin(char c, boolean letters) {
    return letters ? Character.isLetterOrDigit(c) : !isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
