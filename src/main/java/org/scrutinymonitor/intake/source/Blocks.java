package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/**
 * Makes the blocks of a document from what a reader collected, and counts their places. A table
 * that only lays out the page (nothing stands beside anything) is opened, so that the tables within
 * it are tables of the document.
 */
final class Blocks {
  /** Finding where tables only touch looks at every row for every row. */
  private static final int MOST_ROWS_SPLIT = 1_000;

  /** A table within a cell that has more rows than this is no detail of the cell. */
  private static final int FRAMED_ROWS = 3;

  private final List<Block> blocks = new ArrayList<>();
  private final boolean glued;
  private int paragraphs;
  private int tables;

  /**
   * @param glued whether the file may write tables that stand close as one
   */
  Blocks(boolean glued) {
    this.glued = glued;
  }

  SourceDocument of(@Nullable String title, boolean exact, List<Flow.Piece> pieces) {
    add(pieces);
    String words = title == null ? "" : Text.tidy(title);
    return new SourceDocument(words.isEmpty() ? null : words, exact, blocks);
  }

  private void add(List<Flow.Piece> pieces) {
    for (Flow.Piece piece : pieces) {
      switch (piece) {
        case Flow.Words words -> {
          if (!words.text().isEmpty()) {
            blocks.add(
                new Paragraph(
                    words.text(),
                    words.heading(),
                    page(words.page()) + "paragraph " + ++paragraphs));
          }
        }
        case Grid grid -> {
          if (isLayout(grid)) {
            grid.lines.forEach(line -> line.boxes.forEach(box -> add(box.pieces)));
          } else if (!glued || grid.lines.size() > MOST_ROWS_SPLIT) {
            table(grid);
          } else {
            grid.apart().forEach(this::table);
          }
        }
      }
    }
  }

  private void table(Grid grid) {
    List<Row> rows = new ArrayList<>(grid.lines.size());
    String place = "table " + (tables + 1);
    boolean empty = true;
    for (Grid.Line line : grid.lines) {
      List<Cell> cells = new ArrayList<>(line.boxes.size());
      for (Box box : line.boxes) {
        String text = text(box);
        empty &= text.isEmpty();
        cells.add(
            new Cell(box.column, box.columnSpan, box.rowSpan, text, box.emphasis(), box.ground));
      }
      String row = page(line.page) + place + ", row " + (rows.size() + 1);
      rows.add(new Row(cells, line.header, row));
    }
    if (!empty) {
      tables++;
      blocks.add(new Table(rows, page(grid.lines.getFirst().page) + place));
    }
  }

  private static String page(int number) {
    return number == 0 ? "" : "page " + number + ", ";
  }

  /** Whether a table holds other tables and nothing in it stands beside anything else. */
  private static boolean isLayout(Grid grid) {
    boolean holdsTable = false;
    for (Grid.Line line : grid.lines) {
      int full = 0;
      for (Box box : line.boxes) {
        full += box.isEmpty() ? 0 : 1;
        for (Flow.Piece piece : box.pieces) {
          holdsTable |= piece instanceof Grid inner && !inner.lines.isEmpty();
        }
      }
      if (full > 1 && !isFrame(grid)) {
        return false;
      }
    }
    return holdsTable;
  }

  /** Whether a table is one row with a real table in it, as web pages put a menu beside a page. */
  private static boolean isFrame(Grid grid) {
    if (grid.lines.size() > 1) {
      return false;
    }
    for (Box box : grid.lines.getFirst().boxes) {
      for (Flow.Piece piece : box.pieces) {
        if (piece instanceof Grid inner
            && inner.lines.size() > FRAMED_ROWS
            && inner.lines.stream().anyMatch(line -> line.boxes.size() > 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(Box box) {
    if (box.pieces.size() == 1 && box.pieces.getFirst() instanceof Flow.Words words) {
      return words.text();
    }
    StringBuilder text = new StringBuilder();
    append(text, box);
    return Text.tidy(text);
  }

  private static void append(StringBuilder text, Box box) {
    for (Flow.Piece piece : box.pieces) {
      switch (piece) {
        case Flow.Words words -> text.append(words.text()).append('\n');
        case Grid grid -> {
          for (Grid.Line line : grid.lines) {
            for (Box inner : line.boxes) {
              StringBuilder cell = new StringBuilder();
              append(cell, inner);
              text.append(cell.toString().strip()).append('\t');
            }
            text.append('\n');
          }
        }
      }
    }
  }
}
