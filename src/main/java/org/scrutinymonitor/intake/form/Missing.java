package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Open;

/**
 * Doubts what is not there: a row that all other items have, a cell where other cells were lost,
 * half of an update. What is there and damaged {@link CutWords} doubts.
 */
final class Missing {
  /** What every item of an agreed plan has. */
  private static final List<Field> AGREED =
      List.of(Field.RESPONSIBILITY, Field.DUE, Field.ACTION, Field.MEASURE);

  private final boolean exact;
  private final boolean plain;
  private final Squeezed squeezed;
  private final CutWords cutWords;

  Missing(boolean exact, boolean plain, Squeezed squeezed, RunningOn runningOn) {
    this.exact = exact;
    this.plain = plain;
    this.squeezed = squeezed;
    this.cutWords = new CutWords(runningOn);
  }

  void doubt(List<Node> roots) {
    List<Node> all = new ArrayList<>();
    collect(roots, all);
    List<Node> carrying = all.stream().filter(Node::carries).toList();
    boolean damaged = !exact && isDamaged(all);
    for (Field field : Field.values()) {
      if (field.ofItem()) {
        rows(field, carrying, damaged);
      }
    }
    boolean lossy = plain && all.stream().anyMatch(node -> !node.doubts.isEmpty());
    if (lossy) {
      carrying.forEach(Missing::blanks);
    }
    if (plain && carrying.size() > 1) {
      carrying.forEach(Missing::halves);
    }
    if (!exact) {
      carrying.forEach(Missing::unlabelled);
      carrying.forEach(Missing::columns);
      periods(carrying);
    }
    if (!exact) {
      all.forEach(cutWords::texts);
    }
    if (damaged) {
      carrying.forEach(cutWords::prose);
      childless(all);
    }
    if (!squeezed.isEmpty()) {
      SqueezedWords squeezedWords = new SqueezedWords(squeezed, cutWords);
      all.forEach(squeezedWords::complete);
      squeezedWords.pages(all);
    }
  }

  private static void collect(List<Node> nodes, List<Node> all) {
    for (Node node : nodes) {
      all.add(node);
      collect(node.items, all);
    }
  }

  private boolean isDamaged(List<Node> all) {
    if (!squeezed.isEmpty()) {
      return true;
    }
    for (Node node : all) {
      if (!node.doubts.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** An item lacks a row that nearly all others have; in a damaged document also its words. */
  private void rows(Field field, List<Node> carrying, boolean damaged) {
    int have = 0;
    int filled = 0;
    for (Node node : carrying) {
      have += node.hasRow(field) ? 1 : 0;
      filled += node.isFilled(field) ? 1 : 0;
    }
    boolean expected =
        have >= 2 && (damaged || plain ? have * 2 : have * 5 / 4.0) >= carrying.size();
    // In text, a row that no item of an agreed plan fills in has lost its cells.
    boolean expectFilled =
        plain
            ? filled * 3 >= carrying.size() && filled > 0
                || filled == 0 && have > 1 && AGREED.contains(field)
            : damaged && filled * 3 >= carrying.size() * 2;
    for (Node node : carrying) {
      if (node.isFilled(field) || node.isDoubted(field)) {
        continue;
      }
      boolean row = node.hasRow(field);
      // A form has a row for the response only where there is one.
      if (expected && !row && field != Field.RESPONSE) {
        node.doubt(
            field,
            "The other items have a row for " + field.words() + "; this one has none.",
            node.origin,
            List.of());
      } else if (expectFilled) {
        node.doubt(
            field,
            "Nothing was found for " + field.words() + ", and cells of this document were lost.",
            node.origin,
            List.of());
      }
    }
  }

  /** In text that lost cells elsewhere, an empty cell is not believed. */
  private static void blanks(Node node) {
    for (Field field : Field.values()) {
      boolean row = field.ofItem() && node.hasRow(field);
      if (row && !node.isFilled(field) && !node.isDoubted(field)) {
        node.doubt(
            field,
            "This cell is empty, and other cells of this document were lost.",
            node.origin,
            List.of());
      }
    }
  }

  /** In text, half of an update may be the rest of one whose other cell was lost. */
  private static void halves(Node node) {
    for (Draft draft : node.updates) {
      Line line = draft.gradeLine;
      if (line != null && draft.gradeWords != null && draft.evidence == null) {
        node.doubt(
            draft, "evidence", "A grade is given here without any evidence.", line, List.of());
      } else if (line != null && draft.gradeWords == null && draft.evidence != null) {
        node.doubt(draft, "grade", "Evidence is given here without a grade.", line, List.of());
      }
    }
  }

  /** Words without a label were taken as more of a field: they may be a field that is not there. */
  private static void unlabelled(Node node) {
    boolean loose =
        node.doubts.stream()
            .map(Open::reason)
            .anyMatch(reason ->
                reason.equals(Filling.UNLABELLED)
                    || reason.equals(Unlabelled.OF_THEIR_OWN)
                    || reason.startsWith(Unlabelled.LABEL_LOST));
    if (!loose) {
      return;
    }
    for (Field field : AGREED) {
      if (!node.sees(field, null) && !node.isDoubted(field)) {
        node.doubt(
            field,
            "Words without a label stand in this item; they may be its " + field.words() + ".",
            node.origin,
            List.of());
      }
    }
  }

  /** Two rows or more of an item have several cells and no headings: its columns were lost. */
  private static void columns(Node node) {
    long wide =
        node.doubts.stream()
            .filter(open -> open.reason().startsWith(CellWords.SEVERAL_CELLS))
            .count();
    if (wide < 2) {
      return;
    }
    for (Field field : Field.values()) {
      if (field.ofItem() && node.isFilled(field) && !node.isDoubted(field)) {
        node.doubt(
            field,
            "Other rows of this item have several columns; these may be the words of several items.",
            node.origin,
            List.of());
      }
    }
  }

  /** An update without a period among updates that have one. */
  private static void periods(List<Node> carrying) {
    long dated =
        carrying.stream()
            .filter(node -> node.updates.stream().anyMatch(draft -> draft.period != null))
            .count();
    for (Node node : carrying) {
      for (Draft draft : node.updates) {
        Line line = draft.evidenceLine != null ? draft.evidenceLine : draft.gradeLine;
        if (dated > 0 && draft.period == null && line != null) {
          node.doubt(draft, "period", "The period of this update was not found.", line, List.of());
        }
      }
    }
  }

  /** An item without rows and without parts below, in a damaged document. */
  private static void childless(List<Node> all) {
    for (Node node : all) {
      if (!node.carries() && node.items.isEmpty()) {
        node.doubt(
            "text",
            "No rows were found for this item, and cells of this document were lost.",
            node.origin,
            List.of());
      }
    }
  }
}
