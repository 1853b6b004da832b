package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;

/** Labelled lines within one cell of a tracker: "Lead: Fleet Manager" below the recommendation. */
final class Within {
  /** A labelled line and those that follow it. */
  record Labelled(Label label, String words) {}

  private final StringBuilder own = new StringBuilder();
  private final List<Labelled> labelled = new ArrayList<>();

  private Within() {}

  /** Divides the words of a cell; a label counts where no column of the table has its field. */
  static Within of(String text, Columns columns) {
    Within within = new Within();
    for (String line : text.lines().toList()) {
      Labels.Inline inline = Labels.inline(line);
      if (inline != null && isField(inline, columns)) {
        within.labelled.add(new Labelled(inline.label(), inline.rest()));
      } else {
        within.add(line);
      }
    }
    return within;
  }

  private static boolean isField(Labels.Inline inline, Columns columns) {
    Field field = inline.label().field();
    return field.ofItem()
        && !inline.rest().isBlank()
        && columns.all().stream().noneMatch(column -> column.isField(field));
  }

  private void add(String line) {
    if (labelled.isEmpty()) {
      own.append(own.isEmpty() ? "" : "\n").append(line);
    } else {
      Labelled last = labelled.removeLast();
      labelled.add(new Labelled(last.label(), (last.words() + "\n" + line).strip()));
    }
  }

  /** The words above the first label. */
  String own() {
    return own.toString();
  }

  List<Labelled> labelled() {
    return List.copyOf(labelled);
  }
}
