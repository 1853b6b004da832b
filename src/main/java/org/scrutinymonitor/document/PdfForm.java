package org.scrutinymonitor.document;

/** The form as a PDF, drawn from the HTML of {@link HtmlForm}. */
final class PdfForm {
  private PdfForm() {}

  static byte[] write(ReviewForm form) {
    return PdfFile.write(HtmlForm.forPaper(form), null, 0L);
  }
}
