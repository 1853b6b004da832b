package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import org.scrutinymonitor.intake.source.Grid.Line;

/**
 * The tables of an OpenDocument file while they are read; rows and cells that the file writes only
 * once with a number of times are set again, where they say something.
 */
final class OpenDocumentTables {
  private final Xml xml;
  private final OpenDocumentStyles styles;
  private final Limits limits;
  private final Flow flow;

  /** The tables that are open, the innermost first. */
  private final Deque<Table> tables = new ArrayDeque<>();

  /** Where in a table we are. */
  private static final class Table {
    int headers;
    int column;
    int rowRepeat;
    int cellRepeat;
    boolean cellBold;
  }

  OpenDocumentTables(Xml xml, OpenDocumentStyles styles, Limits limits, Flow flow) {
    this.xml = xml;
    this.styles = styles;
    this.limits = limits;
    this.flow = flow;
  }

  /** Whether the style of the cell that is open makes its words bold. */
  boolean isCellBold() {
    Table table = tables.peek();
    return table != null && table.cellBold;
  }

  void begin() throws Unreadable {
    flow.beginTable();
    tables.push(new Table());
  }

  void end() throws Unreadable {
    flow.endTable();
    tables.poll();
  }

  void beginHeaders() {
    Table table = tables.peek();
    if (table != null) {
      table.headers++;
    }
  }

  void endHeaders() {
    Table table = tables.peek();
    if (table != null) {
      table.headers--;
    }
  }

  void beginRow() throws Unreadable {
    Table table = tables.peek();
    if (table != null) {
      flow.beginRow(table.headers > 0);
      table.column = 0;
      table.rowRepeat = xml.number("number-rows-repeated", 1);
    }
  }

  void endRow() throws Unreadable {
    Table table = tables.peek();
    Grid grid = flow.table();
    flow.endRow();
    if (table != null && grid != null && table.rowRepeat > 1) {
      repeatRow(grid, table.rowRepeat - 1);
    }
  }

  void beginCell() throws Unreadable {
    Table table = tables.peek();
    Grid grid = flow.table();
    if (table == null) {
      return;
    }
    table.cellRepeat = Math.max(xml.number("number-columns-repeated", 1), 1);
    String style = xml.attribute("style-name");
    table.cellBold = Boolean.TRUE.equals(styles.bold("table-cell", style));
    if (grid != null) {
      flow.endCell();
      grid.moveTo(table.column);
    }
    flow.beginCell(
        xml.number("number-columns-spanned", 1),
        xml.number("number-rows-spanned", 1),
        styles.isShaded(style));
    table.column = Math.min(table.column + 1, Limits.COLUMNS);
  }

  void endCell() throws Unreadable {
    Table table = tables.peek();
    Grid grid = flow.table();
    flow.endCell();
    if (table != null && grid != null && table.cellRepeat > 1) {
      repeatCell(grid, table.cellRepeat - 1);
      table.column = Math.min(table.column + table.cellRepeat - 1, Limits.COLUMNS);
    }
  }

  /** A place that a cell from the left or above covers; what it holds itself is not shown. */
  void coveredCell() throws Unreadable {
    Table table = tables.peek();
    if (table != null) {
      int repeat = Math.max(xml.number("number-columns-repeated", 1), 1);
      table.column = Math.min(table.column + repeat, Limits.COLUMNS);
    }
    xml.skip();
  }

  private void repeatCell(Grid grid, int times) throws Unreadable {
    Box last = grid.lastBox();
    if (last == null || last.isEmpty()) {
      return;
    }
    for (int i = Math.min(times, Limits.REPEATS); i > 0; i--) {
      limits.cell();
      grid.copy(last);
    }
  }

  private void repeatRow(Grid grid, int times) throws Unreadable {
    Line last = grid.lines.isEmpty() ? null : grid.lines.getLast();
    if (last == null || last.boxes.stream().allMatch(Box::isEmpty)) {
      return;
    }
    for (int i = Math.min(times, Limits.REPEATS); i > 0; i--) {
      grid.beginRow(last.header);
      for (Box cell : last.boxes) {
        limits.cell();
        grid.moveTo(cell.column);
        grid.copy(cell);
      }
      grid.endRow();
    }
  }
}
