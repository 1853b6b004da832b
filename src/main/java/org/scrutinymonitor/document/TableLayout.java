package org.scrutinymonitor.document;

import java.util.List;
import java.util.stream.IntStream;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Table;

/**
 * How a table lies on a page: the widths of its columns, so that no heading breaks inside a word: a
 * column that is too narrow for its longest one takes what the others can spare.
 */
final class TableLayout {
  /** The width of bold letters on an average, in hundredths of their size; a little generous. */
  private static final int LETTER = 62;

  /** Points between the margins of a page. */
  private static final int PAGE = 504;

  /** Points in a cell that no letter can use. */
  private static final int PADDING = 12;

  /** In so many parts the widths are given where they are changed. */
  private static final int PARTS = 1000;

  /** Points that must be left for a table's edge and margins. */
  private static final int SLACK = 40;

  /** No table asks for more than this: a page has 690 points. */
  private static final int HIGHEST = 500;

  private TableLayout() {}

  /** Parts of the whole, those of the table itself where every word fits. */
  static List<Integer> widths(Table table, PaperLook look) {
    var widths = table.widths();
    int sum = widths.stream().mapToInt(Integer::intValue).sum();
    var has = widths.stream().mapToDouble(width -> (double) PARTS * width / sum).toArray();
    var wants =
        IntStream.range(0, has.length)
            .mapToDouble(column -> wanted(table, column, look.body()))
            .toArray();
    double missing = 0;
    double spare = 0;
    for (int i = 0; i < has.length; i++) {
      missing += Math.max(0, wants[i] - has[i]);
      spare += Math.max(0, has[i] - wants[i]);
    }
    if (missing == 0 || missing > spare) return widths;
    double taken = missing / spare;
    return IntStream.range(0, has.length)
        .mapToObj(i ->
            (int) Math.floor(wants[i] > has[i] ? wants[i] : has[i] - taken * (has[i] - wants[i])))
        .toList();
  }

  /**
   * The points that the head of a table and its first row need, by an estimate: what a page must
   * have left for the table to begin on it.
   */
  static int beginning(Table table, PaperLook look) {
    var widths = widths(table, look);
    int sum = widths.stream().mapToInt(Integer::intValue).sum();
    double points = SLACK;
    for (var row : table.head()) points += height(row, widths, sum, look);
    if (!table.body().isEmpty() && table.body().getFirst().whole()) {
      points += height(table.body().getFirst(), widths, sum, look);
    }
    return (int) Math.min(points, HIGHEST);
  }

  private static double height(Row row, List<Integer> widths, int sum, PaperLook look) {
    int most = 1;
    int column = 0;
    for (var cell : row.cells()) {
      double width = 0;
      for (int i = 0; i < cell.span() && column < widths.size(); i++) width += widths.get(column++);
      double letters = Math.max(1, (PAGE * width / sum - PADDING) * 100 / (LETTER * look.body()));
      int lines = 0;
      for (var line : cell.text().split("\n")) lines += 1 + (int) (line.length() / letters);
      most = Math.max(most, lines);
    }
    return PADDING + most * look.body() * 1.3;
  }

  /** The parts that the longest word of a column's headings needs. */
  private static double wanted(Table table, int column, int points) {
    int letters = 0;
    for (var row : table.head()) letters = Math.max(letters, longest(row, column));
    for (var row : table.body()) {
      if (row.cells().getFirst().role() == Role.ROW && column == 0) {
        letters = Math.max(letters, longest(row, column));
      }
    }
    return letters == 0 ? 0 : (double) PARTS * (PADDING + letters * points * LETTER / 100.0) / PAGE;
  }

  private static int longest(Row row, int column) {
    var spans = row.cells().stream().anyMatch(cell -> cell.span() > 1);
    if (spans || column >= row.cells().size()) return 0;
    int longest = 0;
    for (var word : row.cells().get(column).text().split("[\\s\\-–/]+")) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
