package org.scrutinymonitor.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** A paper as one self-contained HTML document, for the screen or for {@link PdfFile}. */
final class PaperHtml {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.scrutinymonitor");

  private PaperHtml() {}

  static String forScreen(Paper paper) {
    return write(paper, PaperLook.USUAL, false);
  }

  /** Well-formed XML with page margins, page numbers and bookmarks. */
  static String forPaper(Paper paper, PaperLook look) {
    return write(paper, look, true);
  }

  private static String write(Paper file, PaperLook look, boolean paper) {
    var html = new StringOutput();
    TEMPLATES.render(
        "document/PaperFile.jte", Map.of("file", file, "look", look, "paper", paper), html);
    return html.toString();
  }
}
