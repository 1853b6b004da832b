package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;
import org.scrutinymonitor.intake.source.PdfStructure.Content;

/**
 * Reads a PDF by its structure tree, where it has a trustworthy one: what is a paragraph, a row, a
 * cell and a header was said by the program that made the file, and need not be guessed.
 */
final class PdfTags {
  private final PdfStructure structure;
  private final List<PdfPage> pages;
  private final List<PdfContents> contents;
  private final Flow flow;
  private final Set<COSBase> visited = new HashSet<>();
  private final Set<COSBase> counted = new HashSet<>();
  private int headRow;
  private String marker = "";
  private boolean broken;
  private boolean spaced;
  private int tables;

  private PdfTags(
      PdfStructure structure, List<PdfPage> pages, List<PdfContents> contents, Limits limits) {
    this.structure = structure;
    this.pages = pages;
    this.contents = contents;
    this.flow = new Flow(limits);
    flow.mayGlueTables();
  }

  /** The document by its structure; null where that cannot be trusted. */
  static @Nullable SourceDocument read(
      PdfStructure structure,
      List<PdfPage> pages,
      List<PdfContents> contents,
      @Nullable String title,
      Limits limits)
      throws Unreadable {
    PdfTags tags = new PdfTags(structure, pages, contents, limits);
    tags.spaced = tags.leavesSpaces();
    tags.walk(structure.root(), 0, null);
    if (tags.broken || structure.isTooLarge() || tags.tables == 0) {
      return null;
    }
    SourceDocument document = tags.flow.document(title, true);
    return document.blocks().isEmpty() ? null : document;
  }

  private void walk(COSDictionary element, int depth, @Nullable Integer page) throws Unreadable {
    boolean tooLarge = depth > PdfStructure.DEPTH || visited.size() > PdfStructure.ELEMENTS;
    broken |= tooLarge;
    if (tooLarge || !visited.add(element)) {
      return;
    }
    Integer own = structure.page(element, page);
    String type = structure.type(element);
    switch (type) {
      case "Table" -> {
        tables++;
        flow.beginTable();
        walkChildren(element, depth, own);
        flow.endTable();
      }
      case "THead" -> {
        headRow++;
        walkChildren(element, depth, own);
        headRow--;
      }
      case "TR" -> {
        turnTo(element, depth, own);
        flow.beginRow(headRow > 0);
        walkChildren(element, depth, own);
        flow.endRow();
      }
      case "TD", "TH" -> cell(element, depth, own);
      case "Lbl" -> {
        String label = PdfText.join(lines(element, own, depth, false), Float.MAX_VALUE);
        boolean drawn = !structure.contents(element, own, depth, true).isEmpty();
        boolean sign = label.isEmpty() && drawn; // A bullet that is drawn, not written.
        sign |= label.length() == 1 && !Character.isLetterOrDigit(label.charAt(0));
        marker = sign ? "•" : label;
      }
      case "Artifact" -> {}
      case "Figure",
          "Formula",
          "Form",
          "Annot",
          "P",
          "Caption",
          "Note",
          "FENote",
          "BlockQuote",
          "TOCI" ->
          block(element, depth, own, 0);
      case "Title" -> block(element, depth, own, 1);
      default -> {
        if (type.matches("H[1-9]?")) {
          block(element, depth, own, type.length() == 1 ? 1 : type.charAt(1) - '0');
        } else if (structure.hasOwnContent(element)) {
          block(element, depth, own, 0);
        } else {
          walkChildren(element, depth, own);
        }
      }
    }
  }

  private void walkChildren(COSDictionary element, int depth, @Nullable Integer page)
      throws Unreadable {
    for (COSDictionary child : structure.children(element)) {
      walk(child, depth + 1, page);
    }
  }

  private void cell(COSDictionary cell, int depth, @Nullable Integer page) throws Unreadable {
    List<PdfLine> lines = lines(cell, page, depth, headRow > 0);
    Space space = space(cell, page, depth);
    flow.beginCell(
        PdfStructure.span(cell, "ColSpan"), PdfStructure.span(cell, "RowSpan"), space.shaded());
    if (structure.hasOwnContent(cell) || headRow > 0) {
      text(lines, space.room(lines), 0);
    } else {
      walkChildren(cell, depth, page);
    }
    flow.endCell();
  }

