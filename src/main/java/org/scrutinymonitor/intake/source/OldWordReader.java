package org.scrutinymonitor.intake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads documents of Word 97 to 2003 (.doc) with tables, merged cells and lists. */
final class OldWordReader {
  /** Edges of cells closer than this (1/20 point) are one edge. */
  private static final int NEAR = 60;

  private final HWPFDocument document;
  private final Limits limits;
  private final Flow flow;
  private final OldWordLists lists;
  private final OldWordText text = new OldWordText();

  private OldWordReader(HWPFDocument document, Limits limits) {
    this.document = document;
    this.limits = limits;
    this.flow = new Flow(limits);
    flow.mayGlueTables();
    this.lists = new OldWordLists();
  }

  static SourceDocument read(POIFSFileSystem system, Limits limits) throws IOException, Unreadable {
    try (HWPFDocument document = new HWPFDocument(system)) {
      OldWordReader reader = new OldWordReader(document, limits);
      reader.range(document.getRange(), 0, 0);
      if (!document.getPicturesTable().getAllPictures().isEmpty()) {
        reader.flow.picture();
      }
      SummaryInformation about = document.getSummaryInformation();
      return WordReader.finish(reader.flow, about == null ? null : about.getTitle());
    } catch (OldWordFileFormatException e) {
      throw OldOfficeReader.tooOld();
    }
  }

  private void range(Range range, int level, int depth) throws Unreadable {
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      if ((i & 0xFF) == 0) {
        limits.time();
      }
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.getTableLevel() > level && depth < Limits.NESTING) {
        Table table = range.getTable(paragraph);
        table(table, depth + 1);
        i += Math.max(table.numParagraphs(), 1) - 1;
      } else {
        paragraph(paragraph);
      }
    }
  }

  private void table(Table table, int depth) throws Unreadable {
    int[] edges = edges(table);
    flow.beginTable();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      flow.beginRow(row.isTableHeader());
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        int from = nearest(edges, cell.getLeftEdge());
        int to = Math.max(nearest(edges, cell.getLeftEdge() + cell.getWidth()), from + 1);
        beginCell(cell, from, to - from);
        range(cell, table.getTableLevel(), depth);
        flow.endCell();
      }
      flow.endRow();
    }
    flow.endTable();
  }

  private void beginCell(TableCell cell, int column, int span) throws Unreadable {
    flow.endCell();
    limits.cell();
    Grid grid = flow.table();
    if (grid == null) {
      return;
    }
    grid.moveTo(column);
    boolean joined =
        cell.isMerged() && !cell.isFirstMerged() && grid.continueLeft(span)
            || cell.isVerticallyMerged()
                && !cell.isFirstVerticallyMerged()
                && grid.continueAbove(span);
    if (!joined) {
      grid.beginCell(span, 1, isShaded(cell));
    }
  }

  /** The new form of shading holds a colour, the old one an index of 16 where 8 is white. */
  private static boolean isShaded(TableCell cell) {
    var shade = cell.getDescriptor() == null ? null : cell.getDescriptor().getShd();
    if (shade == null || shade.isEmpty()) {
      return false;
    }
    int colour = shade.getCvBack() == null ? 0xFF000000 : shade.getCvBack().getValue();
    boolean automatic = colour == 0xFF000000 || colour == -1;
    return !automatic && (colour & 0xFFFFFF) != 0xFFFFFF || shade.getIpat() > 1;
  }

  /** Where cells of any row begin or end. */
  private static int[] edges(Table table) {
    TreeSet<Integer> places = new TreeSet<>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        places.add(row.getCell(c).getLeftEdge());
        places.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int place : places) {
      if (edges.isEmpty() || place - edges.getLast() > NEAR) {
        edges.add(place);
      }
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int[] edges, int place) {
    int best = 0;
    for (int i = 1; i < edges.length; i++) {
      best = Math.abs(edges[i] - place) < Math.abs(edges[best] - place) ? i : best;
    }
    return best;
  }

  private void paragraph(Paragraph paragraph) throws Unreadable {
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      flow.text(text.shown(run), run.isBold());
    }
    flow.endParagraph(heading(paragraph), marker(paragraph));
  }

  private int heading(Paragraph paragraph) {
    int level = paragraph.getLvl();
    if (level >= 0 && level < 9) {
      return level + 1;
    }
    StyleSheet sheet = document.getStyleSheet();
    int index = paragraph.getStyleIndex();
    StyleDescription style =
        sheet == null || index >= sheet.numStyles() ? null : sheet.getStyleDescription(index);
    String name = style == null || style.getName() == null ? "" : style.getName();
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("heading ")
        ? Math.clamp(Xml.digits(lower.substring(8).strip(), 0), 0, 9)
        : lower.equals("title") ? 1 : 0;
  }

  private String marker(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    HWPFList list = list(paragraph);
    return list == null ? "" : lists.next(list, paragraph.getIlvl());
  }

  private static @Nullable HWPFList list(Paragraph paragraph) {
    try {
      return paragraph.getList();
    } catch (RuntimeException e) {
      return null; // a list that the file does not describe shows no number
    }
  }
}
