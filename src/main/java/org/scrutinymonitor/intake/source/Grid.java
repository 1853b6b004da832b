package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table while it is being read: finds the column of each cell and joins merged ones. */
final class Grid implements Flow.Piece {
  /** A row with the cells that begin in it. */
  static final class Line {
    final boolean header;
    final int page;
    final List<Box> boxes = new ArrayList<>();

    Line(boolean header, int page) {
      this.header = header;
      this.page = page;
    }
  }

  final @Nullable Grid outer;
  final int depth;
  final List<Line> lines = new ArrayList<>();

  /** The cell that is open, null between cells. */
  @Nullable Box box;

  private @Nullable Line line;
  private int column;
  private boolean covered;

  /** For each column the row up to which, exclusive, a cell from above covers it. */
  private int[] coveredTo = new int[8];

  /** For each column the cell that last began there, for cells merged downwards. */
  private @Nullable Box[] lastAt = new Box[8];

  /** Columns too narrow to be meant as columns. */
  private final BitSet narrow = new BitSet();

  Grid(@Nullable Grid outer) {
    this.outer = outer;
    this.depth = outer == null ? 1 : outer.depth + 1;
  }

  /** Says that a column is so narrow that its two edges are meant to be one. */
  void narrowColumn(int at) {
    narrow.set(at);
  }

  void beginRow(boolean header) {
    beginRow(header, 0);
  }

  void beginRow(boolean header, int page) {
    line = new Line(header, page);
    column = 0;
    covered = false;
  }

  /** Forgets the row that is open. */
  void dropRow() {
    line = null;
    box = null;
  }

  void endRow() {
    Line done = line;
    line = null;
    if (done == null) {
      return;
    }
    for (int c = 0; c < coveredTo.length && !covered; c++) {
      covered = coveredTo[c] > lines.size();
    }
    // A row that says nothing and that nothing covers is no row; one that a cell covers is kept.
    if (!done.boxes.isEmpty() || covered) {
      lines.add(done);
    }
  }

  /** Leaves columns of the row empty. */
  void skip(int columns) {
    column = Math.min(column + Math.max(columns, 0), Limits.COLUMNS);
  }

  /** Goes to a column of the row. */
  void moveTo(int at) {
    column = Math.clamp(at, 0, Limits.COLUMNS);
  }

  /** The cell that was begun last in the row that is open, null where there is none. */
  @Nullable Box lastBox() {
    Line row = line;
    return row == null || row.boxes.isEmpty() ? null : row.boxes.getLast();
  }

  /** Sets a cell again, with what it holds, in the first free column of the row. */
  void copy(Box from) {
    beginCell(from.columnSpan, from.rowSpan, from.shaded);
    Box to = box;
    if (to != null) {
      to.pieces.addAll(from.pieces);
      to.bold = from.bold;
      to.plain = from.plain;
      to.ground = from.ground;
    }
    box = null;
  }

  void beginCell(int columnSpan, int rowSpan, boolean shaded) {
    Line row = line;
    if (row == null) {
      beginRow(false);
      row = line;
    }
    int here = lines.size();
    while (column < coveredTo.length && coveredTo[column] > here) {
      covered = true;
      column++;
    }
    int span = Math.clamp(columnSpan, 1, Limits.COLUMNS);
    Box next = new Box(column, span, Math.max(rowSpan, 1), shaded);
    next.lastRow = here;
    room(column + span);
    if (rowSpan > 1) {
      for (int c = column; c < column + span; c++) {
        coveredTo[c] = Math.max(coveredTo[c], here + Math.min(rowSpan, Limits.CELLS));
      }
    }
    lastAt[column] = next;
    column = Math.min(column + span, Limits.COLUMNS);
    box = next;
    if (row != null) {
      row.boxes.add(next);
    }
  }

  /**
   * Continues the cell above in this column, as Word marks cells merged downwards. What such a cell
   * holds itself is not shown by Word and is read into nothing.
   *
   * @return false where there is no cell above to continue
   */
  boolean continueAbove(int columnSpan) {
    Box above = column < lastAt.length ? lastAt[column] : null;
    if (above == null || above.lastRow != lines.size() - 1) {
      return false;
    }
    above.rowSpan++;
    above.lastRow++;
    covered = true;
    column = Math.min(column + Math.clamp(columnSpan, 1, Limits.COLUMNS), Limits.COLUMNS);
    box = new Box(0, 1, 1, false);
    return true;
  }

  /** Continues the cell to the left, as old Word files mark cells merged sideways. */
  boolean continueLeft(int columnSpan) {
    Line row = line;
    if (row == null || row.boxes.isEmpty()) {
      return false;
    }
    row.boxes.getLast().columnSpan += Math.max(columnSpan, 1);
    column = Math.min(column + Math.max(columnSpan, 1), Limits.COLUMNS);
    box = new Box(0, 1, 1, false);
    return true;
  }

  private void room(int columns) {
    if (columns > coveredTo.length) {
      int size = Math.max(columns, coveredTo.length * 2);
      coveredTo = Arrays.copyOf(coveredTo, size);
      lastAt = Arrays.copyOf(lastAt, size);
    }
  }

  /** Ends the table and counts its columns. */
  void finish() {
    coveredTo = new int[0];
    lastAt = new Box[0];
    GridColumns.count(lines, narrow);
  }

  /** The tables that this one is made of, where the file wrote several as one. */
  List<Grid> apart() {
    List<Integer> beginnings = Touching.beginnings(lines.stream().map(row -> row.boxes).toList());
    if (beginnings.size() == 1) {
      return List.of(this);
    }
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < beginnings.size(); i++) {
      int to = i + 1 < beginnings.size() ? beginnings.get(i + 1) : lines.size();
      Grid part = new Grid(outer);
      part.lines.addAll(lines.subList(beginnings.get(i), to));
      part.finish();
      grids.add(part);
    }
    return grids;
  }
}