  private void block(COSDictionary element, int depth, @Nullable Integer page, int heading)
      throws Unreadable {
    Space space = space(element, page, depth);
    List<PdfLine> lines = lines(element, page, depth, false);
    if (!lines.isEmpty()) {
      turnTo(element, depth, page);
      text(lines, space.room(lines), heading);
    }
    // A list or a table can be tagged within a paragraph.
    for (COSDictionary child : structure.children(element)) {
      if (structure.isBlock(child)) {
        walk(child, depth + 1, page);
      }
    }
  }

  private void text(List<PdfLine> lines, float room, int heading) throws Unreadable {
    boolean bold = false;
    boolean plain = false;
    for (PdfLine line : lines) {
      bold |= line.bold;
      plain |= line.plain;
    }
    flow.text(PdfText.join(lines, room, spaced), bold && !plain);
    flow.endParagraph(heading, marker);
    marker = "";
  }

  /** Whether the program left a space at the end of (nearly) every line that had to be wrapped. */
  private boolean leavesSpaces() {
    int[] wrapped = new int[2];
    count(structure.root(), 0, null, wrapped);
    return wrapped[1] > 0 && wrapped[0] * 10 <= wrapped[1];
  }

  private void count(COSDictionary element, int depth, @Nullable Integer page, int[] wrapped) {
    if (depth > PdfStructure.DEPTH || !counted.add(element)) {
      return;
    }
    Integer own = structure.page(element, page);
    if (structure.hasOwnContent(element)) {
      List<PdfLine> lines = lines(element, own, depth, false);
      float room = space(element, own, depth).room(lines);
      for (int i = 1; i < lines.size(); i++) {
        if (PdfText.isWrapped(lines.get(i - 1), lines.get(i), room)) {
          wrapped[lines.get(i - 1).spaceAfter ? 1 : 0]++;
        }
      }
      return;
    }
    for (COSDictionary child : structure.children(element)) {
      count(child, depth + 1, own, wrapped);
    }
  }

  /** Says that what follows stands on the page where an element begins. */
  private void turnTo(COSDictionary element, int depth, @Nullable Integer page) {
    List<Content> found = structure.contents(element, page, depth, true);
    Integer first = found.isEmpty() ? page : Integer.valueOf(found.getFirst().page());
    flow.page(first == null ? 0 : first + 1);
  }

  // ---- where words stand

  /** How far to the right lines can reach, and whether the ground is shaded. */
  private record Space(float right, float room, boolean shaded) {
    /** How wide lines can be that begin (from right to left, end) where these do. */
    float room(List<PdfLine> lines) {
      float left = Float.MAX_VALUE;
      if (lines.stream().anyMatch(line -> line.fromRight && right - line.right < 3)) {
        return room;
      }
      for (PdfLine line : lines) {
        left = Math.min(left, line.left);
      }
      return right - left;
    }
  }

  private Space space(COSDictionary element, @Nullable Integer page, int depth) {
    for (Content content : structure.contents(element, page, depth, true)) {
      List<Letter> letters = letters(content);
      if (!letters.isEmpty()) {
        PdfPage of = pages.get(content.page());
        Letter letter = letters.getFirst();
        PdfTable.Cell cell = PdfPage.cellAt(of.tables, letter.middle(), letter.centre());
        return cell == null
            ? new Space(Math.max(of.right, letter.right()), of.right - letter.left(), false)
            : new Space(cell.right(), cell.room(), cell.shaded);
      }
    }
    return new Space(Float.MAX_VALUE, Float.MAX_VALUE, false);
  }

  /**
   * The lines of an element's words.
   *
   * @param firstPageOnly for header rows, whose words programs repeat on every page
   */
  private List<PdfLine> lines(
      COSDictionary element, @Nullable Integer page, int depth, boolean firstPageOnly) {
    List<Content> found = structure.contents(element, page, depth, firstPageOnly);
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < found.size(); ) {
      int on = found.get(i).page();
      if (firstPageOnly && on != found.getFirst().page()) {
        break;
      }
      List<Letter> letters = new ArrayList<>();
      for (; i < found.size() && found.get(i).page() == on; i++) {
        letters.addAll(letters(found.get(i)));
      }
      lines.addAll(PdfLine.of(letters));
    }
    return lines;
  }

  private List<Letter> letters(Content content) {
    return contents.get(content.page()).letters(content.number());
  }
}
