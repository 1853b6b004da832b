package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/**
 * The cells of a sheet where they stand, and what they are as a document: rows that follow one
 * another are a table, a row with one cell, apart from others, is a line.
 */
final class ExcelSheet {
  /** A cell with its merged neighbours. */
  private static final class Entry {
    final String text;
    final boolean emphasis;
    final @Nullable String ground;
    int columnSpan = 1;
    int rowSpan = 1;
    boolean covered;

    Entry(String text, boolean emphasis, @Nullable String ground) {
      this.text = text;
      this.emphasis = emphasis;
      this.ground = ground;
    }
  }

  private final String place;
  private final Limits limits;

  /** The cells by row and column, both from 1. */
  private final NavigableMap<Integer, NavigableMap<Integer, Entry>> rows = new TreeMap<>();

  ExcelSheet(String name, Limits limits) {
    this.place = "sheet \"" + Text.tidy(name) + "\"";
    this.limits = limits;
  }

  /** Sets a cell; empty ones count only in rows that have begun. */
  void add(int row, int column, String text, boolean emphasis, @Nullable String ground)
      throws Unreadable {
    if (column <= Limits.COLUMNS && (!text.isEmpty() || rows.containsKey(row))) {
      limits.cell();
      rows.computeIfAbsent(row, r -> new TreeMap<>())
          .put(column, new Entry(text, emphasis, ground));
    }
  }

  /** Joins the cells of a range such as "B2:D4" into its first one, if that is set. */
  void merge(@Nullable String range) {
    String[] corners = range == null ? new String[0] : range.split(":", 2);
    if (corners.length < 2) {
      return;
    }
    int top = row(corners[0]);
    int left = column(corners[0]);
    int bottom = Math.min(row(corners[1]), rows.isEmpty() ? 0 : rows.lastKey());
    int right = Math.min(column(corners[1]), Limits.COLUMNS);
    NavigableMap<Integer, Entry> first = rows.get(top);
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

  /** The column of "BC12", from 1; 0 where there is none. */
  static int column(@Nullable String reference) {
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

  /** The tables and lines of the sheet from the top. */
  List<Block> blocks() throws Unreadable {
    rows.values().forEach(row -> row.values().removeIf(entry -> entry.covered));
    List<Block> blocks = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int last = -1;
    for (Map.Entry<Integer, NavigableMap<Integer, Entry>> row : rows.entrySet()) {
      List<Entry> full =
          row.getValue().values().stream().filter(entry -> !entry.text.isEmpty()).toList();
      if (full.isEmpty()) {
        continue;
      }
      boolean apart = row.getKey() != last + 1 || open.isEmpty();
      last = row.getKey();
      if (apart && !open.isEmpty()) {
        blocks.add(table(open));
        open.clear();
      }
      if (apart && full.size() == 1 && full.getFirst().rowSpan == 1) {
        limits.paragraph();
        blocks.add(new Paragraph(full.getFirst().text, 0, place + ", row " + row.getKey()));
      } else {
        open.add(row.getKey());
      }
    }
    if (!open.isEmpty()) {
      blocks.add(table(open));
    }
    return blocks;
  }

  private Table table(List<Integer> numbers) {
    int leftmost = Integer.MAX_VALUE;
    for (int number : numbers) {
      leftmost = Math.min(leftmost, cells(number).firstKey());
    }
    List<Row> made = new ArrayList<>();
    for (int number : numbers) {
      List<Cell> cells = new ArrayList<>();
      for (Map.Entry<Integer, Entry> each : cells(number).entrySet()) {
        Entry entry = each.getValue();
        int column = each.getKey() - leftmost;
        int down = Math.clamp(entry.rowSpan, 1, numbers.getLast() - number + 1);
        cells.add(
            new Cell(column, entry.columnSpan, down, entry.text, entry.emphasis, entry.ground));
      }
      made.add(new Row(cells, false, place + ", row " + number));
    }
    return new Table(made, place + ", row " + numbers.getFirst());
  }

  private NavigableMap<Integer, Entry> cells(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }
}
