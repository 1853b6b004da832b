package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.intake.source.PdfMarks.Area;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/** Finds the tables that are drawn with lines or shaded grounds: lines that meet are one table. */
final class PdfRuled {
  private static final float NEAR = PdfRules.NEAR;

  private final PdfMarks page;
  private final int number;

  private PdfRuled(PdfMarks page, int number) {
    this.page = page;
    this.number = number;
  }

  /** The tables of a page from the top, cells without their words. */
  static List<PdfTable> tables(PdfMarks page, int number) {
    return new PdfRuled(page, number).find();
  }

  private List<PdfTable> find() {
    List<Rule> across = PdfRules.across(page);
    List<Rule> down = PdfRules.down(page);
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
    return build(PdfRules.merge(moreAcross), PdfRules.merge(moreDown));
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

  private List<PdfTable> build(List<Rule> across, List<Rule> down) {
    List<PdfTable> tables = new ArrayList<>();
    if (across.size() > PdfRules.MOST || down.size() > PdfRules.MOST) {
      return tables;
    }
    for (Met met : met(across, down)) {
      PdfTable table =
          met.across.size() < 2 || met.down.isEmpty()
              ? null
              : PdfLattice.table(met.across, met.down, page, number);
      if (table != null) {
        tables.addAll(table.apart());
      }
    }
    tables.sort(Comparator.comparingDouble(table -> table.area.top()));
    return outermost(tables);
  }

  /** Lines that hang together. */
  private static final class Met {
    final List<Rule> across = new ArrayList<>();
    final List<Rule> down = new ArrayList<>();
  }

  private static Iterable<Met> met(List<Rule> across, List<Rule> down) {
    int[] group = new int[across.size() + down.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int a = 0; a < across.size(); a++) {
      for (int d = 0; d < down.size(); d++) {
        if (meet(across.get(a), down.get(d))) {
          group[root(group, a)] = root(group, across.size() + d);
        }
      }
    }
    Map<Integer, Met> all = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      Met met = all.computeIfAbsent(root(group, i), root -> new Met());
      if (i < across.size()) {
        met.across.add(across.get(i));
      } else {
        met.down.add(down.get(i - across.size()));
      }
    }
    return all.values();
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
}
