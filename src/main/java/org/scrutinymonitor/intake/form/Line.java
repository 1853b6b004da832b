package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.review.OpenReview.Source;

/**
 * A row of a table, or a paragraph, seen as the form sees it: a label and what stands behind it.
 *
 * @param place where it stands, in words for a person
 * @param table the number of its table, -1 for a paragraph
 * @param whole whether the row is one cell over the whole width
 * @param heading 1 to 9 for a paragraph that is a heading
 * @param lead what stands left of the label's column: a reference, mostly nothing
 * @param label the words in the label's place, blank where there are none
 * @param values the cells behind the label, empty ones too
 * @param cells all cells of the row as they stand
 */
record Line(
    String place,
    int table,
    boolean whole,
    int heading,
    String lead,
    String label,
    boolean labelEmphasis,
    List<Piece> values,
    List<String> cells) {

  /**
   * A cell behind a label.
   *
   * @param ground the colour of its ground by name, null where it is not known
   */
  record Piece(int column, int span, String text, boolean emphasis, @Nullable String ground) {
    Piece(int column, int span, String text, boolean emphasis) {
      this(column, span, text, emphasis, null);
    }

    static Piece of(Cell cell) {
      return new Piece(
          cell.column(), cell.columnSpan(), cell.text().strip(), cell.emphasis(), cell.ground());
    }

    boolean isBlank() {
      return text.isBlank();
    }

    Piece with(String words) {
      return new Piece(column, span, words, emphasis, ground);
    }

    static List<String> texts(List<Piece> pieces) {
      return pieces.stream().map(Piece::text).toList();
    }

    /** Whether all cells hold the same words. */
    static boolean same(List<Piece> pieces) {
      return pieces.stream().allMatch(piece -> Words.same(piece.text(), pieces.getFirst().text()));
    }
  }

  Line {
    values = List.copyOf(values);
    cells = List.copyOf(cells);
  }

  static Line paragraph(String text, int heading, String place) {
    return new Line(place, -1, true, heading, "", text, false, List.of(), List.of());
  }

  boolean isParagraph() {
    return table < 0;
  }

  /** The cells behind the label that hold something. */
  List<Piece> filled() {
    List<Piece> filled = new ArrayList<>(values.size());
    for (Piece piece : values) {
      if (!piece.isBlank()) {
        filled.add(piece);
      }
    }
    return filled;
  }

  boolean isBlank() {
    return label.isBlank() && lead.isBlank() && filled().isEmpty();
  }

  Line labelled(String words) {
    return new Line(place, table, whole, heading, lead, words, labelEmphasis, values, cells);
  }

  Line valued(List<Piece> pieces) {
    return new Line(place, table, whole, heading, lead, label, labelEmphasis, pieces, cells);
  }

  /** The words of the document behind a doubt about this line. */
  Source source(@Nullable String text) {
    String words = text;
    if (words == null) {
      StringBuilder all = new StringBuilder(label);
      for (Piece piece : filled()) {
        all.append(all.isEmpty() ? "" : " ").append(piece.text());
      }
      words = all.toString();
    }
    return new Source(words, place, cells);
  }
}
