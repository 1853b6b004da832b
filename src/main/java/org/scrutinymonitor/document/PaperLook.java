package org.scrutinymonitor.document;

import java.time.Instant;

/**
 * How large a paper is printed.
 *
 * @param body the size of its words in points
 * @param line the height of a line, in hundredths of the size
 */
enum PaperLook {
  USUAL(11, 130),
  /** For those who see little: never below 16 points, with wide lines. */
  LARGE(18, 150);

  private final int body;
  private final int line;

  PaperLook(int body, int line) {
    this.body = body;
    this.line = line;
  }

  int body() {
    return body;
  }

  int line() {
    return line;
  }

  /** The size of the smallest words: of footers and remarks. */
  int small() {
    return this == USUAL ? 9 : 16;
  }

  /** The size of a heading of a level, in points. */
  int heading(int level) {
    return switch (level) {
      case 1 -> body + (this == USUAL ? 9 : 10);
      case 2 -> body + (this == USUAL ? 5 : 6);
      case 3 -> body + (this == USUAL ? 1 : 3);
      default -> body;
    };
  }

  /**
   * What a file is stamped with, so that the same paper gives the same file.
   *
   * @param madeAt when the paper was frozen
   * @param digest of all that went into it, as it is printed
   */
  record Stamp(Instant madeAt, String digest) {
    /** A number that stands for the digest where a file needs one for itself. */
    long number() {
      return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }
  }
}
