package org.scrutinymonitor.intake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Reads PDF files that hold words: by their structure where they have one, else by positions. */
final class PdfReader {
  private PdfReader() {}

  static SourceDocument read(byte[] file, Limits limits) throws Unreadable {
    try (PDDocument document =
        Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() > Limits.PAGES) {
        throw Limits.tooLarge();
      }
      PdfWeight.check(document.getDocument(), limits);
      PdfTags tags = PdfTags.of(document);
      List<PdfPage> pages = new ArrayList<>();
      boolean pictures = false;
      boolean letters = false;
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        limits.time();
        PdfMarks marks = PdfCanvas.draw(document.getPage(i));
        limits.letters(marks.letters.size());
        pictures |= marks.pictures;
        letters |= !marks.letters.isEmpty();
        PdfPage page = PdfPage.of(marks, i + 1);
        pages.add(page);
        tags.add(page, marks);
      }
      if (!letters) {
        throw pictures
            ? new Unreadable(
                Reason.ONLY_PICTURES,
                "This PDF holds only pictures of pages, no words that can be read; ask for the"
                    + " document that was scanned.")
            : new Unreadable(Reason.EMPTY, "There are no words in this PDF.");
      }
      SourceDocument tagged = tags.read(title(document), limits);
      return tagged != null ? tagged : new PdfBlocks(limits).of(title(document), pages);
    } catch (InvalidPasswordException e) {
      throw Zip.passwordProtected();
    } catch (PdfCanvas.TooMuch e) {
      throw Limits.tooLarge();
    } catch (IOException e) {
      throw SourceReader.damaged();
    }
  }

  private static @Nullable String title(PDDocument document) {
    PDDocumentInformation about = document.getDocumentInformation();
    return about == null ? null : about.getTitle();
  }
}
