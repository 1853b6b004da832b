package org.scrutinymonitor.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Node.Draft;

/** Puts evidence and grades into the updates that they belong to, by their periods. */
final class Reporting {
  private final boolean exact;

  Reporting(boolean exact) {
    this.exact = exact;
  }

  /** Puts the words of a row into the update of a period, or into a new one. */
  void put(Node node, Field field, @Nullable String of, String text, Line line) {
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

  /**
   * Adds words without a label to the update that was touched last.
   *
   * @return whether it is unsure that they belong there
   */
  boolean add(Node node, Field field, String more, Line line) {
    if (node.updates.isEmpty()) {
      put(node, field, null, more, line);
      return false;
    }
    Draft draft = node.lastTouched();
    if (field == Field.EVIDENCE) {
      draft.evidence = draft.evidence == null ? more : CellWords.continued(draft.evidence, more);
      return false;
    }
    boolean unsure = draft.gradeWords == null;
    draft.gradeWords = unsure ? more : draft.gradeWords + "\n" + more;
    return unsure;
  }
}
