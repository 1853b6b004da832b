package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.source.PdfLine.Word;

/** The stretches down a page in which no line has words, and the columns between them. */
final class PdfGutters {
  private static final float NARROWEST = 6;

  /** A stretch from left to right. */
  private record Gap(float from, float to) {}

  private final List<Gap> gaps;

  private PdfGutters(List<Gap> gaps) {
    this.gaps = gaps;
  }

  /** The wide gaps between the words of a line. */
  static PdfGutters of(PdfLine line) {
    List<Gap> gaps = new ArrayList<>();
    List<List<Word>> parts = line.parts(Math.max(line.size * 1.3f, 9));
    for (int i = 1; i < parts.size(); i++) {
      gaps.add(new Gap(parts.get(i - 1).getLast().right(), parts.get(i).getFirst().left()));
    }
    return new PdfGutters(gaps);
  }

  boolean isEmpty() {
    return gaps.isEmpty();
  }

  /** How many columns there are between the gutters and beside them. */
  int columns() {
    return gaps.size() + 1;
  }

  /** What stays free where a line has its words. */
  PdfGutters without(PdfLine line) {
    List<Gap> free = gaps;
    for (Word word : line.words) {
      List<Gap> next = new ArrayList<>();
      for (Gap gap : free) {
        if (word.right() <= gap.from() || word.left() >= gap.to()) {
          next.add(gap);
        } else {
          keep(next, gap.from(), Math.min(word.left(), gap.to()));
          keep(next, Math.max(word.right(), gap.from()), gap.to());
        }
      }
      free = next;
    }
    return new PdfGutters(free);
  }

  private static void keep(List<Gap> gaps, float from, float to) {
    if (to - from >= NARROWEST) {
      gaps.add(new Gap(from, to));
    }
  }

  /** The words of a line in a column. */
  List<Word> words(PdfLine line, int column) {
    float from = column == 0 ? -Float.MAX_VALUE : gaps.get(column - 1).from();
    float to = column == gaps.size() ? Float.MAX_VALUE : gaps.get(column).to();
    return line.words.stream()
        .filter(word -> (word.left() + word.right()) / 2 > from)
        .filter(word -> (word.left() + word.right()) / 2 < to)
        .toList();
  }

  /** In how many columns a line has words. */
  int filled(PdfLine line) {
    int filled = 0;
    for (int column = 0; column < columns(); column++) {
      filled += words(line, column).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** What lines have in a column, as lines. */
  List<PdfLine> column(List<PdfLine> lines, int column) {
    List<PdfLine> parts = new ArrayList<>();
    for (PdfLine line : lines) {
      List<Word> words = words(line, column);
      if (!words.isEmpty()) {
        parts.add(line.only(words));
      }
    }
    return parts;
  }
}
