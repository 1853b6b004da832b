package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds where two tables only touch that a file holds as one, as programs write tables that stand
 * close: no column goes on from the rows above to the rows below.
 */
final class Touching {
  /** A cell with the place of its left edge and the number of rows that it reaches over. */
  interface Spanning {
    int column();

    int rowSpan();
  }

  private Touching() {}

  /** The rows with which a table begins, the first row among them. */
  static List<Integer> beginnings(List<? extends List<? extends Spanning>> rows) {
    List<Integer> beginnings = new ArrayList<>(List.of(0));
    for (int r = 1; r < rows.size(); r++) {
      var above = rows.subList(beginnings.getLast(), r);
      BitSet edgesAbove = innerEdges(above);
      if (edgesAbove.isEmpty()) {
        continue;
      }
      BitSet edgesBelow = innerEdges(rows.subList(r, rows.size()));
      if (!edgesBelow.isEmpty() && !edgesAbove.intersects(edgesBelow) && endsWith(above)) {
        beginnings.add(r);
      }
    }
    return beginnings;
  }

  /** The edges between columns that rows use. */
  private static BitSet innerEdges(List<? extends List<? extends Spanning>> rows) {
    BitSet edges = new BitSet();
    for (List<? extends Spanning> row : rows) {
      for (Spanning cell : row) {
        if (cell.column() > 0) {
          edges.set(cell.column());
        }
      }
    }
    return edges;
  }

  /** Whether no cell of these rows reaches into the rows below. */
  private static boolean endsWith(List<? extends List<? extends Spanning>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      for (Spanning cell : rows.get(r)) {
        if (r + cell.rowSpan() > rows.size()) {
          return false;
        }
      }
    }
    return true;
  }
}
