package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell while its table is being read. */
final class Box implements Touching.Spanning {
  int column;
  int columnSpan;
  int rowSpan;
  final boolean shaded;
  boolean bold;
  boolean plain;

  /** The colour of its ground by name, null where it is not known. */
  @Nullable String ground;

  /** The last row, counted from 0, that this cell covers so far. */
  int lastRow;

  final List<Flow.Piece> pieces = new ArrayList<>(1);

  Box(int column, int columnSpan, int rowSpan, boolean shaded) {
    this.column = column;
    this.columnSpan = columnSpan;
    this.rowSpan = rowSpan;
    this.shaded = shaded;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public int rowSpan() {
    return rowSpan;
  }

  boolean emphasis() {
    return shaded || bold && !plain;
  }

  /** Whether there is nothing to see in the cell itself; tables within count as something. */
  boolean isEmpty() {
    for (Flow.Piece piece : pieces) {
      if (!(piece instanceof Flow.Words words) || !words.text().isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
