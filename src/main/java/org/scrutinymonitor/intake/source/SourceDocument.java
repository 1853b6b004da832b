package org.scrutinymonitor.intake.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as its file holds it: paragraphs and tables in reading order, each with its place. A
 * reader makes it from one kind of file and understands nothing of forms; the recogniser
 * understands forms and nothing of files.
 *
 * @param title the title that the file's own properties give, null where they give none
 * @param exact whether cells are what the author made them (Word, OpenDocument, HTML, tagged PDF)
 *     or were rebuilt from positions or tabs (other PDF, text), where edges can lie
 */
public record SourceDocument(@Nullable String title, boolean exact, List<Block> blocks) {
  public SourceDocument {
    blocks = List.copyOf(blocks);
  }

  /** A paragraph or a table. */
  public sealed interface Block {
    /** Where it stands, in words for a person: "paragraph 3", "page 2, table 1". */
    String place();
  }

  /**
   * A paragraph outside of tables.
   *
   * @param text its words with any automatic number or bullet in front; lines divided by "\n"
   * @param heading 1 to 9 for a heading of that level, 0 for plain text
   */
  public record Paragraph(String text, int heading, String place) implements Block {}

  /** A table; {@link Row}s hold only the cells that begin in them. */
  public record Table(List<Row> rows, String place) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param header whether the file marks it as a header row, which repeats on each page
   * @param place "table 2, row 4", "page 3, table 2, row 4"
   */
  public record Row(List<Cell> cells, boolean header, String place) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param column the column of the table's grid at which it begins, from 0
   * @param columnSpan how many columns it covers, at least 1
   * @param rowSpan how many rows it covers, at least 1
   * @param text its words, paragraphs and lines divided by "\n", automatic numbers and bullets in
   *     front, the text of nested tables included in reading order
   * @param emphasis whether all of its words are bold, or its ground is shaded: the look of a label
   * @param ground the colour of its ground by name ("Green"), null where it has none or it is not
   *     known
   */
  public record Cell(
      int column,
      int columnSpan,
      int rowSpan,
      String text,
      boolean emphasis,
      @Nullable String ground) {
    /** A cell whose ground is not known. */
    public Cell(int column, int columnSpan, int rowSpan, String text, boolean emphasis) {
      this(column, columnSpan, rowSpan, text, emphasis, null);
    }
  }
}
