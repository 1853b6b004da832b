package org.scrutinymonitor.intake.source;

import java.util.List;
import org.scrutinymonitor.intake.source.PdfTable.Cell;
import org.scrutinymonitor.intake.source.PdfTable.Row;

/** Joins the parts of a table that page breaks cut apart, and rows that go on over the page. */
final class PdfPageBreak {
  private static final float NEAR = 4f;

  private PdfPageBreak() {}

  /** Whether a table at the top of a page is the rest of the one at the end of the page before. */
  static boolean goesOn(PdfTable before, PdfTable next) {
    if (next.page != before.rows.getLast().page + 1) {
      return false;
    }
    float[] a = before.edges;
    float[] b = next.edges;
    if (Math.abs(a[0] - b[0]) > NEAR || Math.abs(a[a.length - 1] - b[b.length - 1]) > NEAR) {
      return false;
    }
    // The rest of a table can use fewer of its columns, or more than were used so far.
    return isWithin(a, b) || isWithin(b, a);
  }

  private static boolean isWithin(float[] few, float[] many) {
    for (float edge : few) {
      boolean found = false;
      for (float other : many) {
        found |= Math.abs(edge - other) <= NEAR;
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** Sets the rest of a table under its beginning. */
  static void join(PdfTable before, PdfTable next, float deepest) {
    float[] union = before.edges.length >= next.edges.length ? before.edges : next.edges;
    before.regrid(union);
    next.regrid(union);
    dropRepeatedHeader(before.rows, next.rows);
    if (next.rows.isEmpty()) {
      return;
    }
    Row last = before.rows.getLast();
    Row first = next.rows.getFirst();
    if (isRest(last, first, deepest)) {
      for (int i = 0; i < first.cells.size(); i++) {
        last.cells.get(i).lines.addAll(first.cells.get(i).lines);
      }
      next.rows.removeFirst();
    }
    before.rows.addAll(next.rows);
  }

  private static void dropRepeatedHeader(List<Row> before, List<Row> rest) {
    int same = 0;
    while (same < rest.size()
        && same < before.size() - 1
        && isSame(before.get(same), rest.get(same))) {
      same++;
    }
    for (int i = 0; i < same; i++) {
      before.get(i).header = true;
      rest.removeFirst();
    }
  }

  private static boolean isSame(Row a, Row b) {
    if (a.cells.size() != b.cells.size() || a.isEmpty()) {
      return false;
    }
    for (int i = 0; i < a.cells.size(); i++) {
      Cell x = a.cells.get(i);
      Cell y = b.cells.get(i);
      if (x.column != y.column || !x.text().equals(y.text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row is certainly the rest of the last row of the page before. */
  private static boolean isRest(Row last, Row first, float deepest) {
    if (last.cells.size() != first.cells.size() || first.isEmpty()) {
      return false;
    }
    boolean certain = false;
    boolean pair = false;
    boolean otherLook = false;
    for (int i = 0; i < first.cells.size(); i++) {
      Cell above = last.cells.get(i);
      Cell below = first.cells.get(i);
      if (above.column != below.column || above.columnSpan != below.columnSpan) {
        return false;
      }
      otherLook |= above.shaded != below.shaded;
      if (!above.isEmpty() && !below.isEmpty()) {
        pair = true;
        certain |= goesOn(above, below);
        otherLook |= isBold(above) != isBold(below);
      }
    }
    Cell label = last.cells.getFirst();
    Cell rest = first.cells.getFirst();
    boolean full = last.depth > deepest - 0.03f;
    boolean labelled =
        full
            && pair
            && first.cells.size() > 1
            && label.emphasis()
            && !label.isEmpty()
            && rest.isEmpty();
    return !otherLook && (certain || labelled || full && isLabelOnly(last, first));
  }

  /** Whether only the label of a row had words left for the next page. */
  private static boolean isLabelOnly(Row last, Row first) {
    Cell above = last.cells.getFirst();
    Cell below = first.cells.getFirst();
    return first.cells.size() > 1
        && first.cells.stream().skip(1).allMatch(Cell::isEmpty)
        && !above.isEmpty()
        && !below.isEmpty()
        && PdfText.isFull(above.lines.getLast(), below.lines.getFirst(), above.room());
  }

  private static boolean isBold(Cell cell) {
    return cell.lines.stream().allMatch(line -> line.bold && !line.plain);
  }

  /** Whether a sentence goes on from one cell to the other, broken where the line was full. */
  private static boolean goesOn(Cell above, Cell below) {
    PdfLine end = above.lines.getLast();
    PdfLine start = below.lines.getFirst();
    String last = end.words.getLast().text();
    int next = start.words.getFirst().text().codePointAt(0);
    boolean open = last.endsWith("-") || last.endsWith(",");
    return !PdfText.endsSentence(last)
        && PdfText.isFull(end, start, above.room())
        && (open || Character.isLowerCase(next) || Character.isDigit(next) || next == '(');
  }
}
