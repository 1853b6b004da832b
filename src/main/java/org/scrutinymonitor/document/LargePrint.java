package org.scrutinymonitor.document;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;

/**
 * A paper for readers of large print: no columns, for in large letters they would hold a word a
 * line. What stands side by side in a table stands one below the other, each under its label.
 */
final class LargePrint {
  private static final String NOTHING = "–";

  private final List<Block> blocks = new ArrayList<>();
  private int level = 2;

  private LargePrint() {}

  static Paper of(Paper paper) {
    var large = new LargePrint();
    for (var block : paper.blocks()) {
      if (block instanceof Table table) {
        if (table.look() == Look.FORM) large.form(table);
        else large.list(table);
      } else {
        if (block instanceof Heading heading) large.level = heading.level();
        large.blocks.add(block);
      }
    }
    return new Paper(paper.language(), paper.title(), paper.topic(), paper.page(), large.blocks);
  }

  private void form(Table table) {
    var columns = table.widths().size() - 1;
    var strands = new ArrayList<List<Block>>();
    for (int i = 0; i < columns; i++) strands.add(new ArrayList<>());
    var within = level;
    for (var row : rows(table)) {
      var label = row.cells().getFirst().text();
      var cells = row.cells().subList(1, row.cells().size());
      if (cells.size() == 1 && cells.getFirst().level() > 0) {
        within = cells.getFirst().level();
        heading(within, label, cells.getFirst().text());
      } else if (cells.size() == 1) {
        labelled(blocks, label, cells.getFirst().text());
      } else {
        for (int i = 0; i < cells.size(); i++) strand(strands.get(i), within, label, cells.get(i));
      }
    }
    strands.forEach(blocks::addAll);
  }

  private static void strand(List<Block> blocks, int within, String label, Cell cell) {
    if (cell.role() == Role.COLUMN) blocks.add(new Heading(within + 1, line(cell.text()), false));
    else labelled(blocks, label, cell.text());
  }

  private void heading(int level, String label, String text) {
    if (label.isEmpty()) {
      var end = text.indexOf('\n');
      blocks.add(new Heading(level, end < 0 ? text : text.substring(0, end), false));
      if (end >= 0) blocks.add(new Paragraph(Style.TEXT, text.substring(end + 1)));
    } else {
      blocks.add(new Heading(level, label.replaceFirst(":$", ""), false));
      blocks.add(new Paragraph(Style.LEAD, text));
    }
  }

  private void list(Table table) {
    var heads =
        table.head().isEmpty()
            ? List.<String>of()
            : table.head().getFirst().cells().stream().map(Cell::text).toList();
    for (var row : table.body()) {
      var first = row.cells().getFirst();
      blocks.add(new Heading(Math.min(level + 1, 6), line(first.text()), false));
      for (int i = 1; i < row.cells().size(); i++) {
        var label = i < heads.size() ? heads.get(i) : "";
        labelled(blocks, label, row.cells().get(i).text());
      }
    }
  }

  private static void labelled(List<Block> blocks, String label, String text) {
    if (!label.isEmpty()) blocks.add(new Paragraph(Style.LABEL, label));
    blocks.add(new Paragraph(Style.TEXT, text.isEmpty() ? NOTHING : text));
  }

  private static List<Row> rows(Table table) {
    var rows = new ArrayList<>(table.head());
    rows.addAll(table.body());
    return rows;
  }

  private static String line(String text) {
    return text.isEmpty() ? NOTHING : text.replace('\n', ' ');
  }
}
