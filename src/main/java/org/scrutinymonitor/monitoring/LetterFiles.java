package org.scrutinymonitor.monitoring;

import java.util.List;

/** Writes letters as files; {@code document} knows how. */
public interface LetterFiles {
  /**
   * Letters as one Word file, each beginning on a new page.
   *
   * @param title what the file is about
   * @param language "en" or "cy"
   */
  byte[] word(String title, List<Letter> letters, String language);

  /** A letter, line by line. */
  record Letter(List<Line> lines) {
    public Letter {
      lines = List.copyOf(lines);
    }
  }

  /** One line of a letter, or one paragraph. */
  record Line(Kind kind, String text) {}

  /** What a line is. */
  enum Kind {
    /** Of the sender's or the reader's address, or the day. */
    ADDRESS,
    SUBJECT,
    PARAGRAPH,
    /** A point of a list. */
    POINT,
    /** Who signs, with room above for the hand. */
    SIGNATURE
  }
}
