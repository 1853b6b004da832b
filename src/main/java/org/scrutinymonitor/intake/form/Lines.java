package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/** Turns the rows of a table into lines with a label each. */
final class Lines {
  private final boolean exact;
  private final Squeezed squeezed;
  private int label;

  Lines(boolean exact, Squeezed squeezed) {
    this.exact = exact;
    this.squeezed = squeezed;
  }

  /** The lines of a table, labels that stand over several rows put together. */
  List<Line> of(Table table, int number) {
    List<Integer> pages = exact ? List.of() : pageColumns(table);
    label = labelColumn(table, pages);
    int width = 0;
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        width = Math.max(width, cell.column() + cell.columnSpan());
      }
    }
    List<Line> lines = new ArrayList<>(table.rows().size());
    for (Row row : table.rows()) {
      lines.add(line(row, number, pages, width));
    }
    List<Line> joined = joinLabels(lines);
    return exact ? Pairs.apart(joined) : joined;
  }

  private Line line(Row row, int number, List<Integer> pages, int width) {
    StringBuilder lead = new StringBuilder();
    String words = "";
    boolean emphasis = false;
    List<Piece> values = new ArrayList<>(row.cells().size());
    List<String> cells = new ArrayList<>(row.cells().size());
    boolean whole = false;
    for (Cell cell : row.cells()) {
      String text = cell.text().strip();
      cells.add(cell.text());
      if (pages.contains(cell.column())) {
        if (Squeezed.isPage(text)) {
          squeezed.add(text, row.place());
        }
        continue;
      }
      int end = cell.column() + cell.columnSpan();
      if (end <= label) {
        lead.append(lead.isEmpty() ? "" : " ").append(text);
      } else if (cell.column() <= label) {
        whole = width > 1 && cell.column() == 0 && end >= width && row.cells().size() == 1;
        if (whole && Labels.of(text) == null && Labels.inline(text) == null) {
          values.add(Piece.of(cell));
        } else {
          words = text;
          emphasis = cell.emphasis();
        }
      } else {
        values.add(Piece.of(cell));
      }
    }
    return new Line(row.place(), number, whole, 0, lead.toString(), words, emphasis, values, cells);
  }

  /** The column in which most labels stand; the first where none does. */
  private static int labelColumn(Table table, List<Integer> pages) {
    int[] hits = new int[4];
    int rows = 0;
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (cell.column() < hits.length
            && !pages.contains(cell.column())
            && !cell.text().isBlank()) {
          Label found = Labels.of(cell.text());
          hits[cell.column()] += found == null ? 0 : found.field() == Field.REFERENCE ? 0 : 1;
        }
      }
      if (++rows > 400) {
        break;
      }
    }
    int best = 0;
    while (pages.contains(best)) {
      best++;
    }
    for (int c = best + 1; c < hits.length; c++) {
      best = hits[c] > hits[best] ? c : best;
    }
    return best;
  }

  /** The columns whose cells hold pages, beside a column that holds labels. */
  private static List<Integer> pageColumns(Table table) {
    int[] filled = new int[4];
    int[] pages = new int[4];
    int[] labels = new int[5];
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        int c = cell.column();
        if (c < labels.length && !cell.text().isBlank()) {
          labels[c] += Labels.of(cell.text()) == null ? 0 : 1;
          if (c < pages.length) {
            filled[c]++;
            pages[c] += Squeezed.isPage(cell.text()) ? 1 : 0;
          }
        }
      }
    }
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < pages.length; c++) {
      boolean beside = false;
      for (int other = 0; other < labels.length; other++) {
        beside |= other != c && labels[other] >= 2;
      }
      if (beside && pages[c] >= 2 && pages[c] * 4 >= filled[c]) {
        columns.add(c);
      }
    }
    return columns;
  }

  /**
   * "Assessment of Progress" | 2, "(March 2020):" |, "(include …)" | is one label over three rows.
   */
  private static List<Line> joinLabels(List<Line> lines) {
    List<Line> joined = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int reach = reach(lines, i);
      if (reach == i) {
        joined.add(line);
        continue;
      }
      StringBuilder words = new StringBuilder(line.label());
      for (int k = i + 1; k <= reach; k++) {
        words.append(' ').append(lines.get(k).label());
      }
      Label label = Labels.of(words.toString());
      if (label != null && label.field() == Field.KEY) {
        joined.add(line.labelled(words.toString()));
        for (int k = i + 1; k <= reach; k++) {
          joined.add(lines.get(k).labelled(""));
        }
      } else {
        Line whole = line.labelled(words.toString());
        for (int k = i + 1; k <= reach; k++) {
          whole = whole.valued(joinValues(whole.values(), lines.get(k).values()));
        }
        joined.add(whole);
      }
      i = reach;
    }
    return joined;
  }

  /** The last row that belongs to the label of a row. */
  private static int reach(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.label().isBlank() || line.label().length() > 120) {
      return i;
    }
    Label alone = Labels.of(line.label());
    String words = line.label();
    int reach = i;
    for (int k = i + 1; k < lines.size() && k <= i + 4; k++) {
      Line next = lines.get(k);
      boolean fragment =
          !next.label().isBlank()
              && next.label().length() < 80
              && (Labels.of(next.label()) == null && Labels.inline(next.label()) == null
                  || isKeyEnd(next, words))
              && isShortOrBlank(next);
      if (!fragment) {
        break;
      }
      words = words + " " + next.label();
      Label together = Labels.of(words);
      if (together != null && gains(alone, together, next)) {
        reach = k;
      }
    }
    return reach;
  }

  private static boolean isKeyEnd(Line next, String before) {
    String low = next.label().toLowerCase(java.util.Locale.ROOT);
    if (!low.contains("grad") && !low.contains("key")) {
      return false;
    }
    Label together = Labels.of(before + " " + next.label());
    return together != null && together.field() == Field.KEY;
  }

  /** A row with one sign or two behind a lower half of a label has its own value. */
  private static boolean isShortOrBlank(Line line) {
    List<Piece> filled = line.filled();
    return filled.isEmpty() || filled.size() > 1 || filled.getFirst().text().length() > 2;
  }

  private static boolean gains(@Nullable Label alone, Label together, Line next) {
    if (alone == null) {
      return true;
    }
    boolean same = alone.field() == together.field();
    boolean period = alone.period() == null && together.period() != null;
    return same && (period || next.filled().isEmpty()) || together.field() == Field.KEY;
  }

  private static List<Piece> joinValues(List<Piece> above, List<Piece> below) {
    List<Piece> joined = new ArrayList<>(above);
    for (int i = 0; i < below.size(); i++) {
      Piece piece = below.get(i);
      if (i >= joined.size()) {
        joined.add(piece);
      } else if (!piece.isBlank()) {
        Piece first = joined.get(i);
        joined.set(i, first.with((first.text() + " " + piece.text()).strip()));
      }
    }
    return joined;
  }
}
