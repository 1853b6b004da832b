package org.scrutinymonitor.intake.source;

import java.util.BitSet;
import java.util.List;

/** Counts the columns of a table that has been read: only those count that a cell begins in. */
final class GridColumns {
  private GridColumns() {}

  /**
   * Gives the cells their columns anew, without gaps, and lets no span leave the table.
   *
   * @param narrow columns whose two edges are meant to be one
   */
  static void count(List<Grid.Line> lines, BitSet narrow) {
    BitSet starts = new BitSet();
    for (Grid.Line row : lines) {
      for (Box cell : row.boxes) {
        starts.set(cell.column);
      }
    }
    dropNarrow(lines, narrow, starts);
    int[] rank = new int[starts.length() + 1];
    for (int c = 0; c < starts.length(); c++) {
      rank[c + 1] = rank[c] + (starts.get(c) ? 1 : 0);
    }
    for (int r = 0; r < lines.size(); r++) {
      for (Box cell : lines.get(r).boxes) {
        int end = Math.min(cell.column + cell.columnSpan, rank.length - 1);
        int first = rank[cell.column];
        cell.columnSpan = Math.max(rank[end] - first, 1);
        cell.column = first;
        cell.rowSpan = Math.clamp(cell.rowSpan, 1, lines.size() - r);
      }
    }
  }

  /**
   * Word draws edges that are a hair apart as two lines of the grid; where no row needs both, they
   * are one.
   */
  private static void dropNarrow(List<Grid.Line> lines, BitSet narrow, BitSet starts) {
    for (int c = narrow.nextSetBit(0); c >= 0; c = narrow.nextSetBit(c + 1)) {
      if (!starts.get(c) || !starts.get(c + 1) || isNeeded(lines, c)) {
        continue;
      }
      for (Grid.Line row : lines) {
        for (Box cell : row.boxes) {
          if (cell.column == c) {
            cell.column = c + 1;
            cell.columnSpan--;
          }
        }
      }
      starts.clear(c);
    }
  }

  private static boolean isNeeded(List<Grid.Line> lines, int column) {
    for (Grid.Line row : lines) {
      for (Box cell : row.boxes) {
        if (cell.column == column && cell.columnSpan == 1) {
          return true;
        }
      }
    }
    return false;
  }
}
