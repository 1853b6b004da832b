package org.scrutinymonitor.intake.form;

import java.util.List;
import org.scrutinymonitor.intake.form.Line.Piece;

/** The words of cells that are one text, and what is unsure about them where they are several. */
final class CellWords {
  static final String SEVERAL_CELLS = "The words stand in several cells";

  private final boolean exact;
  private final RunningOn runningOn;

  CellWords(boolean exact, RunningOn runningOn) {
    this.exact = exact;
    this.runningOn = runningOn;
  }

  /** The words of cells that are one field. */
  String of(List<Piece> filled) {
    if (filled.isEmpty()) {
      return "";
    }
    if (filled.size() == 1 || Piece.same(filled)) {
      return filled.getFirst().text();
    }
    return exact ? String.join("\n", Piece.texts(filled)) : runningOn.join(Piece.texts(filled));
  }

  /** Whether cells are one text that was cut into cells. */
  boolean isOneText(List<Piece> pieces) {
    return runningOn.isOneText(Piece.texts(pieces));
  }

  /** Doubts the text of an item where it stood in several cells. */
  void doubtText(Node node, List<Piece> filled, Line line) {
    if (filled.size() > 1) {
      node.doubt("text", reason(filled), line, choices(filled));
    }
  }

  /** Doubts a field where it stood in several cells. */
  void doubt(Node node, Field field, List<Piece> filled, Line line) {
    if (filled.size() > 1) {
      node.doubt(field, reason(filled), line, choices(filled));
    }
  }

  private String reason(List<Piece> filled) {
    if (Piece.same(filled)) {
      return "This is printed twice in the row.";
    }
    return isOneText(filled)
        ? "The words run across several cells; letters may be missing where they were put together."
        : SEVERAL_CELLS + "; nothing says what divides them.";
  }

  private List<String> choices(List<Piece> filled) {
    return Piece.same(filled) ? List.of() : runningOn.choices(Piece.texts(filled));
  }

  /** Two pieces of one text: a sentence that was cut goes on, a new one begins a new line. */
  static String continued(String before, String more) {
    boolean sentence = !Words.isEnded(before) || Words.beginsSmall(more);
    boolean hyphen = before.endsWith("-") && Words.beginsSmall(more);
    return before + (hyphen ? "" : sentence ? " " : "\n") + more;
  }
}
