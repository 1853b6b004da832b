package org.scrutinymonitor.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * Mends the tags of a PDF: the head of a table is printed on each of its pages, and tagged each
 * time, so that a screen reader would say it again and again. Only the first one is content.
 */
final class PdfTags {
  /** Pages, and on each the marked content that only repeats. */
  private final Map<COSDictionary, Set<Integer>> repeats = new HashMap<>();

  private PdfTags() {}

  static void artifactRepeats(PDDocument pdf) throws IOException {
    PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
    var tags = new PdfTags();
    tags.findHeads(root);
    if (tags.repeats.isEmpty()) {
      return;
    }
    PDNumberTreeNode parents = root.getParentTree();
    for (PDPage page : pdf.getPages()) {
      Set<Integer> marks = tags.repeats.get(page.getCOSObject());
      if (marks != null) {
        unmark(pdf, page, marks);
        forget(parents, page.getStructParents(), marks);
      }
    }
  }

  private void findHeads(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("THead".equals(element.getStructureType())) {
          dropRepeats(element, firstPage(element));
        } else {
          findHeads(element);
        }
      }
    }
  }

  private static @Nullable COSDictionary firstPage(PDStructureElement element) {
    for (COSDictionary mark : marks(element)) {
      return mark.getCOSDictionary(COSName.PG);
    }
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement below) {
        COSDictionary page = firstPage(below);
        if (page != null) {
          return page;
        }
      }
    }
    return null;
  }

  private void dropRepeats(PDStructureElement element, @Nullable COSDictionary firstPage) {
    for (COSDictionary mark : marks(element)) {
      COSDictionary page = mark.getCOSDictionary(COSName.PG);
      if (page != null && page != firstPage) {
        repeats.computeIfAbsent(page, p -> new HashSet<>()).add(mark.getInt(COSName.MCID));
        drop(element, mark);
      }
    }
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement below) {
        dropRepeats(below, firstPage);
      }
    }
  }

  /** The marked content of an element itself, as dictionaries of page and number. */
  private static List<COSDictionary> marks(PDStructureElement element) {
    List<COSDictionary> marks = new ArrayList<>();
    for (Object kid : element.getKids()) {
      if (kid instanceof COSObjectable object
          && object.getCOSObject() instanceof COSDictionary mark
          && mark.containsKey(COSName.MCID)
          && !(kid instanceof PDStructureElement)) {
        marks.add(mark);
      } else if (kid instanceof Integer number) {
        var mark = new COSDictionary();
        mark.setItem(COSName.PG, element.getCOSObject().getCOSDictionary(COSName.PG));
        mark.setInt(COSName.MCID, number);
        marks.add(mark);
      }
    }
    return marks;
  }

  private static void drop(PDStructureElement element, COSDictionary mark) {
    var kids = element.getCOSObject().getDictionaryObject(COSName.K);
    if (!(kids instanceof COSArray array)) {
      element.getCOSObject().removeItem(COSName.K);
      return;
    }
    // A bare number counts on the element's own page: other pages have the same numbers.
    COSDictionary own = element.getCOSObject().getCOSDictionary(COSName.PG);
    boolean bare = mark.getCOSDictionary(COSName.PG) == own;
    for (int i = array.size() - 1; i >= 0; i--) {
      var kid = array.getObject(i);
      if (kid == mark
          || bare
              && kid instanceof COSInteger number
              && number.intValue() == mark.getInt(COSName.MCID)) {
        array.remove(i);
      }
    }
  }

  /** Makes marked content of a page an artifact: drawn, and not part of what is said. */
  private static void unmark(PDDocument pdf, PDPage page, Set<Integer> marks) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator
          && operator.getName().equals("BDC")
          && tokens.get(i - 1) instanceof COSDictionary properties
          && marks.contains(properties.getInt(COSName.MCID))) {
        var artifact = new COSDictionary();
        artifact.setName(COSName.TYPE, "Pagination");
        tokens.set(i - 2, COSName.getPDFName("Artifact"));
        tokens.set(i - 1, artifact);
      }
    }
    var stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  private static void forget(PDNumberTreeNode parents, int page, Set<Integer> marks)
      throws IOException {
    COSDictionary tree = parents.getCOSObject();
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      if (numbers.getInt(i) == page && numbers.getObject(i + 1) instanceof COSArray elements) {
        for (int mark : marks) {
          elements.set(mark, COSNull.NULL);
        }
      }
    }
  }
}
