package org.scrutinymonitor.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF as a screen reader says it: marked content, and no artifacts. */
final class Tagged {
  private Tagged() {}

  static String text(byte[] file) throws IOException {
    var said = new StringBuilder();
    try (var pdf = Loader.loadPDF(file)) {
      for (PDPage page : pdf.getPages()) {
        var marks = new PDFMarkedContentExtractor();
        marks.processPage(page);
        for (PDMarkedContent mark : marks.getMarkedContents()) {
          if (!mark.getTag().equals("Artifact")) {
            for (Object content : mark.getContents()) {
              if (content instanceof TextPosition letter) {
                said.append(letter.getUnicode());
              }
            }
          }
        }
      }
    }
    return said.toString();
  }
}
