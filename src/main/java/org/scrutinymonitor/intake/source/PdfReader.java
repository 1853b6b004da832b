package org.scrutinymonitor.intake.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Reads PDF files that hold words: by their structure where they have one, else by positions. */
final class PdfReader {
  private final PdfFile file;
  private final Limits limits;
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfContents> contents = new ArrayList<>();
  private int tagged;
  private int untagged;
  private boolean letters;
  private boolean pictures;

  private PdfReader(PdfFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  static SourceDocument read(byte[] bytes, Limits limits) throws Unreadable {
    try (PdfFile file = new PdfFile(bytes)) {
      return new PdfReader(file, limits).read();
    } catch (InvalidPasswordException e) {
      throw Zip.passwordProtected();
    } catch (PdfCanvas.TooMuch e) {
      throw Limits.tooLarge();
    } catch (IOException e) {
      throw SourceReader.damaged();
    }
  }

  private SourceDocument read() throws IOException, Unreadable {
    int count = file.document().getNumberOfPages();
    if (count > Limits.PAGES) {
      throw Limits.tooLarge();
    }
    PdfWeight.check(file, limits);
    boolean structured = PdfStructure.isIn(file.document());
    for (int i = 0; i < count; i++) {
      limits.time();
      PdfMarks marks = PdfCanvas.draw(file.page(i));
      limits.letters(marks.letters.size());
      letters |= !marks.letters.isEmpty();
      pictures |= marks.pictures;
      pages.add(PdfPage.of(marks, i + 1));
      if (structured) {
        count(marks.letters);
        contents.add(new PdfContents(marks.letters));
      }
    }
    if (!letters) {
      throw pictures
          ? new Unreadable(
              Reason.ONLY_PICTURES,
              "This PDF holds only pictures of pages, no words that can be read; ask for the"
                  + " document that was scanned.")
          : new Unreadable(Reason.EMPTY, "There are no words in this PDF.");
    }
    String title = title();
    SourceDocument byStructure = structured && isTagged() ? byStructure(title) : null;
    return byStructure != null ? byStructure : new PdfBlocks(limits).of(title, pages);
  }

  private void count(List<Letter> letters) {
    for (Letter letter : letters) {
      if (letter.content() >= 0) {
        tagged++;
      } else if (letter.content() != PdfMarks.DECORATION && !letter.isSpace()) {
        untagged++;
      }
    }
  }

  /** Whether the structure can say something of nearly all words. */
  private boolean isTagged() {
    return untagged * 20 <= tagged;
  }

  private @Nullable SourceDocument byStructure(@Nullable String title)
      throws IOException, Unreadable {
    file.forgetPages();
    PdfStructure structure = PdfStructure.of(file.document());
    return structure == null ? null : PdfTags.read(structure, pages, contents, title, limits);
  }

  private @Nullable String title() throws IOException {
    PDDocumentInformation about = file.document().getDocumentInformation();
    return about == null ? null : about.getTitle();
  }
}
