package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.form.Line.Piece;

/**
 * Rows with two labels and their values side by side: "Lead officer" | "Tree Officer" | "Target
 * date" | "May 2026". The look of the cells says which are labels.
 */
final class Pairs {
  private Pairs() {}

  /** The lines with one label each. */
  static List<Line> apart(List<Line> lines) {
    List<Line> apart = new ArrayList<>(lines.size());
    for (Line line : lines) {
      Label label = line.labelEmphasis() ? Labels.of(line.label()) : null;
      if (label == null || !isOfItem(label)) {
        apart.add(line);
      } else {
        divide(line, apart);
      }
    }
    return apart;
  }

  private static void divide(Line line, List<Line> apart) {
    Line open = line;
    List<Piece> values = new ArrayList<>();
    for (int i = 0; i < line.values().size(); i++) {
      Piece piece = line.values().get(i);
      boolean begins = i > 0 && i + 1 < line.values().size() && isLabel(piece, line, values);
      if (begins) {
        apart.add(open.valued(values));
        open = open.labelled(piece.text());
        values = new ArrayList<>();
      } else {
        values.add(piece);
      }
    }
    apart.add(open.valued(values));
  }

  /**
   * Whether a cell looks and reads like a label, and the value before it does not look like one.
   */
  private static boolean isLabel(Piece piece, Line line, List<Piece> before) {
    Label label = piece.emphasis() ? Labels.of(piece.text()) : null;
    return label != null
        && isOfItem(label)
        && !piece.text().equals(line.label())
        && before.stream().noneMatch(Piece::emphasis);
  }

  private static boolean isOfItem(Label label) {
    return label.field().ofItem() || label.field() == Field.PERIOD || label.field() == Field.BESIDE;
  }
}
