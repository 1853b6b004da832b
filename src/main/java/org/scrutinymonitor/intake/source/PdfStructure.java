package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.HashMap;
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

/** The structure tree of a PDF: what its elements are, and which contents of pages they hold. */
final class PdfStructure {
  /** More elements than this in a structure tree are not the structure of a document. */
  static final int ELEMENTS = 400_000;

  static final int DEPTH = 60;

  /** A piece of marked content on a page; pages count from 0. */
  record Content(int page, int number) {}

  private final COSDictionary root;
  private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private boolean tooLarge;

  private PdfStructure(COSDictionary root) {
    this.root = root;
  }

  /** Whether a document has a structure. */
  static boolean isIn(PDDocument document) {
    return document.getDocumentCatalog().getStructureTreeRoot() != null;
  }

  /** The structure of a document, null where it has none. */
  static @Nullable PdfStructure of(PDDocument document) {
    PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
    if (tree == null) {
      return null;
    }
    PdfStructure structure = new PdfStructure(tree.getCOSObject());
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      structure.pages.put(document.getPage(i).getCOSObject(), i);
    }
    COSDictionary roles = structure.root.getCOSDictionary(COSName.ROLE_MAP);
    for (COSName name : roles == null ? Set.<COSName>of() : roles.keySet()) {
      String standard = roles.getNameAsString(name);
      if (standard != null) {
        structure.roles.put(name.getName(), standard);
      }
    }
    return structure;
  }

  COSDictionary root() {
    return root;
  }

  /** Whether something in it was left out because no document nests so deeply or holds so much. */
  boolean isTooLarge() {
    return tooLarge;
  }

  /** The type of an element, translated where the file has types of its own; "" for none. */
  String type(COSDictionary element) {
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

  boolean isBlock(COSDictionary element) {
    return switch (type(element)) {
      case "Table", "L", "LI", "LBody", "P", "Sect", "Div", "TR", "TD", "TH", "Lbl" -> true;
      default -> false;
    };
  }

  /** The elements directly within an element. */
  List<COSDictionary> children(COSDictionary element) {
    List<COSDictionary> children = new ArrayList<>();
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
        children.add(inner);
      }
    }
    return children;
  }

  /** Whether words stand directly in an element, or in parts of a line within it. */
  boolean hasOwnContent(COSDictionary element) {
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

  /**
   * The contents of an element and of what lies within it.
   *
   * @param page the page of the elements around it, for elements that name none
   * @param blocks whether the contents of blocks within it are its contents too
   */
  List<Content> contents(COSDictionary element, @Nullable Integer page, int depth, boolean blocks) {
    List<Content> found = new ArrayList<>();
    collect(element, page, depth, found, blocks);
    return found;
  }

  private void collect(
      COSDictionary element, @Nullable Integer page, int depth, List<Content> to, boolean blocks) {
    if (depth > DEPTH || to.size() > ELEMENTS) {
      tooLarge = true;
      return;
    }
    Integer own = page(element, page);
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSInteger number) {
        add(own, number.intValue(), to);
      } else if (kid instanceof COSDictionary inner) {
        if (inner.containsKey(COSName.MCID)) {
          add(page(inner, own), inner.getInt(COSName.MCID), to);
        } else if (inner.containsKey(COSName.S) && (blocks || !isBlock(inner))) {
          collect(inner, own, depth + 1, to, blocks);
        }
      }
    }
  }

  private static void add(@Nullable Integer page, int number, List<Content> to) {
    if (page != null) {
      to.add(new Content(page, number));
    }
  }

  /** The page of an element, or of those around it where it names none. */
  @Nullable Integer page(COSDictionary element, @Nullable Integer around) {
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    Integer number = page == null ? null : pages.get(page);
    return number == null ? around : number;
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

  /** Over how many columns or rows a cell reaches: its attribute "ColSpan" or "RowSpan". */
  static int span(COSDictionary cell, String name) {
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
