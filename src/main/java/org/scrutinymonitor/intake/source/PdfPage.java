package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/** A page of a PDF as tables and lines, without what is only drawn around them. */
final class PdfPage {
  private static final int MOST_RULES = 500;

  final int number;
  final float height;
  final List<PdfTable> tables;

  /** The lines outside of tables, from the top. */
  final List<PdfLine> lines;

  /** Lines drawn across a good part of the page. */
  final List<Rule> rules;

  final float bodySize;

  /** The right edge of the widest line. */
  final float right;

  private PdfPage(int number, PdfMarks marks, List<PdfTable> tables, List<PdfLine> lines) {
    this.number = number;
    this.height = marks.height;
    this.tables = tables;
    this.lines = lines;
    this.rules =
        marks.across.stream()
            .filter(rule -> rule.to() - rule.from() > marks.width / 4)
            .limit(MOST_RULES)
            .toList();
    this.bodySize = bodySize(marks.letters);
    float widest = 0;
    for (PdfLine line : lines) {
      widest = Math.max(widest, line.right);
    }
    this.right = widest;
  }

  static PdfPage of(PdfMarks marks, int number) {
    List<PdfTable> tables = PdfRuled.tables(marks, number);
    Map<PdfTable.Cell, List<Letter>> within = new HashMap<>();
    List<Letter> outside = new ArrayList<>();
    for (Letter letter : marks.letters) {
      if (letter.content() == PdfMarks.DECORATION) {
        continue;
      }
      PdfTable.Cell cell = cellAt(tables, letter.middle(), letter.centre());
      if (cell == null) {
        outside.add(letter);
      } else {
        within.computeIfAbsent(cell, c -> new ArrayList<>()).add(letter);
      }
    }
    within.forEach((cell, letters) -> cell.lines.addAll(PdfLine.of(letters)));
    tables.forEach(PdfPage::tidy);
    tables.removeIf(table -> table.rows.stream().allMatch(PdfTable.Row::isEmpty));
    return new PdfPage(number, marks, tables, PdfLine.of(outside));
  }

  static PdfTable.@Nullable Cell cellAt(List<PdfTable> tables, float x, float y) {
    for (PdfTable table : tables) {
      if (table.area.holds(x, y)) {
        for (PdfTable.Row row : table.rows) {
          for (PdfTable.Cell cell : row.cells) {
            if (cell.area.holds(x, y)) {
              return cell;
            }
          }
        }
      }
    }
    return null;
  }

  /** Bands between two lines of a double border are no rows. */
  private static void tidy(PdfTable table) {
    for (int r = table.rows.size() - 1; r >= 0; r--) {
      PdfTable.Row row = table.rows.get(r);
      boolean none = row.cells.isEmpty() || row.isEmpty() && row.bottom - row.top < 6;
      if (none) {
        for (int above = 0; above < r; above++) {
          for (PdfTable.Cell cell : table.rows.get(above).cells) {
            cell.rowSpan -= above + cell.rowSpan > r ? 1 : 0;
          }
        }
        table.rows.remove(r);
      }
    }
  }

  private static float bodySize(List<Letter> letters) {
    Map<Integer, Integer> sizes = new HashMap<>();
    letters.forEach(letter -> sizes.merge(Math.round(letter.size() * 2), 1, Integer::sum));
    return sizes.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse(20)
        / 2f;
  }
}
