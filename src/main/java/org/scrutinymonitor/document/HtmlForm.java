package org.scrutinymonitor.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The form as one self-contained HTML document, for the screen or for {@link PdfForm}. */
final class HtmlForm {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.scrutinymonitor");

  private HtmlForm() {}

  static String forScreen(ReviewForm form) {
    return write(form, false);
  }

  /** Well-formed XML with page margins, page numbers and bookmarks. */
  static String forPaper(ReviewForm form) {
    return write(form, true);
  }

  private static String write(ReviewForm form, boolean paper) {
    var html = new StringOutput();
    TEMPLATES.render("document/ReviewForm.jte", Map.of("form", form, "paper", paper), html);
    return html.toString();
  }
}
