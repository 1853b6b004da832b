package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scrutinymonitor.intake.source.PdfMarks.Area;

/** A table on a page of a PDF, or over several once its parts are joined. */
final class PdfTable {
  /** A cell with the lines in it. */
  static final class Cell implements Touching.Spanning {
    int column;
    int columnSpan;
    int rowSpan;
    final Area area;
    final List<PdfLine> lines = new ArrayList<>();
    boolean shaded;

    Cell(int column, int columnSpan, int rowSpan, Area area) {
      this.column = column;
      this.columnSpan = columnSpan;
      this.rowSpan = rowSpan;
      this.area = area;
    }

    @Override
    public int column() {
      return column;
    }

    @Override
    public int rowSpan() {
      return rowSpan;
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    boolean emphasis() {
      boolean bold = false;
      boolean plain = false;
      for (PdfLine line : lines) {
        bold |= line.bold;
        plain |= line.plain;
      }
      return shaded || bold && !plain;
    }

    /** How wide a line can be in the cell, its margins taken off. */
    float room() {
      return area.width() - 2 * margin();
    }

    /** How far to the right a line can reach. */
    float right() {
      return area.left() + area.width() - margin();
    }

    private float margin() {
      float margin = 10;
      for (PdfLine line : lines) {
        margin = Math.min(margin, line.left - area.left());
      }
      return Math.max(margin, 0);
    }

    String text() {
      return PdfText.join(lines, room());
    }
  }

  /** A row with the cells that begin in it. */
  static final class Row {
    final List<Cell> cells = new ArrayList<>();
    final int page;
    final float top;
    final float bottom;

    /** How far down the page the row reaches, from 0 to 1. */
    final float depth;

    boolean header;

    Row(int page, float top, float bottom, float pageHeight) {
      this.page = page;
      this.top = top;
      this.bottom = bottom;
      this.depth = bottom / pageHeight;
    }

    boolean isEmpty() {
      return cells.stream().allMatch(Cell::isEmpty);
    }
  }

  final int page;
  final Area area;

  /** Where its columns begin, and where the last one ends. */
  float[] edges;

  final List<Row> rows = new ArrayList<>();

  PdfTable(int page, Area area, float[] edges) {
    this.page = page;
    this.area = area;
    this.edges = edges;
  }

  /** The tables that this one is made of, where several were drawn as one. */
  List<PdfTable> apart() {
    List<Integer> beginnings = Touching.beginnings(rows.stream().map(row -> row.cells).toList());
    if (beginnings.size() == 1) {
      return List.of(this);
    }
    List<PdfTable> tables = new ArrayList<>();
    for (int i = 0; i < beginnings.size(); i++) {
      int to = i + 1 < beginnings.size() ? beginnings.get(i + 1) : rows.size();
      tables.add(part(beginnings.get(i), to));
    }
    return tables;
  }

  private PdfTable part(int from, int to) {
    List<Row> some = rows.subList(from, to);
    Area place = new Area(area.left(), some.getFirst().top, area.right(), some.getLast().bottom);
    BitSet used = new BitSet();
    some.forEach(row -> row.cells.forEach(cell -> used.set(cell.column)));
    used.set(0);
    used.set(edges.length - 1);
    float[] own = new float[used.cardinality()];
    int at = 0;
    for (int e = used.nextSetBit(0); e >= 0; e = used.nextSetBit(e + 1)) {
      own[at++] = edges[e];
    }
    PdfTable part = new PdfTable(page, place, own);
    part.rows.addAll(some);
    part.regrid(own);
    return part;
  }

  /** Counts the columns of all cells anew, by these edges. */
  void regrid(float[] union) {
    edges = union;
    for (Row row : rows) {
      for (Cell cell : row.cells) {
        cell.column = nearest(union, cell.area.left());
        cell.columnSpan = Math.max(nearest(union, cell.area.right()) - cell.column, 1);
      }
    }
  }

  private static int nearest(float[] edges, float place) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      best = Math.abs(edges[i] - place) < Math.abs(edges[best] - place) ? i : best;
    }
    return best;
  }
}
