package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;

/**
 * Reads a PDF by its structure tree, where it has a trustworthy one: what is a paragraph, a row, a
 * cell and a header was said by the program that made the file, and need not be guessed.
 */
final class PdfTags {
  /** More elements than this in a structure tree are not the structure of a document. */
  private static final int ELEMENTS = 400_000;

  private static final int DEPTH = 60;

  private final @Nullable COSDictionary root;
  private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Map<Integer, List<Letter>>> contents = new ArrayList<>();
  private final Set<COSBase> visited = new HashSet<>();
  private final Set<COSBase> counted = new HashSet<>();
  private int tagged;
  private int untagged;
  private int headRow;
  private String marker = "";
  private boolean broken;
  private boolean spaced;
  private int tables;

  private PdfTags(@Nullable COSDictionary root) {
    this.root = root;
  }

  static PdfTags of(PDDocument document) {
    PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
    PdfTags tags = new PdfTags(tree == null ? null : tree.getCOSObject());
    if (tree != null) {
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        tags.pageNumbers.put(document.getPage(i).getCOSObject(), i);
      }
      COSDictionary roles = tree.getCOSObject().getCOSDictionary(COSName.ROLE_MAP);
      for (COSName name : roles == null ? Set.<COSName>of() : roles.keySet()) {
        String standard = roles.getNameAsString(name);
        if (standard != null) {
          tags.roles.put(name.getName(), standard);
        }
      }
    }
    return tags;
  }

  /** Takes the letters of the next page. */
  void add(PdfPage page, PdfMarks marks) {
    if (root == null) {
      return;
    }
    pages.add(page);
    Map<Integer, List<Letter>> byContent = new HashMap<>();
    for (Letter letter : marks.letters) {
      if (letter.content() >= 0) {
        tagged++;
        byContent.computeIfAbsent(letter.content(), c -> new ArrayList<>()).add(letter);
      } else if (letter.content() != PdfMarks.DECORATION && !letter.isSpace()) {
        untagged++;
      }
    }
    contents.add(byContent);
  }

  /** The document by its structure; null where it has none that can be trusted. */
  @Nullable SourceDocument read(@Nullable String title, Limits limits) throws Unreadable {
    if (root == null || untagged * 20 > tagged) {
      return null;
    }
    Flow flow = new Flow(limits);
    flow.mayGlueTables();
    spaced = leavesSpaces();
    walk(root, 0, null, flow);
    if (broken || tables == 0) {
      return null;
    }
    SourceDocument document = flow.document(title, true);
    return document.blocks().isEmpty() ? null : document;
  }

  private void walk(COSDictionary element, int depth, @Nullable Integer page, Flow flow)
      throws Unreadable {
    if (depth > DEPTH || visited.size() > ELEMENTS || !visited.add(element)) {
      broken |= depth > DEPTH || visited.size() > ELEMENTS;
      return;
    }
    Integer own = page(element, page);
    String type = type(element);
    switch (type) {
      case "Table" -> {
        tables++;
        flow.beginTable();
        walkKids(element, depth, own, flow);
        flow.endTable();
      }
      case "THead" -> {
        headRow++;
        walkKids(element, depth, own, flow);
        headRow--;
      }
      case "TR" -> {
        Integer first = firstPage(element, own, depth);
        flow.page(first == null ? 0 : first + 1);
        flow.beginRow(headRow > 0);
        walkKids(element, depth, own, flow);
        flow.endRow();
      }
      case "TD", "TH" -> cell(element, depth, own, flow);
      case "Lbl" -> {
        String label = PdfText.join(lines(element, own, depth, false), Float.MAX_VALUE);
        List<Content> drawn = new ArrayList<>();
        collect(element, own, depth, drawn, true);
        boolean sign = label.isEmpty() && !drawn.isEmpty(); // A bullet that is drawn, not written.
        sign |= label.length() == 1 && !Character.isLetterOrDigit(label.charAt(0));
        marker = sign ? "•" : label;
      }
      case "Figure", "Formula", "Form", "Artifact", "Annot" -> {
        if (!type.equals("Artifact")) {
          block(element, depth, own, flow, 0);
        }
      }
      case "P", "Caption", "Note", "FENote", "BlockQuote", "Title", "TOCI" ->
          block(element, depth, own, flow, type.equals("Title") ? 1 : 0);
      default -> {
        if (type.matches("H[1-9]?")) {
          block(element, depth, own, flow, type.length() == 1 ? 1 : type.charAt(1) - '0');
        } else if (hasOwnContent(element)) {
          block(element, depth, own, flow, 0);
        } else {
          walkKids(element, depth, own, flow);
        }
      }
    }
  }

  private void walkKids(COSDictionary element, int depth, @Nullable Integer page, Flow flow)
      throws Unreadable {
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
        walk(inner, depth + 1, page, flow);
      }
    }
  }

  private void cell(COSDictionary cell, int depth, @Nullable Integer page, Flow flow)
      throws Unreadable {
    List<PdfLine> lines = lines(cell, page, depth, headRow > 0);
    Space space = space(cell, page, depth);
    flow.beginCell(span(cell, "ColSpan"), span(cell, "RowSpan"), space.shaded());
    if (hasOwnContent(cell) || headRow > 0) {
      text(lines, space.room(), 0, flow);
    } else {
      walkKids(cell, depth, page, flow);
    }
    flow.endCell();
  }

  private void block(
      COSDictionary element, int depth, @Nullable Integer page, Flow flow, int heading)
      throws Unreadable {
    Space space = space(element, page, depth);
    List<PdfLine> lines = lines(element, page, depth, false);
    if (!lines.isEmpty()) {
      Integer first = firstPage(element, page, depth);
      flow.page(first == null ? 0 : first + 1);
      text(lines, space.room(), heading, flow);
    }
    // A list or a table can be tagged within a paragraph.
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSDictionary inner && isBlock(type(inner))) {
        walk(inner, depth + 1, page, flow);
      }
    }
  }

  private void text(List<PdfLine> lines, float room, int heading, Flow flow) throws Unreadable {
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
    count(root, 0, null, wrapped);
    return wrapped[1] > 0 && wrapped[0] * 10 <= wrapped[1];
  }

  private void count(
      @Nullable COSDictionary element, int depth, @Nullable Integer page, int[] wrapped) {
    if (element == null || depth > DEPTH || !counted.add(element)) {
      return;
    }
    Integer own = page(element, page);
    if (hasOwnContent(element)) {
      List<PdfLine> lines = lines(element, own, depth, false);
      float room = space(element, own, depth).room();
      for (int i = 1; i < lines.size(); i++) {
        if (PdfText.isFull(lines.get(i - 1), lines.get(i), room)) {
          wrapped[lines.get(i - 1).spaceAfter ? 1 : 0]++;
        }
      }
      return;
    }
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
        count(inner, depth + 1, own, wrapped);
      }
    }
  }

  // ---- where words stand

  /** How wide lines can be, and whether the ground is shaded. */
  private record Space(float room, boolean shaded) {}

  private Space space(COSDictionary element, @Nullable Integer page, int depth) {
    List<Content> found = new ArrayList<>();
    collect(element, page, depth, found, true);
    for (Content content : found) {
      List<Letter> letters = contents.get(content.page()).get(content.number());
      if (letters != null && !letters.isEmpty()) {
        PdfPage of = pages.get(content.page());
        Letter letter = letters.getFirst();
        PdfTable.Cell cell = PdfPage.cellAt(of.tables, letter.middle(), letter.centre());
        return cell == null
            ? new Space(Math.max(of.right, letter.right()) - letter.left(), false)
            : new Space(cell.room(), cell.shaded);
      }
    }
    return new Space(Float.MAX_VALUE, false);
  }

  private @Nullable Integer firstPage(COSDictionary element, @Nullable Integer page, int depth) {
    List<Content> found = new ArrayList<>();
    collect(element, page, depth, found, true);
    return found.isEmpty() ? page : Integer.valueOf(found.getFirst().page());
  }

  /** A piece of marked content on a page. */
  private record Content(int page, int number) {}

  /**
   * The lines of an element's words.
   *
   * @param firstPageOnly for header rows, whose words programs repeat on every page
   */
  private List<PdfLine> lines(
      COSDictionary element, @Nullable Integer page, int depth, boolean firstPageOnly) {
    List<Content> found = new ArrayList<>();
    collect(element, page, depth, found, firstPageOnly);
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < found.size(); ) {
      int on = found.get(i).page();
      if (firstPageOnly && on != found.getFirst().page()) {
        break;
      }
      List<Letter> letters = new ArrayList<>();
      for (; i < found.size() && found.get(i).page() == on; i++) {
        letters.addAll(contents.get(on).getOrDefault(found.get(i).number(), List.of()));
      }
      lines.addAll(PdfLine.of(letters));
    }
    return lines;
  }

  private void collect(
      COSDictionary element, @Nullable Integer page, int depth, List<Content> to, boolean all) {
    if (depth > DEPTH || to.size() > ELEMENTS) {
      broken = true;
      return;
    }
    Integer own = page(element, page);
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSInteger number) {
        content(own, number.intValue(), to);
      } else if (kid instanceof COSDictionary inner) {
        if (inner.containsKey(COSName.MCID)) {
          content(page(inner, own), inner.getInt(COSName.MCID), to);
        } else if (inner.containsKey(COSName.S) && (all || !isBlock(type(inner)))) {
          collect(inner, own, depth + 1, to, all);
        }
      }
    }
  }

  private void content(@Nullable Integer page, int number, List<Content> to) {
    if (page != null && page < contents.size()) {
      to.add(new Content(page, number));
    }
  }

  private @Nullable Integer page(COSDictionary element, @Nullable Integer otherwise) {
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    Integer number = page == null ? null : pageNumbers.get(page);
    return number == null ? otherwise : number;
  }

  // ---- what elements are

  private String type(COSDictionary element) {
    String type = element.getNameAsString(COSName.S);
    for (int i = 0; type != null && i < 5 && roles.containsKey(type); i++) {
      String next = roles.get(type);
      if (type.equals(next)) {
        break;
      }
      type = next;
    }
    return type == null ? "" : type;
  }

  private static boolean isBlock(String type) {
    return switch (type) {
      case "Table", "L", "LI", "LBody", "P", "Sect", "Div", "TR", "TD", "TH", "Lbl" -> true;
      default -> false;
    };
  }

  private boolean hasOwnContent(COSDictionary element) {
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSInteger
          || kid instanceof COSDictionary inner
              && (inner.containsKey(COSName.MCID)
                  || switch (type(inner)) {
                    case "Span", "Link", "Em", "Strong", "Quote", "Reference" -> true;
                    default -> false;
                  })) {
        return true;
      }
    }
    return false;
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> list = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        COSBase kid = array.getObject(i);
        if (kid != null) {
          list.add(
              kid instanceof COSObject object && object.getObject() != null
                  ? object.getObject()
                  : kid);
        }
      }
    } else if (kids != null) {
      list.add(kids);
    }
    return list;
  }

  private static int span(COSDictionary cell, String name) {
    COSBase attributes = cell.getDictionaryObject(COSName.A);
    if (attributes instanceof COSDictionary only) {
      return Math.max(only.getInt(name, 1), 1);
    }
    int span = 1;
    if (attributes instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary one) {
          span = Math.max(span, one.getInt(name, 1));
        }
      }
    }
    return span;
  }
}
