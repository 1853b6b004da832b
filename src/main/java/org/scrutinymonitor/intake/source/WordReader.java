package org.scrutinymonitor.intake.source;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Reads Word documents (.docx, .docm, .dotx): the parts that hold words, and nothing else. */
final class WordReader {
  private WordReader() {}

  static SourceDocument read(OfficePackage file, Limits limits) throws Unreadable {
    WordStyles styles = new WordStyles();
    try (Xml xml = file.related("/styles")) {
      if (xml != null) {
        styles.read(xml);
      }
    }
    WordNumbering numbering = new WordNumbering();
    try (Xml xml = file.related("/numbering")) {
      if (xml != null) {
        numbering.read(xml);
      }
    }
    InputStream main = file.main();
    if (main == null) {
      throw new Unreadable(Reason.DAMAGED, "This Word file has lost its words; ask for it again.");
    }
    try (Xml xml = new Xml(main)) {
      Flow flow = new WordBody(xml, styles, numbering, limits).read();
      return finish(flow, file.title());
    }
  }

  /** The document, unless there was nothing in it to read. */
  static SourceDocument finish(Flow flow, @Nullable String title) throws Unreadable {
    SourceDocument document = flow.document(title, true);
    if (!document.blocks().isEmpty()) {
      return document;
    }
    throw flow.hasPictures()
        ? new Unreadable(
            Reason.ONLY_PICTURES,
            "This document holds only pictures, no words that can be read; ask for the document"
                + " that was scanned.")
        : new Unreadable(Reason.EMPTY, "There are no words in this document.");
  }
}
