package org.scrutinymonitor.intake.source;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Reads web pages: words, lists and tables; scripts, styles and addresses are left alone. */
final class HtmlReader {
  private HtmlReader() {}

  static SourceDocument read(byte[] file, Limits limits) throws Unreadable {
    if (file.length > Limits.HTML_BYTES) {
      throw Limits.tooLarge();
    }
    Document page = Jsoup.parse(Characters.decodeHtml(file));
    Flow flow = HtmlBody.read(page.body(), limits);
    SourceDocument document = flow.document(page.title(), true);
    if (document.blocks().isEmpty()) {
      throw flow.hasPictures()
          ? new Unreadable(
              Reason.ONLY_PICTURES, "This page holds only pictures, no words that can be read.")
          : new Unreadable(Reason.EMPTY, "There are no words in this page.");
    }
    return document;
  }
}
