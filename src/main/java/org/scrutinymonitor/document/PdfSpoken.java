package org.scrutinymonitor.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Tells with each piece of a PDF that runs from right to left what it says: on the page its letters
 * stand from left to right, and a screen reader (or we, reading the form back) would spell it
 * backwards.
 */
final class PdfSpoken {
  private final PDPage page;
  private final Map<String, Deque<String>> spoken;
  private @Nullable PDFont font;

  private PdfSpoken(PDPage page, Map<String, Deque<String>> spoken) {
    this.page = page;
    this.spoken = spoken;
  }

  /**
   * The file with what is said added to what is drawn. Only a finished file tells by which glyphs
   * its letters are drawn.
   *
   * @param spoken what pieces say, by their letters as they are drawn, in the order of the pages
   * @param number of this very file
   */
  static byte[] tell(byte[] file, Map<String, Deque<String>> spoken, long number)
      throws IOException {
    if (spoken.isEmpty()) {
      return file;
    }
    try (PDDocument pdf = Loader.loadPDF(file)) {
      for (PDPage page : pdf.getPages()) {
        new PdfSpoken(page, spoken).tell(pdf);
      }
      pdf.setDocumentId(number);
      var told = new ByteArrayOutputStream();
      pdf.save(told);
      return told.toByteArray();
    }
  }

  private void tell(PDDocument pdf) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    boolean told = false;
    COSDictionary marked = null;
    StringBuilder drawn = new StringBuilder();
    for (int i = 1; i < tokens.size(); i++) {
      if (!(tokens.get(i) instanceof Operator operator)) {
        continue;
      }
      switch (operator.getName()) {
        case "BDC" -> {
          marked = tokens.get(i - 1) instanceof COSDictionary properties ? properties : null;
          drawn.setLength(0);
        }
        case "Tf" -> font = page.getResources().getFont((COSName) tokens.get(i - 2));
        case "Tj", "TJ" -> drawn.append(shown((COSBase) tokens.get(i - 1)));
        case "EMC" -> {
          Deque<String> waiting = spoken.get(drawn.toString());
          String says = waiting == null ? null : waiting.poll();
          if (says != null && marked != null && marked.containsKey(COSName.MCID)) {
            marked.setString(COSName.ACTUAL_TEXT, says);
            told = true;
          }
          marked = null;
        }
        default -> {}
      }
    }
    if (told) {
      var stream = new PDStream(pdf);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        new ContentStreamWriter(out).writeTokens(tokens);
      }
      page.setContents(stream);
    }
  }

  private String shown(COSBase operand) throws IOException {
    StringBuilder shown = new StringBuilder();
    if (operand instanceof COSArray array) {
      for (COSBase part : array) {
        shown.append(shown(part));
      }
    } else if (operand instanceof COSString string && font != null) {
      InputStream codes = new ByteArrayInputStream(string.getBytes());
      while (codes.available() > 0) {
        String letter = font.toUnicode(font.readCode(codes));
        shown.append(letter == null ? "" : letter);
      }
    }
    return shown.toString();
  }
}
