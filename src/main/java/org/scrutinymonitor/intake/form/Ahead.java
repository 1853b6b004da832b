package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;

/** The labels of all lines, read once, and what comes after each. */
final class Ahead {
  private final List<Line> lines = new ArrayList<>();
  private final List<@Nullable Label> labels = new ArrayList<>();
  private final boolean[] cut;
  private final int[] next;
  private final Order order;

  Ahead(List<Line> source) {
    cut = new boolean[source.size()];
    next = new int[source.size() + 1];
    for (int i = 0; i < source.size(); i++) {
      read(i, source.get(i));
    }
    next[source.size()] = -1;
    for (int i = source.size() - 1; i >= 0; i--) {
      next[i] = i + 1 < source.size() && labels.get(i + 1) != null ? i + 1 : next[i + 1];
    }
    order = new Order(labels);
  }

  private void read(int i, Line line) {
    String words = line.label();
    if (words.isBlank()) {
      lines.add(line);
      labels.add(null);
      return;
    }
    Label label = Labels.of(words);
    Line read = line;
    boolean alone = line.filled().isEmpty();
    if (label != null
        && line.isParagraph()
        && line.heading() == 0
        && label.weight() == 1
        && label.field() != Field.KEY) {
      label = null;
    }
    if (label != null && label.field() == Field.ASSESSMENT && KeyLayouts.isHeading(line)) {
      label = new Label(Field.KEY, 3, null, null);
      read = line.valued(List.of());
    }
    if (label == null && alone) {
      Labels.Inline inline = Labels.inline(words);
      if (inline != null) {
        label = inline.label();
        read =
            line.labelled("").valued(List.of(new Piece(1, 1, inline.rest(), line.labelEmphasis())));
      } else {
        Labels.Inline dashed = Labels.dashed(words);
        if (dashed != null) {
          label = dashed.label();
          read =
              line.labelled("")
                  .valued(List.of(new Piece(1, 1, dashed.rest(), line.labelEmphasis())));
        }
      }
    }
    if (label == null) {
      String period = Labels.loosePeriod(words);
      if (period != null && !alone) {
        boolean grade =
            line.filled().stream().allMatch(piece -> Grades.isGrade(piece.text(), null));
        label = new Label(grade ? Field.ASSESSMENT : Field.EVIDENCE, 1, null, period);
        cut[i] = true;
      }
    }
    lines.add(read);
    labels.add(label);
  }

  Order order() {
    return order;
  }

  @Nullable Label label(int i) {
    return labels.get(i);
  }

  /** The line, with the words behind its label where both stood in one cell. */
  Line line(int i) {
    return lines.get(i);
  }

  /** Whether only the lower half of the label is there. */
  boolean isCut(int i) {
    return cut[i];
  }

  /** The next label of any sort. */
  @Nullable Label next(int i) {
    return next[i] < 0 ? null : labels.get(next[i]);
  }

  /** The next label when it is one of an item, and no recommendation begins before it. */
  @Nullable Label nextItemLabel(int i) {
    Label label = next(i);
    return label != null && label.field().ofItem() ? label : null;
  }

  @Nullable Field nextField(int i) {
    Label label = nextItemLabel(i);
    return label == null ? null : label.field();
  }

  /** How many cells of the next labelled row hold something. */
  int nextFilled(int i) {
    return next[i] < 0 ? 0 : lines.get(next[i]).filled().size();
  }

  /** The period of the next row of an update, null where none comes before the item ends. */
  @Nullable String periodBehind(int i) {
    for (int k = next[i], seen = 0; k >= 0 && seen < 12; k = next[k], seen++) {
      Label label = labels.get(k);
      if (label == null || label.field() == Field.RECOMMENDATION) {
        return null;
      }
      if (label.field().ofUpdate()) {
        return label.period();
      }
    }
    return null;
  }

  /** Whether no recommendation begins after a line. */
  boolean endsWithKey(int i) {
    for (int k = next[i], seen = 0; k >= 0 && seen < 40; k = next[k], seen++) {
      Label label = labels.get(k);
      if (label != null && label.field() == Field.RECOMMENDATION) {
        return false;
      }
    }
    return true;
  }
}
