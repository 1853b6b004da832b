package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one page of a PDF, turned upright: letters, lines and shaded grounds. Lengths are
 * points; x runs to the right and y down from the upper left corner.
 */
final class PdfMarks {
  /** The content number of what only decorates a page: running heads, page numbers. */
  static final int DECORATION = -2;

  /**
   * A letter, or some letters that the font draws as one.
   *
   * @param baseline the line that the letter stands on
   * @param content the number of the marked content that it belongs to, -1 for none
   * @param spoken whether the file itself tells this text, in the order in which it is spoken
   */
  record Letter(
      String text,
      float left,
      float right,
      float baseline,
      float size,
      boolean bold,
      int content,
      boolean spoken) {
    /** The letter, reaching over another that is told with it. */
    Letter with(Letter other) {
      return new Letter(
          text,
          Math.min(left, other.left),
          Math.max(right, other.right),
          baseline,
          size,
          bold,
          content,
          spoken);
    }

    float width() {
      return right - left;
    }

    float middle() {
      return (left + right) / 2;
    }

    /** The height at which most of the letter is. */
    float centre() {
      return baseline - size * 0.3f;
    }

    boolean isSpace() {
      return Text.isBlank(text);
    }
  }

  /** A line across at a height, or a line down at a distance from the left. */
  record Rule(float at, float from, float to) {}

  /** An area: a shaded ground, a cell. */
  record Area(float left, float top, float right, float bottom) {
    float width() {
      return right - left;
    }

    float height() {
      return bottom - top;
    }

    boolean holds(float x, float y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }
  }

  final float width;
  final float height;
  final List<Letter> letters = new ArrayList<>();
  final List<Rule> across = new ArrayList<>();
  final List<Rule> down = new ArrayList<>();
  final List<Area> grounds = new ArrayList<>();
  boolean pictures;

  PdfMarks(float width, float height) {
    this.width = width;
    this.height = height;
  }
}
