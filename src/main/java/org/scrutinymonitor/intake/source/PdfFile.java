package org.scrutinymonitor.intake.source;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that is open. PDFBox keeps every object that it was asked for until the file is closed, and
 * a page can have a thousand of its own: a long file is closed and opened anew after some pages.
 */
final class PdfFile implements AutoCloseable {
  /** Pages between two openings: some 40 MB of objects where each page has hundreds. */
  private static final int PAGES = 100;

  private record Opened(PdfParser parser, PDDocument document) {}

  private final byte[] bytes;

  /** Null between two openings, so that the last one's objects are gone before the next. */
  private @Nullable Opened opened;

  private int drawn;

  PdfFile(byte[] bytes) throws IOException {
    this.bytes = bytes;
    opened();
  }

  private Opened opened() throws IOException {
    Opened now = opened;
    if (now == null) {
      PdfParser parser = new PdfParser(bytes);
      now = new Opened(parser, parser.parse());
      opened = now;
    }
    return now;
  }

  /** The document as it is open now; what it gives lasts until further pages are drawn. */
  PDDocument document() throws IOException {
    return opened().document();
  }

  /** A page, counted from 0; what it gives lasts until the next one is asked for. */
  PDPage page(int number) throws IOException {
    if (++drawn > PAGES) {
      close();
      drawn = 1;
    }
    return document().getPage(number);
  }

  /** Lets go of what pages have left behind, if those were many. */
  void forgetPages() throws IOException {
    if (document().getNumberOfPages() > PAGES) {
      close();
    }
  }

  /** An object that is read for this once and not kept; null where the file is damaged there. */
  @Nullable COSBase passing(COSObjectKey key) throws IOException {
    return opened().parser().passing(key);
  }

  @Override
  public void close() throws IOException {
    Opened last = opened;
    opened = null;
    if (last != null) {
      last.document().close();
    }
  }
}
