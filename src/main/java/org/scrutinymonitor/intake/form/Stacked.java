package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.Reference;

/**
 * Forms whose cells were left one below another, a cell a line: a line that is a label begins a
 * row, the lines up to the next label are its cells.
 */
final class Stacked {
  private static final int TABLE = 1_000_000;

  private Stacked() {}

  /** The lines as rows where they are stacked, otherwise as they are. */
  static List<Line> rows(List<Line> lines, boolean exact) {
    int rows = 0;
    int labels = 0;
    for (Line line : lines) {
      Label label = line.label().isBlank() ? null : Labels.of(line.label());
      if (label != null && label.field().ofItem()) {
        rows += line.filled().isEmpty() ? 0 : 1;
        labels += line.isParagraph() ? 1 : 0;
      }
    }
    return exact || labels < 4 || rows > labels ? lines : new Stacked.Rows(lines).read();
  }

  /** Collects cells below labels. */
  private static final class Rows {
    private final List<Line> lines;
    private final List<Line> rows = new ArrayList<>();
    private @Nullable Line open;
    private @Nullable Label label;
    private List<String> cells = new ArrayList<>();

    Rows(List<Line> lines) {
      this.lines = lines;
    }

    List<Line> read() {
      for (Line line : lines) {
        if (!line.isParagraph()) {
          close();
          rows.add(line);
          continue;
        }
        for (String words : line.label().split("\n", -1)) {
          if (!words.isBlank()) {
            words(line, words.strip());
          }
        }
      }
      close();
      return rows;
    }

    private void words(Line line, String words) {
      Label found = Labels.of(words);
      String whole = words;
      if (found == null && open != null && words.startsWith("(")) {
        String joined = open.label() + " " + words;
        Label together = Labels.of(joined);
        if (together != null && label != null && together.field() == label.field()) {
          open = open.labelled(joined);
          label = together;
          return;
        }
      }
      if (found != null) {
        close();
        open = line.labelled(whole);
        label = found;
        return;
      }
      Labels.Inline inline = Labels.inline(words);
      if (inline != null
          && (inline.label().field().ofItem()
              || inline.label().field().ofHeader()
              || inline.label().field() == Field.RECOMMENDATION)) {
        close();
        open = line.labelled(words.substring(0, words.length() - inline.rest().length()).strip());
        label = inline.label();
        cells.add(inline.rest());
        return;
      }
      Reference.Led led = Reference.leading(words);
      Label above = label;
      if (led != null
          && above != null
          && (above.field() == Field.ASSESSMENT
              || above.field() == Field.RECOMMENDATION && !cells.isEmpty())) {
        close();
        open = line.labelled("");
        label = new Label(Field.PART, 2, null, null);
        cells.add(words);
        return;
      }
      if (open == null) {
        rows.add(line.labelled(words));
      } else {
        cells.add(words);
      }
    }

    private void close() {
      Line begun = open;
      Label of = label;
      if (begun != null && of != null) {
        boolean text = of.field() == Field.PART || of.field() == Field.RECOMMENDATION;
        int first = text ? Math.min(1, cells.size()) : cells.size();
        while (text && first > 0 && first < cells.size() && Words.beginsSmall(cells.get(first))) {
          first++;
        }
        rows.add(row(begun, begun.label(), cells.subList(0, first)));
        if (first < cells.size()) {
          rows.add(row(begun, "", cells.subList(first, cells.size())));
        }
      }
      open = null;
      label = null;
      cells = new ArrayList<>();
    }

    private static Line row(Line begun, String words, List<String> cells) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        pieces.add(new Piece(i + 1, 1, cells.get(i), false));
      }
      List<String> all = new ArrayList<>();
      all.add(words);
      all.addAll(cells);
      return new Line(begun.place(), TABLE, false, 0, "", words, false, pieces, all);
    }
  }
}
