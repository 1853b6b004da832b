package org.scrutinymonitor.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line of a PDF may end: behind white space, and behind a hyphen between letters. Nowhere
 * else, so that who reads the lines back knows what stood between them: "£3.5m" stays whole.
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
    return isSpace(before) && !isSpace(behind);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
