package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/**
 * Reads plain text as extractors leave it: cells divided by tabs, by pipes, or by commas. Lines
 * that follow one another are the rows of one table, a blank line ends it. The edges of such cells
 * can lie, so the document is not exact.
 */
public final class TextReader {
  private static final int LINES_OF_A_CELL = 200;

  private final List<Block> blocks = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();

  private TextReader() {}

  /**
   * Reads text that has been decoded.
   *
   * @throws Unreadable when there are no words, or more than any form has
   */
  public static SourceDocument read(String words) throws Unreadable {
    if (Text.isBlank(words)) {
      throw new Unreadable(Reason.EMPTY, "This file holds no words.");
    }
    TextReader reader = new TextReader();
    Limits limits = new Limits();
    limits.letters(words.length());
    List<Separated.Record> records = Separated.records(words);
    if (records.isEmpty()) {
      reader.lines(words, limits);
    } else {
      for (Separated.Record each : records) {
        reader.separated(each, limits);
      }
    }
    reader.endTable();
    return new SourceDocument(null, false, reader.blocks);
  }

  private void separated(Separated.Record each, Limits limits) throws Unreadable {
    if (each.cells().size() > 1) {
      row(each.cells(), each.line(), limits);
    } else if (!each.cells().getFirst().isBlank()) {
      endTable();
      paragraph(each.cells().getFirst(), each.line(), limits);
    }
  }

  private void lines(String words, Limits limits) throws Unreadable {
    List<String> lines = words.lines().toList();
    long tabbed = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
    long piped = lines.stream().filter(TextReader::isPiped).count();
    boolean pipes = piped >= 2 && piped > tabbed;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("\f")) {
        endTable();
      }
      if (line.isBlank() && line.indexOf('\t') < 0) {
        endTable();
      } else if (pipes && line.indexOf('|') >= 0) {
        pipes(line, i + 1, limits);
      } else if (!pipes && line.indexOf('\t') >= 0) {
        int end = quotedTo(lines, i);
        row(tabs(String.join("\n", lines.subList(i, end + 1))), i + 1, limits);
        i = end;
      } else if (!rows.isEmpty()) {
        row(List.of(line), i + 1, limits);
      } else {
        paragraph(line, i + 1, limits);
      }
    }
  }

  private static boolean isPiped(String line) {
    int first = line.indexOf('|');
    return first >= 0 && (line.indexOf('|', first + 1) > 0 || line.contains(" | "));
  }

  private void pipes(String line, int number, Limits limits) throws Unreadable {
    String inner = line.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
    boolean rule =
        inner.chars().allMatch(c -> c == '-' || c == '|' || c == ':' || c == ' ' || c == '+');
    if (!rule || inner.isBlank()) {
      row(List.of(inner.split("\\|", -1)), number, limits);
    }
  }

  /** The cells of a line; a cell in quotes as spreadsheets copy it loses them. */
  private static List<String> tabs(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
      boolean wrapped = quoted && (cell.indexOf('\n') > 0 || cell.contains("\"\""));
      cells.add(wrapped ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
    }
    return cells;
  }

  /** The last line of a row whose cell was opened with a quote and holds line breaks. */
  private static int quotedTo(List<String> lines, int i) {
    String line = lines.get(i);
    int open = line.lastIndexOf("\t\"");
    if (open < 0 || count(line.substring(open)) % 2 == 0) {
      return i;
    }
    for (int k = i + 1; k < lines.size() && k <= i + LINES_OF_A_CELL; k++) {
      if (count(lines.get(k)) % 2 == 1) {
        boolean closes = lines.get(k).endsWith("\"") || lines.get(k).contains("\"\t");
        return closes ? k : i;
      }
    }
    return i;
  }

  private static long count(String words) {
    return words.chars().filter(c -> c == '"').count();
  }

  private void row(List<String> texts, int number, Limits limits) throws Unreadable {
    List<Cell> cells = new ArrayList<>(texts.size());
    for (String text : texts) {
      limits.cell();
      cells.add(new Cell(cells.size(), 1, 1, Text.tidy(text), false));
    }
    rows.add(new Row(cells, false, "line " + number));
  }

  private void paragraph(String text, int number, Limits limits) throws Unreadable {
    limits.paragraph();
    blocks.add(new Paragraph(Text.tidy(text), 0, "line " + number));
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new Table(rows, rows.getFirst().place()));
      rows = new ArrayList<>();
    }
  }

  /** Tables in text whose values are divided by commas or semicolons. */
  static final class Separated {
    /** The values of one record, and the line on which it begins. */
    record Record(List<String> cells, int line) {}

    private Separated() {}

    /** The records, none where the text is not such a table. */
    static List<Record> records(String words) {
      if (words.indexOf('\t') >= 0) {
        return List.of();
      }
      for (char sign : new char[] {',', ';'}) {
        List<Record> records = parse(words, sign);
        if (records != null && isTable(records)) {
          return records;
        }
      }
      return List.of();
    }

    /** Most records have the same number of values, three or more. */
    private static boolean isTable(List<Record> records) {
      int[] counts = new int[200];
      int filled = 0;
      for (Record each : records) {
        boolean blank = each.cells().size() == 1 && each.cells().getFirst().isBlank();
        filled += blank ? 0 : 1;
        counts[Math.min(each.cells().size(), counts.length - 1)]++;
      }
      int best = 0;
      for (int n = 3; n < counts.length; n++) {
        best = Math.max(best, counts[n]);
      }
      return best >= 2 && best * 2 >= filled;
    }

    private static @Nullable List<Record> parse(String words, char sign) {
      List<Record> records = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      int line = 1;
      int begun = 1;
      for (int i = 0; i <= words.length(); i++) {
        char c = i < words.length() ? words.charAt(i) : '\n';
        if (quoted && i < words.length()) {
          if (c == '"' && i + 1 < words.length() && words.charAt(i + 1) == '"') {
            cell.append('"');
            i++;
          } else if (c == '"') {
            quoted = false;
          } else {
            line += c == '\n' ? 1 : 0;
            cell.append(c);
          }
        } else if (c == '"' && cell.isEmpty()) {
          quoted = true;
        } else if (c == sign) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else if (c == '\n') {
          cells.add(cell.toString());
          cell.setLength(0);
          records.add(new Record(List.copyOf(cells), begun));
          cells.clear();
          begun = ++line;
        } else if (c != '\r') {
          cell.append(c);
        }
      }
      return quoted ? null : records;
    }
  }
}
