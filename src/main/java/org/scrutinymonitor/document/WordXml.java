package org.scrutinymonitor.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The XML of a Word document: elements, paragraphs, and the escaping of every text. */
final class WordXml {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final StringBuilder xml = new StringBuilder(HEAD);
  private final Deque<String> open = new ArrayDeque<>();

  void begin(String element) {
    xml.append('<').append(element).append(open.isEmpty() ? NAMESPACES : "").append('>');
    open.push(element);
  }

  /** Ends an element, which must be the innermost one. */
  void end(String element) {
    if (!open.pop().equals(element)) {
      throw new IllegalStateException(element + " does not end here");
    }
    xml.append("</").append(element).append('>');
  }

  /** Ends every element and gives the whole text. */
  String end() {
    while (!open.isEmpty()) {
      end(open.element());
    }
    return xml.toString();
  }

  void empty(String element, String... attributes) {
    xml.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      xml.append('"');
    }
    xml.append("/>");
  }

  /** A text as paragraphs, one a line; lines with a bullet become the points of a list. */
  void paragraphs(String style, String text) {
    paragraphs(style, text, false);
  }

  /** The same; tight ones have little space around them, as in a cell. */
  void paragraphs(String style, String text, boolean tight) {
    for (Words.Run run : Words.runs(text)) {
      for (String line : run.lines()) {
        paragraph(run.list() ? "ListBullet" : style, line, tight);
      }
    }
  }

  /**
   * A heading that links can find.
   *
   * @param newPage whether it begins a page
   * @param number unlike any other heading's
   */
  void heading(String style, String line, boolean newPage, int number, String name) {
    begin("w:p");
    begin("w:pPr");
    empty("w:pStyle", "w:val", style);
    if (newPage) {
      empty("w:pageBreakBefore");
    }
    if (Words.rightToLeft(line)) {
      empty("w:bidi");
    }
    end("w:pPr");
    empty("w:bookmarkStart", "w:id", number + "", "w:name", name);
    run(line);
    empty("w:bookmarkEnd", "w:id", number + "");
    end("w:p");
  }

  /** A line that leads to a heading. */
  void link(String style, String line, String name) {
    begin("w:p");
    begin("w:pPr");
    empty("w:pStyle", "w:val", style);
    end("w:pPr");
    xml.append("<w:hyperlink w:anchor=\"").append(escape(name)).append("\" w:history=\"1\">");
    run(line);
    xml.append("</w:hyperlink>");
    end("w:p");
  }

  /** A line that leads to an address outside of the document. */
  void leading(String style, String line, String address) {
    begin("w:p");
    begin("w:pPr");
    empty("w:pStyle", "w:val", style);
    end("w:pPr");
    xml.append("<w:fldSimple w:instr=\"HYPERLINK &quot;").append(escape(address));
    xml.append("&quot;\"><w:r><w:rPr><w:color w:val=\"1D4E6B\"/><w:u w:val=\"single\"/></w:rPr>");
    xml.append("<w:t xml:space=\"preserve\">").append(escape(line)).append("</w:t></w:r>");
    xml.append("</w:fldSimple>");
    end("w:p");
  }

  private void paragraph(String style, String line, boolean tight) {
    begin("w:p");
    begin("w:pPr");
    empty("w:pStyle", "w:val", style);
    if (Words.rightToLeft(line)) {
      empty("w:bidi");
    }
    if (tight) {
      empty("w:spacing", "w:before", "40", "w:after", "40");
    }
    end("w:pPr");
    if (!line.isEmpty()) {
      begin("w:r");
      String[] pieces = line.split("\t", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          empty("w:tab");
        }
        if (!pieces[i].isEmpty()) {
          xml.append("<w:t xml:space=\"preserve\">").append(escape(pieces[i])).append("</w:t>");
        }
      }
      end("w:r");
    }
    end("w:p");
  }

  /** A4 upright, with the page numbers below. */
  void pageSetup() {
    begin("w:sectPr");
    empty("w:footerReference", "w:type", "default", "r:id", "rId4");
    empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    empty(
        "w:pgMar",
        "w:top",
        "1021",
        "w:right",
        "907",
        "w:bottom",
        "1021",
        "w:left",
        "907",
        "w:header",
        "567",
        "w:footer",
        "567",
        "w:gutter",
        "0");
    end("w:sectPr");
  }

  /** The foot of each page: "Page 2 / 5". */
  static String footer(String page) {
    var foot = new WordXml();
    foot.begin("w:ftr");
    foot.begin("w:p");
    foot.begin("w:pPr");
    foot.empty("w:pStyle", "w:val", "Footer");
    foot.end("w:pPr");
    foot.run(page + " ");
    foot.field("PAGE");
    foot.run(" / ");
    foot.field("NUMPAGES");
    return foot.end();
  }

  private void field(String instruction) {
    xml.append("<w:fldSimple w:instr=\"").append(instruction).append("\">");
    run("1");
    xml.append("</w:fldSimple>");
  }

  private void run(String text) {
    xml.append("<w:r><w:t xml:space=\"preserve\">").append(escape(text)).append("</w:t></w:r>");
  }

  /**
   * The properties that lists of files show.
   *
   * @param made when it was made, null where the file does not say
   */
  static String properties(String title, String subject, String language, @Nullable Instant made) {
    return HEAD
        + """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:title>%s</dc:title>
          <dc:subject>%s</dc:subject>
          <dc:language>%s</dc:language>
        %s</cp:coreProperties>
        """
            .formatted(escape(title), escape(subject), escape(language), created(made));
  }

  private static String created(@Nullable Instant made) {
    return made == null
        ? ""
        : """
          <dcterms:created xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">%s</dcterms:created>
        """
            .formatted(made.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * The text for content and attributes; {@link Words#clean} has taken out what XML cannot hold.
   */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
