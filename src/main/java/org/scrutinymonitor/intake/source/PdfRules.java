package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.PdfMarks.Area;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/** Finds the tables that are drawn with lines or shaded grounds. */
final class PdfRules {
  /** Edges closer than this are one edge, drawn twice or not quite met. */
  private static final float NEAR = 3f;

  /** More lines than this on a page are a drawing. */
  private static final int MOST = 2_000;

  private final PdfMarks page;
  private final int number;

  private PdfRules(PdfMarks page, int number) {
    this.page = page;
    this.number = number;
  }

  /** The tables of a page from the top, cells without their words. */
  static List<PdfTable> tables(PdfMarks page, int number) {
    return new PdfRules(page, number).find();
  }

  private List<PdfTable> find() {
    List<Rule> across = merge(withoutUnderlines());
    List<Rule> down = merge(page.down);
    List<PdfTable> tables = build(across, down);
    List<Rule> moreAcross = new ArrayList<>();
    List<Rule> moreDown = new ArrayList<>();
    for (Area ground : page.grounds) {
      addEdges(ground, tables, moreAcross, moreDown);
    }
    if (moreAcross.isEmpty() && moreDown.isEmpty()) {
      return tables;
    }
    moreAcross.addAll(across);
    moreDown.addAll(down);
    return build(merge(moreAcross), merge(moreDown));
  }

  /**
   * Takes the edges of a shaded ground for lines: where no table is drawn, and where the ground
   * fills a drawn row from top to bottom. Other grounds are marks on words.
   */
  private static void addEdges(
      Area ground, List<PdfTable> tables, List<Rule> across, List<Rule> down) {
    float x = (ground.left() + ground.right()) / 2;
    float y = (ground.top() + ground.bottom()) / 2;
    for (PdfTable table : tables) {
      if (!table.area.holds(x, y)) {
        continue;
      }
      for (PdfTable.Row row : table.rows) {
        for (PdfTable.Cell cell : row.cells) {
          if (cell.area.holds(x, y)
              && Math.abs(cell.area.top() - ground.top()) <= NEAR
              && Math.abs(cell.area.bottom() - ground.bottom()) <= NEAR
              && ground.width() < cell.area.width() - 2 * NEAR) {
            down.add(new Rule(ground.left(), cell.area.top(), cell.area.bottom()));
            down.add(new Rule(ground.right(), cell.area.top(), cell.area.bottom()));
          }
        }
      }
      return;
    }
    if (ground.width() > 15 && ground.height() > 8) {
      across.add(new Rule(ground.top(), ground.left(), ground.right()));
      across.add(new Rule(ground.bottom(), ground.left(), ground.right()));
      down.add(new Rule(ground.left(), ground.top(), ground.bottom()));
      down.add(new Rule(ground.right(), ground.top(), ground.bottom()));
    }
  }

  /** The lines across, without those that only underline words. */
  private List<Rule> withoutUnderlines() {
    if (page.across.size() > MOST * 10) {
      return List.of();
    }
    List<Letter> letters = new ArrayList<>(page.letters);
    letters.sort(Comparator.comparingDouble(Letter::baseline));
    List<Rule> kept = new ArrayList<>();
    for (Rule rule : page.across) {
      boolean starts = false;
      boolean ends = false;
      for (int i = firstBelow(letters, rule.at() - 4.5f); i < letters.size(); i++) {
        Letter letter = letters.get(i);
        if (letter.baseline() > rule.at() + 1) {
          break;
        }
        starts |= Math.abs(letter.left() - rule.from()) < 1.6f;
        ends |= Math.abs(letter.right() - rule.to()) < 1.6f;
      }
      if (!(starts && ends)) {
        kept.add(rule);
      }
    }
    return kept;
  }

  private static int firstBelow(List<Letter> letters, float height) {
    int low = 0;
    int high = letters.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (letters.get(middle).baseline() < height) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lines that lie on one another or meet end to end become one. */
  private static List<Rule> merge(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> merged = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      float at = sorted.get(from).at();
      while (to < sorted.size() && sorted.get(to).at() - at <= NEAR * 0.8f) {
        to++;
      }
      List<Rule> level = new ArrayList<>(sorted.subList(from, to));
      level.sort(Comparator.comparingDouble(Rule::from));
      float mean = 0;
      for (Rule rule : level) {
        mean += rule.at() / level.size();
      }
      float start = level.getFirst().from();
      float end = level.getFirst().to();
      for (Rule rule : level) {
        if (rule.from() > end + NEAR) {
          merged.add(new Rule(mean, start, end));
          start = rule.from();
          end = rule.to();
        }
        end = Math.max(end, rule.to());
      }
      merged.add(new Rule(mean, start, end));
      from = to;
    }
    return merged;
  }

  private List<PdfTable> build(List<Rule> across, List<Rule> down) {
    List<PdfTable> tables = new ArrayList<>();
    if (across.size() > MOST || down.size() > MOST) {
      return tables;
    }
    int[] group = new int[across.size() + down.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int a = 0; a < across.size(); a++) {
      for (int d = 0; d < down.size(); d++) {
        if (meet(across.get(a), down.get(d))) {
          join(group, a, across.size() + d);
        }
      }
    }
    BitSet done = new BitSet();
    for (int i = 0; i < group.length; i++) {
      int root = root(group, i);
      if (done.get(root)) {
        continue;
      }
      done.set(root);
      List<Rule> rows = new ArrayList<>();
      List<Rule> columns = new ArrayList<>();
      for (int j = 0; j < group.length; j++) {
        if (root(group, j) == root) {
          (j < across.size() ? rows : columns)
              .add(j < across.size() ? across.get(j) : down.get(j - across.size()));
        }
      }
      PdfTable table = rows.size() < 2 || columns.isEmpty() ? null : table(rows, columns);
      if (table != null) {
        tables.addAll(table.apart());
      }
    }
    tables.sort(Comparator.comparingDouble(table -> table.area.top()));
    return outermost(tables);
  }

