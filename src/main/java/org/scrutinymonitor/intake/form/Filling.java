package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Value;

/**
 * Puts the cells of a row into the fields of the nodes they belong to, and doubts what is unsure.
 */
final class Filling {
  private static final String COLOUR =
      "The cell has a colour and no words; the colour was taken for the grade.";
  static final String UNLABELLED =
      "Words below this row have no label; they were taken as more of it.";

  private final boolean exact;
  private final CellWords cells;
  private final Reporting reporting;

  Filling(boolean exact, CellWords cells) {
    this.exact = exact;
    this.cells = cells;
    this.reporting = new Reporting(exact);
  }

  /** Puts a labelled row into one node, or into strands by their columns. */
  void put(List<Node> nodes, @Nullable Line headings, Label label, Line line, boolean cut) {
    Line coloured = label.field() == Field.ASSESSMENT ? coloured(line) : line;
    words(nodes, headings, label, coloured, cut);
    for (Node node : nodes) {
      Draft draft = coloured == line || node.updates.isEmpty() ? null : node.lastTouched();
      String grade = draft == null ? null : draft.gradeWords;
      if (draft != null
          && grade != null
          && line.filled().stream().noneMatch(p -> p.text().equals(grade))) {
        node.doubt(draft, "grade", COLOUR, coloured, List.of());
      }
    }
  }

  /**
   * The line with the colours of its grounds where there are no words: a grade is often no more.
   */
  private static Line coloured(Line line) {
    boolean any =
        line.values().stream().anyMatch(piece -> piece.isBlank() && piece.ground() != null);
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : line.values()) {
      String ground = piece.ground();
      pieces.add(piece.isBlank() && ground != null ? piece.with(ground) : piece);
    }
    return any ? line.valued(pieces) : line;
  }

  private void words(
      List<Node> nodes, @Nullable Line headings, Label label, Line line, boolean cut) {
    Field field = label.field();
    if (nodes.size() == 1 || headings == null) {
      Node node = nodes.getFirst();
      put(node, field, label.period(), line.filled(), line);
      if (cut) {
        node.doubt(field, "Only the lower half of this row's label is there.", line, List.of());
      }
      return;
    }
    Placing placing = Placing.of(nodes, headings, line);
    for (int s = 0; s < nodes.size(); s++) {
      Node node = nodes.get(s);
      List<Piece> filled =
          placing.pieces().get(s).stream().filter(piece -> !piece.isBlank()).toList();
      put(node, field, label.period(), filled, line);
      if (!placing.sure()) {
        node.doubt(
            field,
            "The row has not the same cells as its headings; words may stand under the wrong one.",
            line,
            others(line, filled));
      } else if (placing.shared() && !filled.isEmpty()) {
        node.doubt(
            field,
            "One cell stands under several headings; it was taken for each of them.",
            line,
            List.of());
      } else if (cut) {
        node.doubt(field, "Only the lower half of this row's label is there.", line, List.of());
      } else if (!exact && isCut(placing, s)) {
        node.doubt(
            field, "The words seem to run on into the next cell.", line, others(line, filled));
      }
    }
  }

  private boolean isCut(Placing placing, int s) {
    return cutBetween(placing, s - 1) || cutBetween(placing, s);
  }

  private boolean cutBetween(Placing placing, int s) {
    if (s < 0 || s + 1 >= placing.pieces().size()) {
      return false;
    }
    List<Piece> left = placing.pieces().get(s);
    List<Piece> right = placing.pieces().get(s + 1);
    return left.size() == 1
        && right.size() == 1
        && cells.isOneText(List.of(left.getFirst(), right.getFirst()));
  }

  private static List<String> others(Line line, List<Piece> mine) {
    return line.filled().stream()
        .filter(piece -> !mine.contains(piece))
        .map(Piece::text)
        .distinct()
        .limit(12)
        .toList();
  }

  private void put(Node node, Field field, @Nullable String period, List<Piece> filled, Line line) {
    String text = cells.of(filled);
    if (field.ofUpdate()) {
      reporting.put(node, field, period, text, line);
    } else {
      node.see(field, null);
      Value before = node.fields.get(field);
      if (before == null || before.text().isBlank()) {
        node.fields.put(field, new Value(text, line));
      } else if (!text.isBlank() && !Words.same(before.text(), text)) {
        node.doubt(
            field,
            "The " + field.words() + " stands twice for this item, in different words.",
            line,
            List.of(text));
        return;
      }
    }
    cells.doubt(node, field, filled, line);
  }

  /** Adds a row without a label to the field above. */
  void add(List<Node> nodes, @Nullable Line headings, Field field, Line line, boolean doubtful) {
    if (nodes.size() == 1 || headings == null) {
      add(nodes.getFirst(), field, line.filled(), line, doubtful);
      return;
    }
    Placing placing = Placing.of(nodes, headings, line);
    boolean one = line.filled().size() == 1 && line.values().size() == 1;
    for (int s = 0; s < nodes.size(); s++) {
      List<Piece> filled =
          placing.pieces().get(s).stream().filter(piece -> !piece.isBlank()).toList();
      if (!filled.isEmpty() && !(one && s > 0)) {
        add(
            nodes.get(s),
            field,
            filled,
            line,
            doubtful || !placing.sure() || placing.shared() || one);
      } else if (one) {
        nodes
            .get(s)
            .doubt(
                field,
                "Words below this row could not be placed under one heading.",
                line,
                Piece.texts(line.filled()));
      }
    }
  }

  private void add(Node node, Field field, List<Piece> filled, Line line, boolean doubtful) {
    String more = cells.of(filled);
    boolean strange = doubtful || filled.size() > 1;
    if (field.ofUpdate()) {
      strange |= reporting.add(node, field, more, line);
    } else {
      Value before = node.fields.get(field);
      String text =
          before == null || before.text().isBlank()
              ? more
              : CellWords.continued(before.text(), more);
      node.fields.put(field, new Value(text, before == null ? line : before.line()));
      strange |= before == null || before.text().isBlank();
    }
    if (strange) {
      node.doubt(field, UNLABELLED, line, List.of());
    }
  }

  /** Whether a field of the nodes ends as a whole text does, so that what follows is another. */
  boolean isComplete(List<Node> nodes, Field field) {
    for (Node node : nodes) {
      Value value = node.fields.get(field);
      String text = value == null ? "" : value.text();
      boolean prose = field == Field.ACTION || field == Field.MEASURE || field == Field.RESPONSE;
      if (prose && !Words.isEnded(text) || field == Field.EVIDENCE) {
        return false;
      }
    }
    return true;
  }

  /** Whether what a field holds already ends as a sentence does, in any of the nodes. */
  boolean isEnded(List<Node> nodes, Field field) {
    for (Node node : nodes) {
      Value value = node.fields.get(field);
      if (value == null || value.text().isBlank() || Words.isEnded(value.text())) {
        return true;
      }
    }
    return false;
  }
}
