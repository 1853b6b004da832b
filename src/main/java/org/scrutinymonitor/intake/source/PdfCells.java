package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/** Makes a table of the document from one that was found on pages. */
final class PdfCells {
  private PdfCells() {}

  static Table table(PdfTable table, int number, Limits limits) throws Unreadable {
    BitSet starts = new BitSet();
    table.rows.forEach(row -> row.cells.forEach(cell -> starts.set(cell.column)));
    List<Row> rows = new ArrayList<>(table.rows.size());
    for (PdfTable.Row row : table.rows) {
      List<Cell> cells = new ArrayList<>(row.cells.size());
      for (PdfTable.Cell cell : row.cells) {
        limits.cell();
        int column = starts.get(0, cell.column).cardinality();
        int span = starts.get(cell.column, cell.column + cell.columnSpan).cardinality();
        int down = Math.clamp(cell.rowSpan, 1, table.rows.size() - rows.size());
        cells.add(new Cell(column, Math.max(span, 1), down, cell.text(), cell.emphasis()));
      }
      String place = "page " + row.page + ", table " + number + ", row " + (rows.size() + 1);
      rows.add(new Row(cells, row.header, place));
    }
    return new Table(rows, "page " + table.page + ", table " + number);
  }
}
