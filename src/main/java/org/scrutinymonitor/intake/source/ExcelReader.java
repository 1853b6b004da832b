package org.scrutinymonitor.intake.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/**
 * Reads Excel workbooks (.xlsx): what stands on each sheet becomes tables and lines between them.
 */
final class ExcelReader {
  /** A cell with its merged neighbours. */
  private static final class Entry {
    final String text;
    final boolean emphasis;
    int columnSpan = 1;
    int rowSpan = 1;
    boolean covered;

    Entry(String text, boolean emphasis) {
      this.text = text;
      this.emphasis = emphasis;
    }
  }

  private final OfficePackage file;
  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final ExcelStyles styles = new ExcelStyles();

  private ExcelReader(OfficePackage file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  static SourceDocument read(OfficePackage file, Limits limits) throws Unreadable {
    return new ExcelReader(file, limits).read();
  }

  private SourceDocument read() throws Unreadable {
    try (Xml xml = file.related("/sharedStrings")) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("si")) {
          strings.add(words(xml));
        }
      }
    }
    try (Xml xml = file.related("/styles")) {
      if (xml != null) {
        styles.read(xml);
      }
    }
    Map<String, String> parts = file.relatedById();
    InputStream main = file.main();
    if (main == null) {
      throw SourceReader.damaged();
    }
    try (Xml xml = new Xml(main)) {
      while (xml.nextElement()) {
        if (xml.name().equals("workbookPr")) {
          String from1904 = xml.attribute("date1904");
          styles.countFrom1904("1".equals(from1904) || "true".equals(from1904));
        } else if (xml.name().equals("sheet")) {
          String state = xml.attribute("state");
          String part = parts.get(String.valueOf(xml.attribute("id")));
          InputStream in = part == null ? null : file.part(part);
          if (in != null && (state == null || state.equals("visible"))) {
            sheet(in, String.valueOf(xml.attribute("name")));
          }
        }
      }
    }
    if (blocks.isEmpty()) {
      throw new Unreadable(Reason.EMPTY, "There are no words in this workbook.");
    }
    return new SourceDocument(file.title(), true, blocks);
  }

  /** The words of a string, without the reading aids of Japanese. */
  private String words(Xml xml) throws Unreadable {
    StringBuilder words = new StringBuilder();
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "t" -> words.append(xml.text());
        case "rPh" -> xml.skip();
        default -> {}
      }
    }
    limits.letters(words.length());
    return Text.tidy(words);
  }

  private void sheet(InputStream in, String name) throws Unreadable {
    TreeMap<Integer, TreeMap<Integer, Entry>> rows = new TreeMap<>();
    try (Xml xml = new Xml(in)) {
      int row = 0;
      int column = 0;
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "row" -> {
            row = xml.number("r", row + 1);
            column = 0;
            limits.time();
          }
          case "c" -> {
            int at = column(xml.attribute("r"));
            column = at > 0 ? at : column + 1;
            Entry entry = cell(xml);
            if (column <= Limits.COLUMNS && (!entry.text.isEmpty() || rows.containsKey(row))) {
              limits.cell();
              rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, entry);
            }
          }
          case "mergeCell" -> merge(rows, xml.attribute("ref"));
          default -> {}
        }
      }
    }
    new Placing(name).place(rows);
  }

  private Entry cell(Xml xml) throws Unreadable {
    String type = String.valueOf(xml.attribute("t"));
    int style = xml.number("s", 0);
    String value = "";
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "is" -> value = words(xml);
        default -> {}
      }
    }
    String text =
        switch (type) {
          case "s" -> {
            int at = Xml.digits(value.strip(), -1);
            yield at >= 0 && at < strings.size() ? strings.get(at) : "";
          }
          case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
          case "str", "inlineStr", "e", "d" -> Text.tidy(value);
          default -> styles.number(value.strip(), style);
        };
    limits.letters(text.length());
    return new Entry(text, styles.isEmphasis(style));
  }

  /** The column of "BC12", from 1; 0 where there is none. */
  private static int column(@Nullable String reference) {
    int column = 0;
    for (int i = 0; reference != null && i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column;
  }

  private static int row(String reference) {
    int at = 0;
    while (at < reference.length() && !Character.isDigit(reference.charAt(at))) {
      at++;
    }
    return Xml.digits(reference.substring(at), 0);
  }

  private static void merge(
      TreeMap<Integer, TreeMap<Integer, Entry>> rows, @Nullable String reference) {
    String[] corners = reference == null ? new String[0] : reference.split(":", 2);
    if (corners.length < 2) {
      return;
    }
    int top = row(corners[0]);
    int left = column(corners[0]);
    int bottom = Math.min(row(corners[1]), rows.isEmpty() ? 0 : rows.lastKey());
    int right = Math.min(column(corners[1]), Limits.COLUMNS);
    TreeMap<Integer, Entry> first = rows.get(top);
    Entry anchor = first == null ? null : first.get(left);
    if (anchor == null || bottom < top || right < left) {
      return;
    }
    anchor.columnSpan = right - left + 1;
    anchor.rowSpan = bottom - top + 1;
    rows.subMap(top, true, bottom, true)
        .values()
        .forEach(row ->
            row.subMap(left, true, right, true)
                .values()
                .forEach(entry -> entry.covered |= entry != anchor));
  }

  /** Sets the rows of a sheet as tables; a row with one cell, apart from others, is a line. */
  private final class Placing {
    private final String sheet;
    private final List<Integer> open = new ArrayList<>();

    Placing(String sheet) {
      this.sheet = "sheet \"" + Text.tidy(sheet) + "\"";
    }

    void place(TreeMap<Integer, TreeMap<Integer, Entry>> rows) throws Unreadable {
      rows.values().forEach(row -> row.values().removeIf(entry -> entry.covered));
      int last = -1;
      for (Map.Entry<Integer, TreeMap<Integer, Entry>> row : rows.entrySet()) {
        List<Entry> full =
            row.getValue().values().stream().filter(entry -> !entry.text.isEmpty()).toList();
        if (full.isEmpty()) {
          continue;
        }
        boolean apart = row.getKey() != last + 1 || open.isEmpty();
        last = row.getKey();
        if (apart) {
          flush(rows);
        }
        if (apart && full.size() == 1 && full.getFirst().rowSpan == 1) {
          limits.paragraph();
          blocks.add(new Paragraph(full.getFirst().text, 0, sheet + ", row " + row.getKey()));
        } else {
          open.add(row.getKey());
        }
      }
      flush(rows);
    }

    private void flush(TreeMap<Integer, TreeMap<Integer, Entry>> rows) {
      if (open.isEmpty()) {
        return;
      }
      int leftmost = Integer.MAX_VALUE;
      for (int number : open) {
        leftmost = Math.min(leftmost, rows.getOrDefault(number, new TreeMap<>()).firstKey());
      }
      List<Row> made = new ArrayList<>();
      for (int number : open) {
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<Integer, Entry> each :
            rows.getOrDefault(number, new TreeMap<>()).entrySet()) {
          Entry entry = each.getValue();
          int down = Math.clamp(entry.rowSpan, 1, open.getLast() - number + 1);
          cells.add(
              new Cell(
                  each.getKey() - leftmost, entry.columnSpan, down, entry.text, entry.emphasis));
        }
        made.add(new Row(cells, false, sheet + ", row " + number));
      }
      blocks.add(new Table(made, sheet + ", row " + open.getFirst()));
      open.clear();
    }
  }
}
