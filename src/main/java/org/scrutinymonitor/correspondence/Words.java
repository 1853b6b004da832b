package org.scrutinymonitor.correspondence;

import org.scrutinymonitor.web.Texts;

/** The words of a mail in its reader's language: paragraphs of short lines, and lists. */
final class Words {
  private static final int WIDTH = 72;

  private final Texts texts;
  private final StringBuilder words = new StringBuilder();

  Words(Texts texts) {
    this.texts = texts;
  }

  /** A paragraph of its own. */
  Words paragraph(String key, Object... arguments) {
    return said(texts.text(key, arguments));
  }

  /** A paragraph that depends on a number. */
  Words counted(String key, long number, Object... arguments) {
    return said(texts.count(key, number, arguments));
  }

  /** A paragraph in words that somebody else wrote. */
  Words said(String paragraph) {
    begin();
    for (var line : paragraph.strip().split("\n", -1)) wrap("", "", line);
    return this;
  }

  /** A line that must not be broken, such as an address. */
  Words line(String line) {
    begin();
    words.append(line).append('\n');
    return this;
  }

  /** The heading of a list that follows at once. */
  Words heading(String heading) {
    begin();
    wrap("", "", heading);
    return this;
  }

  /** A point of a list. */
  Words point(String point) {
    wrap("- ", "  ", point.replace('\n', ' '));
    return this;
  }

  /** Who writes. */
  Words signed(String council) {
    return paragraph("correspondence.signed", council);
  }

  private void begin() {
    if (!words.isEmpty()) words.append('\n');
  }

  private void wrap(String first, String further, String text) {
    var line = new StringBuilder(first);
    boolean fresh = true;
    for (var word : text.strip().split("[ \\t]+", -1)) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        words.append(line).append('\n');
        line = new StringBuilder(further);
        fresh = true;
      }
      if (!fresh) line.append(' ');
      line.append(word);
      fresh = false;
    }
    words.append(line).append('\n');
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
