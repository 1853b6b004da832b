package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Node.Draft;
import org.scrutinymonitor.intake.form.Node.Open;
import org.scrutinymonitor.intake.form.Node.Value;
import org.scrutinymonitor.review.OpenReview.Source;

/**
 * Doubts what is not there: a row that all other items have, and, in a document that shows damage,
 * words that have lost their beginning or their end.
 */
final class Missing {
  private static final List<Field> PROSE = List.of(Field.ACTION, Field.MEASURE);

  /** What every item of an agreed plan has. */
  private static final List<Field> AGREED =
      List.of(Field.RESPONSIBILITY, Field.DUE, Field.ACTION, Field.MEASURE);

  private final boolean exact;
  private final boolean plain;
  private final Squeezed squeezed;
  private final RunningOn runningOn;

  Missing(boolean exact, boolean plain, Squeezed squeezed, RunningOn runningOn) {
    this.exact = exact;
    this.plain = plain;
    this.squeezed = squeezed;
    this.runningOn = runningOn;
  }

  void doubt(List<Node> roots) {
    List<Node> all = new ArrayList<>();
    collect(roots, all);
    List<Node> carrying = all.stream().filter(Missing::carries).toList();
    boolean damaged = !exact && isDamaged(all);
    for (Field field : Field.values()) {
      if (field.ofItem()) {
        rows(field, carrying, damaged, plain);
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
      all.forEach(this::texts);
    }
    if (damaged) {
      carrying.forEach(this::prose);
      childless(all);
    }
    if (!squeezed.isEmpty()) {
      all.forEach(this::complete);
      pages(all);
    }
  }

  private static void collect(List<Node> nodes, List<Node> all) {
    for (Node node : nodes) {
      all.add(node);
      collect(node.items, all);
    }
  }

  /** Whether an item has rows of its own. */
  private static boolean carries(Node node) {
    return !node.fields.isEmpty() || !node.updates.isEmpty();
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
  private static void rows(Field field, List<Node> carrying, boolean damaged, boolean plain) {
    int have = 0;
    int filled = 0;
    for (Node node : carrying) {
      have += node.sees(field, null) || hasUpdate(node, field) ? 1 : 0;
      filled += isFilled(node, field) ? 1 : 0;
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
      if (isFilled(node, field) || isDoubted(node, field)) {
        continue;
      }
      boolean row = node.sees(field, null) || hasUpdate(node, field);
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
      boolean row = field.ofItem() && (node.sees(field, null) || hasUpdate(node, field));
      if (row && !isFilled(node, field) && !isDoubted(node, field)) {
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
      if (!node.sees(field, null) && !isDoubted(node, field)) {
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
      if (field.ofItem() && isFilled(node, field) && !isDoubted(node, field)) {
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

  private static boolean hasUpdate(Node node, Field field) {
    return node.updates.stream()
        .anyMatch(draft ->
            field == Field.EVIDENCE
                ? draft.sawEvidence
                : field == Field.ASSESSMENT && draft.sawGrade);
  }

  private static boolean isFilled(Node node, Field field) {
    if (field == Field.EVIDENCE) {
      return !node.updates.isEmpty()
          && node.updates.stream().allMatch(draft -> draft.evidence != null);
    }
    if (field == Field.ASSESSMENT) {
      return !node.updates.isEmpty()
          && node.updates.stream().allMatch(draft -> draft.gradeWords != null);
    }
    Value value = node.fields.get(field);
    return value != null && !value.text().isBlank();
  }

  private static boolean isDoubted(Node node, Field field) {
    return node.doubts.stream().anyMatch(open -> open.property().equals(field.property()));
  }

  /** Prose that begins in small letters or ends within a sentence, in a damaged document. */
  private void prose(Node node) {
    for (Field field : PROSE) {
      Value value = node.fields.get(field);
      if (value != null && !isDoubted(node, field)) {
        String reason = cutReason(value.text());
        if (reason != null) {
          node.doubt(field, reason, value.line(), List.of());
        }
      }
    }
    for (Draft draft : node.updates) {
      String evidence = draft.evidence;
      Line line = draft.evidenceLine;
      String reason = evidence == null ? null : cutReason(evidence);
      if (reason != null && line != null && !isDoubted(node, Field.EVIDENCE)) {
        node.doubt(draft, "evidence", reason, line, List.of());
      }
    }
  }

  /** Short words that say the same thing twice, and texts in which pieces of words stand. */
  private void texts(Node node) {
    if (hasFragment(node.text)) {
      node.doubt(
          "text",
          "A piece of a word stands alone here; letters may be missing or misplaced.",
          node.origin,
          List.of());
    }
    node.fields.forEach((field, value) -> {
      String words = Words.line(value.text());
      int half = words.length() / 2;
      boolean doubled =
          words.length() > 4
              && words.length() % 2 == 1
              && words.charAt(half) == ' '
              && words.substring(0, half).equals(words.substring(half + 1));
      if (doubled) {
        node.doubt(field, "The same words stand twice here.", value.line(), List.of());
      }
    });
  }

  /** Whether a piece of a word stands alone: "condensa tion" has none, "wi th" has two. */
  private boolean hasFragment(String text) {
    for (String word : text.split("[^\\p{L}\\p{N}'’-]++", -1)) {
      boolean small =
          !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isLowerCase);
      if (small && !runningOn.isSmallWord(word)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String cutReason(String text) {
    if (hasFragment(text)) {
      return "A piece of a word stands alone here; letters may be missing or misplaced.";
    }
    if (Words.beginsSmall(text)) {
      return "The words begin in the middle of a sentence; some may be lost before them.";
    }
    return text.length() > 60 && !Words.isEnded(text)
        ? "The words end in the middle of a sentence; some may be lost behind them."
        : null;
  }

  /** An item without rows and without parts below, in a damaged document. */
  private static void childless(List<Node> all) {
    for (Node node : all) {
      if (!carries(node) && node.items.isEmpty()) {
        node.doubt(
            "text",
            "No rows were found for this item, and cells of this document were lost.",
            node.origin,
            List.of());
      }
    }
  }

  /** Gives evidence back the words that only a squeezed page still holds. */
  private void complete(Node node) {
    for (Draft draft : node.updates) {
      String evidence = draft.evidence;
      Line line = draft.evidenceLine;
      if (evidence == null || line == null || cutReason(evidence) == null) {
        continue;
      }
      String fuller = squeezed.fuller(Field.EVIDENCE, evidence);
      if (fuller != null) {
        draft.evidence = fuller;
        node.doubt(
            draft,
            "evidence",
            "Words are missing in this row; they were added from a garbled copy of the page.",
            line,
            List.of(evidence));
      }
    }
  }

  /** Says once that pages stood run together, and which of their words came nowhere else. */
  private void pages(List<Node> all) {
    Map<Field, List<String>> placed = new EnumMap<>(Field.class);
    for (Node node : all) {
      node.fields.forEach((field, value) ->
          placed.computeIfAbsent(field, f -> new ArrayList<>()).add(value.text()));
      for (Draft draft : node.updates) {
        if (draft.evidence != null) {
          placed.computeIfAbsent(Field.EVIDENCE, f -> new ArrayList<>()).add(draft.evidence);
        }
      }
    }
    Node last = all.getLast();
    for (Squeezed.Segment segment : squeezed.unplaced(placed)) {
      last.doubts.add(
          new Open(
              null,
              "text",
              "A page of this document is stored run together, and these words of it ("
                  + segment.label().field().words()
                  + ") were found nowhere else.",
              new Source(segment.text(), squeezed.place(), List.of()),
              List.of()));
    }
  }
}
