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
  static final String SEVERAL_CELLS = "The words stand in several cells";
  private static final String COLOUR =
      "The cell has a colour and no words; the colour was taken for the grade.";
  static final String UNLABELLED =
      "Words below this row have no label; they were taken as more of it.";

  private final boolean exact;
  private final RunningOn runningOn;

  Filling(boolean exact, RunningOn runningOn) {
    this.exact = exact;
    this.runningOn = runningOn;
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
        && runningOn.isOneText(List.of(left.getFirst().text(), right.getFirst().text()));
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
    String text = text(filled);
    if (field.ofUpdate()) {
      update(node, field, period, text, line);
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
    if (filled.size() > 1) {
      node.doubt(
          field,
          manyCells(filled, runningOn),
          line,
          same(filled) ? List.of() : runningOn.choices(Portrait.texts(filled)));
    }
  }

  private static String manyCells(List<Piece> filled, RunningOn runningOn) {
    if (same(filled)) {
      return "This is printed twice in the row.";
    }
    return runningOn.isOneText(Portrait.texts(filled))
        ? "The words run across several cells; letters may be missing where they were put together."
        : SEVERAL_CELLS + "; nothing says what divides them.";
  }

  private void update(Node node, Field field, @Nullable String of, String text, Line line) {
    String period = of == null ? node.period : of;
    boolean evidence = field == Field.EVIDENCE;
    Draft draft = draft(node, evidence, period);
    boolean again = draft != null && (evidence ? draft.sawEvidence : draft.sawGrade);
    if (draft != null && again) {
      String before = evidence ? draft.evidence : draft.gradeWords;
      node.touch(draft);
      if (text.isBlank() || before != null && Words.same(before, text) && !exact) {
        if (!(exact && period == null)) {
          return;
        }
      }
      if (before == null && !exact) {
        fill(draft, evidence, text, line);
        return;
      }
      if (!exact) {
        node.doubt(
            field,
            "The " + field.words() + " stands twice for the same period, in different words.",
            line,
            List.of(text));
        return;
      }
      draft = null;
    }
    if (draft == null) {
      draft = new Draft();
      draft.period = period;
      node.updates.add(draft);
    }
    if (draft.period == null) {
      draft.period = period;
    }
    fill(draft, evidence, text, line);
    node.see(field, draft.period);
    node.see(field, period);
    node.touch(draft);
  }

  private static void fill(Draft draft, boolean evidence, String text, Line line) {
    String words = text.isBlank() ? null : text;
    if (evidence) {
      draft.sawEvidence = true;
      draft.evidence = words;
      draft.evidenceLine = line;
    } else {
      draft.sawGrade = true;
      draft.gradeWords = words;
      draft.gradeLine = line;
    }
  }

  /** The update that a row belongs to: that of its period, or the last one that still lacks it. */
  private @Nullable Draft draft(Node node, boolean evidence, @Nullable String period) {
    List<Draft> updates = node.updates;
    Draft ofPeriod = null;
    for (int i = updates.size() - 1; i >= 0; i--) {
      Draft draft = updates.get(i);
      boolean lacks = evidence ? !draft.sawEvidence : !draft.sawGrade;
      boolean adopts = i == updates.size() - 1 && lacks && (draft.period == null || period == null);
      if (adopts || period != null && draft.period != null && Words.same(period, draft.period)) {
        if (lacks) {
          return draft;
        }
        ofPeriod = ofPeriod == null ? draft : ofPeriod;
      }
    }
    if (period == null && ofPeriod == null && !updates.isEmpty() && !exact) {
      return null;
    }
    return ofPeriod;
  }

  /** Adds a row without a label to the field above. */
  void add(
      List<Node> nodes,
      @Nullable Line headings,
      Field field,
      @Nullable String period,
      Line line,
      boolean doubtful) {
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
                Portrait.texts(line.filled()));
      }
    }
  }

  private void add(Node node, Field field, List<Piece> filled, Line line, boolean doubtful) {
    String more = text(filled);
    boolean strange = doubtful || filled.size() > 1;
    if (field.ofUpdate()) {
      if (node.updates.isEmpty()) {
        update(node, field, null, more, line);
      } else {
        Draft draft = node.lastTouched();
        if (field == Field.EVIDENCE) {
          draft.evidence = draft.evidence == null ? more : continued(draft.evidence, more);
        } else {
          strange |= draft.gradeWords == null;
          draft.gradeWords = draft.gradeWords == null ? more : draft.gradeWords + "\n" + more;
        }
      }
    } else {
      Value before = node.fields.get(field);
      String text =
          before == null || before.text().isBlank() ? more : continued(before.text(), more);
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

  /** Two pieces of one text: a sentence that was cut goes on, a new one begins a new line. */
  static String continued(String before, String more) {
    boolean sentence = !Words.isEnded(before) || Words.beginsSmall(more);
    boolean hyphen = before.endsWith("-") && Words.beginsSmall(more);
    return before + (hyphen ? "" : sentence ? " " : "\n") + more;
  }

  /** The words of cells that are one field. */
  String text(List<Piece> filled) {
    if (filled.isEmpty()) {
      return "";
    }
    if (filled.size() == 1 || same(filled)) {
      return filled.getFirst().text();
    }
    return exact
        ? String.join("\n", Portrait.texts(filled))
        : runningOn.join(Portrait.texts(filled));
  }

  void doubtText(Node node, List<Piece> filled, Line line) {
    if (filled.size() > 1) {
      List<String> texts = new ArrayList<>(Portrait.texts(filled));
      node.doubt(
          "text",
          manyCells(filled, runningOn),
          line,
          same(filled) ? List.of() : runningOn.choices(texts));
    }
  }

  private static boolean same(List<Piece> filled) {
    return filled.stream().allMatch(piece -> Words.same(piece.text(), filled.getFirst().text()));
  }
}
