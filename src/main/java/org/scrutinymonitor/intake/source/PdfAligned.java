package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.scrutinymonitor.intake.source.PdfMarks.Area;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/**
 * Finds tables that nothing is drawn around: lines whose parts stand under one another with clear
 * gutters between. Two columns of running text are no table and are read one after the other.
 */
final class PdfAligned {
  private static final Pattern MARKER =
      Pattern.compile("[•▪◦‣●○■□–-]|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]");

  private final PdfPage page;
  private final List<PdfTable> tables = new ArrayList<>();

  private PdfAligned(PdfPage page) {
    this.page = page;
  }

  /** The tables among the lines of a page; their lines are taken out of the page. */
  static List<PdfTable> tables(PdfPage page) {
    PdfAligned aligned = new PdfAligned(page);
    aligned.find();
    return aligned.tables;
  }

  private void find() {
    List<PdfLine> lines = page.lines;
    int from = 0;
    while (from < lines.size()) {
      PdfGutters gutters = PdfGutters.of(lines.get(from));
      int to = from + 1;
      while (!gutters.isEmpty() && to < lines.size() && isNear(lines.get(to - 1), lines.get(to))) {
        PdfGutters left = gutters.without(lines.get(to));
        if (left.isEmpty()) {
          break;
        }
        gutters = left;
        to++;
      }
      to = withoutTail(lines, from, to);
      if (gutters.isEmpty() || !isTable(lines.subList(from, to), gutters)) {
        from++;
        continue;
      }
      List<PdfLine> some = new ArrayList<>(lines.subList(from, to));
      lines.subList(from, to).clear();
      if (isProse(some, gutters)) {
        List<PdfLine> inOrder = new ArrayList<>();
        for (int column = 0; column < gutters.columns(); column++) {
          inOrder.addAll(gutters.column(some, column));
        }
        lines.addAll(from, inOrder);
        from += inOrder.size();
      } else {
        tables.add(table(some, gutters));
      }
    }
  }

  private static boolean isNear(PdfLine above, PdfLine below) {
    float step = below.baseline - above.baseline;
    return step >= 0 && step < above.size * 4.5f;
  }

  /** A short line apart from the last row is the paragraph after the table. */
  private static int withoutTail(List<PdfLine> lines, int from, int to) {
    int end = to;
    while (end - 1 > from) {
      PdfLine last = lines.get(end - 1);
      boolean apart = last.baseline - lines.get(end - 2).baseline > last.size * 1.45f;
      if (!apart || !PdfGutters.of(last).isEmpty()) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean isTable(List<PdfLine> lines, PdfGutters gutters) {
    long divided = lines.stream().filter(line -> gutters.filled(line) > 1).count();
    if (divided < 3 || divided * 4 < lines.size()) {
      return false;
    }
    for (int column = 1; column < gutters.columns(); column++) {
      List<PdfLine> parts = gutters.column(lines, column);
      float edge = (float) parts.stream().mapToDouble(part -> part.left).min().orElse(0);
      float end = (float) parts.stream().mapToDouble(part -> part.right).max().orElse(0);
      long left = parts.stream().filter(part -> Math.abs(part.left - edge) < 4).count();
      long right = parts.stream().filter(part -> Math.abs(part.right - end) < 4).count();
      if (Math.max(left, right) * 10 < parts.size() * 6) {
        return false;
      }
    }
    return gutters.columns() > 2
        || !gutters.column(lines, 0).stream()
            .allMatch(part ->
                part.words.size() == 1 && MARKER.matcher(part.words.getFirst().text()).matches());
  }

  /** Whether the columns are running text: many lines, of like width, most of them full. */
  private static boolean isProse(List<PdfLine> lines, PdfGutters gutters) {
    float narrowest = Float.MAX_VALUE;
    float widest = 0;
    for (int column = 0; column < gutters.columns(); column++) {
      List<PdfLine> parts = gutters.column(lines, column);
      Area area = area(parts);
      narrowest = Math.min(narrowest, area.width());
      widest = Math.max(widest, area.width());
      long full =
          parts.stream().filter(part -> part.right > area.right() - area.width() * 0.15f).count();
      if (parts.size() < 8 || full * 10 < parts.size() * 7L) {
        return false;
      }
    }
    return narrowest > widest * 0.7f && gutters.columns() < 4;
  }

  private static Area area(List<PdfLine> lines) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PdfLine line : lines) {
      left = Math.min(left, line.left);
      right = Math.max(right, line.right);
    }
    return new Area(left, lines.getFirst().top(), right, lines.getLast().bottom());
  }

  private PdfTable table(List<PdfLine> lines, PdfGutters gutters) {
    List<Area> columns = new ArrayList<>();
    float[] edges = new float[gutters.columns() + 1];
    for (int column = 0; column < gutters.columns(); column++) {
      columns.add(area(gutters.column(lines, column)));
      edges[column] = columns.getLast().left();
    }
    Area whole = area(lines);
    edges[edges.length - 1] = whole.right();
    PdfTable table = new PdfTable(page.number, whole, edges);
    List<PdfLine> row = new ArrayList<>();
    List<Boolean> begins = rowStarts(lines, gutters);
    for (int i = 0; i < lines.size(); i++) {
      if (begins.get(i) && !row.isEmpty()) {
        table.rows.add(row(row, gutters, columns));
        row.clear();
      }
      row.add(lines.get(i));
    }
    table.rows.add(row(row, gutters, columns));
    return table;
  }

  /**
   * Where rows begin: at lines drawn between them, at more space, and where neither is there, at
   * words in the first column.
   */
  private List<Boolean> rowStarts(List<PdfLine> lines, PdfGutters gutters) {
    float pitch = Float.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      pitch = Math.min(pitch, lines.get(i).baseline - lines.get(i - 1).baseline);
    }
    pitch = Math.max(pitch, lines.getFirst().size * 0.9f);
    List<Boolean> drawn = new ArrayList<>();
    List<Boolean> spaced = new ArrayList<>();
    List<Boolean> worded = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      float above = i == 0 ? 0 : lines.get(i - 1).baseline;
      drawn.add(i == 0 || isRuled(above, line.baseline));
      spaced.add(i == 0 || line.baseline - above > pitch * 1.3f);
      worded.add(i == 0 || !gutters.words(line, 0).isEmpty());
    }
    return isUsed(drawn) ? drawn : isUsed(spaced) ? spaced : worded;
  }

  private static boolean isUsed(List<Boolean> starts) {
    return starts.stream().filter(start -> start).count() > Math.max(2, starts.size() / 12);
  }

  private boolean isRuled(float above, float below) {
    for (Rule rule : page.rules) {
      if (rule.at() > above && rule.at() < below) {
        return true;
      }
    }
    return false;
  }

  private PdfTable.Row row(List<PdfLine> lines, PdfGutters gutters, List<Area> columns) {
    float top = lines.getFirst().top();
    float bottom = lines.getLast().bottom();
    PdfTable.Row row = new PdfTable.Row(page.number, top, bottom, page.height);
    for (int column = 0; column < gutters.columns(); column++) {
      Area place = columns.get(column);
      Area area = new Area(place.left(), top, place.right(), bottom);
      PdfTable.Cell cell = new PdfTable.Cell(column, 1, 1, area);
      cell.lines.addAll(gutters.column(lines, column));
      cell.lines.sort(Comparator.comparingDouble(line -> line.baseline));
      row.cells.add(cell);
    }
    return row;
  }
}
