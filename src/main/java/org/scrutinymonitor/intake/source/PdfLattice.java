package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.PdfMarks.Area;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/**
 * The cells between lines that cross. The lines make a lattice of fields; fields with no line
 * between them are one cell.
 */
final class PdfLattice {
  /** More fields than this are a drawing. */
  private static final int MOST = 200_000;

  private final float[] xs;
  private final float[] ys;

  /** Whether a line is drawn at the right of a field, by row and column. */
  private final boolean[][] right;

  /** Whether a line is drawn below a field. */
  private final boolean[][] below;

  /** Whether a field belongs to a cell already. */
  private final boolean[][] taken;

  private PdfLattice(float[] xs, float[] ys, List<Rule> across, List<Rule> down) {
    this.xs = xs;
    this.ys = ys;
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    right = new boolean[rows][columns];
    below = new boolean[rows][columns];
    taken = new boolean[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        right[r][c] = c == columns - 1 || isDrawn(down, xs[c + 1], ys[r], ys[r + 1]);
        below[r][c] = r == rows - 1 || isDrawn(across, ys[r + 1], xs[c], xs[c + 1]);
      }
    }
  }

  /** The table that lines make, its cells without their words; null for less than two cells. */
  static @Nullable PdfTable table(
      List<Rule> across, List<Rule> down, PdfMarks page, int pageNumber) {
    List<Float> heights = new ArrayList<>();
    List<Float> distances = new ArrayList<>();
    for (Rule rule : across) {
      heights.add(rule.at());
      distances.add(rule.from());
      distances.add(rule.to());
    }
    for (Rule rule : down) {
      distances.add(rule.at());
      heights.add(rule.from());
      heights.add(rule.to());
    }
    float[] ys = edges(heights);
    float[] xs = edges(distances);
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST) {
      return null;
    }
    Area area = new Area(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    PdfTable table = new PdfTable(pageNumber, area, xs);
    new PdfLattice(xs, ys, across, down).cells(table, page);
    int cells = table.rows.stream().mapToInt(row -> row.cells.size()).sum();
    return cells < 2 ? null : table;
  }

  /** Places where lines stand, each once. */
  private static float[] edges(List<Float> places) {
    places.sort(null);
    List<Float> edges = new ArrayList<>();
    for (float place : places) {
      if (edges.isEmpty() || place - edges.getLast() > PdfRules.NEAR) {
        edges.add(place);
      }
    }
    float[] result = new float[edges.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = edges.get(i);
    }
    return result;
  }

  private void cells(PdfTable table, PdfMarks page) {
    for (int r = 0; r < taken.length; r++) {
      PdfTable.Row row = new PdfTable.Row(table.page, ys[r], ys[r + 1], page.height);
      table.rows.add(row);
      for (int c = 0; c < taken[r].length; c++) {
        if (!taken[r][c]) {
          PdfTable.Cell cell = cell(r, c);
          cell.shaded = isShaded(cell.area, page);
          row.cells.add(cell);
        }
      }
    }
  }

  /** The cell whose upper left field this is. */
  private PdfTable.Cell cell(int r, int c) {
    int toColumn = c;
    while (!right[r][toColumn] && !taken[r][toColumn + 1]) {
      toColumn++;
    }
    int toRow = r;
    while (toRow < taken.length - 1 && isOpenBelow(toRow, c, toColumn)) {
      toRow++;
    }
    for (int i = r; i <= toRow; i++) {
      for (int j = c; j <= toColumn; j++) {
        taken[i][j] = true;
      }
    }
    Area area = new Area(xs[c], ys[r], xs[toColumn + 1], ys[toRow + 1]);
    return new PdfTable.Cell(c, toColumn - c + 1, toRow - r + 1, area);
  }

  private boolean isOpenBelow(int row, int from, int to) {
    for (int c = from; c <= to; c++) {
      if (below[row][c] || taken[row + 1][c] || c < to && right[row + 1][c]) {
        return false;
      }
    }
    return right[row + 1][to] && (from == 0 || right[row + 1][from - 1]);
  }

  /** Whether lines cover most of an edge. */
  private static boolean isDrawn(List<Rule> rules, float at, float from, float to) {
    float covered = 0;
    for (Rule rule : rules) {
      if (Math.abs(rule.at() - at) <= PdfRules.NEAR) {
        covered += Math.max(0, Math.min(rule.to(), to) - Math.max(rule.from(), from));
      }
    }
    return covered > (to - from) * 0.6f;
  }

  private static boolean isShaded(Area cell, PdfMarks page) {
    float x = (cell.left() + cell.right()) / 2;
    float y = (cell.top() + cell.bottom()) / 2;
    for (Area ground : page.grounds) {
      // The ground of a whole page or table says nothing of one cell; that of a column or row does.
      boolean fits =
          ground.width() < cell.width() * 1.5f + 10 || ground.height() < cell.height() * 1.5f + 10;
      if (fits
          && ground.holds(x, y)
          && ground.width() > cell.width() * 0.8f
          && ground.height() > cell.height() * 0.8f) {
        return true;
      }
    }
    return false;
  }
}