  /** Tables that lie within a cell of another belong to the words of that cell. */
  private static List<PdfTable> outermost(List<PdfTable> tables) {
    List<PdfTable> outer = new ArrayList<>();
    for (PdfTable table : tables) {
      float x = (table.area.left() + table.area.right()) / 2;
      float y = (table.area.top() + table.area.bottom()) / 2;
      boolean inner =
          tables.stream()
              .anyMatch(other ->
                  other != table
                      && other.area.holds(x, y)
                      && other.area.width() >= table.area.width()
                      && other.area.height() > table.area.height());
      if (!inner) {
        outer.add(table);
      }
    }
    return outer;
  }

  private static boolean meet(Rule across, Rule down) {
    return down.at() >= across.from() - NEAR
        && down.at() <= across.to() + NEAR
        && across.at() >= down.from() - NEAR
        && across.at() <= down.to() + NEAR;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static void join(int[] group, int a, int b) {
    group[root(group, a)] = root(group, b);
  }

  private @Nullable PdfTable table(List<Rule> rows, List<Rule> columns) {
    List<Float> heights = new ArrayList<>();
    List<Float> distances = new ArrayList<>();
    for (Rule rule : rows) {
      heights.add(rule.at());
      distances.add(rule.from());
      distances.add(rule.to());
    }
    for (Rule rule : columns) {
      distances.add(rule.at());
      heights.add(rule.from());
      heights.add(rule.to());
    }
    float[] ys = edges(heights);
    float[] xs = edges(distances);
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > 200_000) {
      return null;
    }
    Area area = new Area(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    PdfTable table = new PdfTable(number, area, xs);
    cells(table, xs, ys, rows, columns);
    int cells = table.rows.stream().mapToInt(row -> row.cells.size()).sum();
    return cells < 2 ? null : table;
  }

  /** Places where lines stand, each once. */
  private static float[] edges(List<Float> places) {
    places.sort(null);
    List<Float> edges = new ArrayList<>();
    for (float place : places) {
      if (edges.isEmpty() || place - edges.getLast() > NEAR) {
        edges.add(place);
      }
    }
    float[] result = new float[edges.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = edges.get(i);
    }
    return result;
  }

  private void cells(PdfTable table, float[] xs, float[] ys, List<Rule> across, List<Rule> down) {
    int columns = xs.length - 1;
    int rows = ys.length - 1;
    boolean[][] right = new boolean[rows][columns];
    boolean[][] below = new boolean[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        right[r][c] = c == columns - 1 || isDrawn(down, xs[c + 1], ys[r], ys[r + 1]);
        below[r][c] = r == rows - 1 || isDrawn(across, ys[r + 1], xs[c], xs[c + 1]);
      }
    }
    boolean[][] taken = new boolean[rows][columns];
    for (int r = 0; r < rows; r++) {
      PdfTable.Row row = new PdfTable.Row(number, ys[r], ys[r + 1], page.height);
      table.rows.add(row);
      for (int c = 0; c < columns; c++) {
        if (taken[r][c]) {
          continue;
        }
        int toColumn = c;
        while (!right[r][toColumn] && !taken[r][toColumn + 1]) {
          toColumn++;
        }
        int toRow = r;
        while (toRow < rows - 1 && isOpenBelow(below, right, taken, toRow, c, toColumn)) {
          toRow++;
        }
        for (int i = r; i <= toRow; i++) {
          for (int j = c; j <= toColumn; j++) {
            taken[i][j] = true;
          }
        }
        Area area = new Area(xs[c], ys[r], xs[toColumn + 1], ys[toRow + 1]);
        PdfTable.Cell cell = new PdfTable.Cell(c, toColumn - c + 1, toRow - r + 1, area);
        cell.shaded = isShaded(area);
        row.cells.add(cell);
      }
    }
  }

  private static boolean isOpenBelow(
      boolean[][] below, boolean[][] right, boolean[][] taken, int row, int from, int to) {
    for (int c = from; c <= to; c++) {
      if (below[row][c] || taken[row + 1][c] || c < to && right[row + 1][c]) {
        return false;
      }
    }
    return right[row + 1][to] && (from == 0 || right[row + 1][from - 1]);
  }

  /** Whether lines cover most of an edge. */
  private static boolean isDrawn(List<Rule> rules, float at, float from, float to) {
    float covered = 0;
    for (Rule rule : rules) {
      if (Math.abs(rule.at() - at) <= NEAR) {
        covered += Math.max(0, Math.min(rule.to(), to) - Math.max(rule.from(), from));
      }
    }
    return covered > (to - from) * 0.6f;
  }

  private boolean isShaded(Area cell) {
    float x = (cell.left() + cell.right()) / 2;
    float y = (cell.top() + cell.bottom()) / 2;
    for (Area ground : page.grounds) {
      // The ground of a whole page or table says nothing of one cell; that of a column or row does.
      boolean fits =
          ground.width() < cell.width() * 1.5f + 10 || ground.height() < cell.height() * 1.5f + 10;
      if (fits
          && ground.holds(x, y)
          && ground.width() > cell.width() * 0.8f
          && ground.height() > cell.height() * 0.8f) {
        return true;
      }
    }
    return false;
  }
}
