package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/** Tables in which each recommendation is a column: turned, they are the form as it mostly is. */
final class Turned {
  private Turned() {}

  /** The table with one recommendation below another, or as it is. */
  static Table upright(Table table) {
    List<Row> rows = table.rows();
    if (rows.size() < 3 || !isHead(rows.getFirst())) {
      return table;
    }
    List<Row> turned = new ArrayList<>();
    for (Cell head : rows.getFirst().cells()) {
      if (head.column() == 0) {
        continue;
      }
      turned.add(new Row(List.of(moved(head, 0)), false, rows.getFirst().place()));
      for (Row row : rows.subList(1, rows.size())) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
          boolean below =
              cell.column() <= head.column()
                  && cell.column() + cell.columnSpan() > head.column()
                  && cell.column() > 0;
          if (cell.column() == 0 || below) {
            cells.add(moved(cell, cells.size()));
          }
        }
        turned.add(new Row(cells, false, row.place()));
      }
    }
    return new Table(turned, table.place());
  }

  private static Cell moved(Cell cell, int column) {
    return new Cell(column, 1, 1, cell.text(), cell.emphasis(), cell.ground());
  }

  /** Whether the cells beside the first name a recommendation each. */
  private static boolean isHead(Row row) {
    int named = 0;
    for (Cell cell : row.cells()) {
      Label label = Labels.of(cell.text());
      boolean names =
          label != null && label.field() == Field.RECOMMENDATION && label.reference() != null;
      if (cell.column() == 0 ? label != null && names : !names) {
        return false;
      }
      named += names ? 1 : 0;
    }
    return named > 1;
  }
}
