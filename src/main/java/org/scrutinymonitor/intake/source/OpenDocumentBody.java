package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the content of an OpenDocument file, element by element: what a reader of the final paper
 * would see. Notes, comments and words deleted under tracked changes are not read.
 */
final class OpenDocumentBody {
  private final Xml xml;
  private final OpenDocumentStyles styles;
  private final OpenDocumentLists lists;
  private final Limits limits;
  private final Flow flow;
  private final OpenDocumentTables tables;

  private Paragraph paragraph = new Paragraph();
  private final Deque<Paragraph> suspended = new ArrayDeque<>();

  /** What is known of the paragraph that is being read. */
  private static final class Paragraph {
    boolean open;
    int heading;
    String marker = "";
    final Deque<Boolean> bold = new ArrayDeque<>();
    int hidden;
    final Deque<Boolean> hides = new ArrayDeque<>();
  }

  OpenDocumentBody(Xml xml, OpenDocumentStyles styles, Limits limits) {
    this.xml = xml;
    this.styles = styles;
    this.lists = new OpenDocumentLists(styles);
    this.limits = limits;
    this.flow = new Flow(limits);
    this.tables = new OpenDocumentTables(xml, styles, limits, flow);
  }

  Flow read() throws Unreadable {
    while (xml.nextElement() && !xml.name().equals("body")) {
      if (!xml.name().equals("master-styles")) {
        styles.element(xml);
      }
    }
    XMLStreamReader reader = xml.reader();
    int elements = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if ((++elements & 0xFFFF) == 0) {
          limits.time();
        }
        begin(xml.name());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.name());
      } else if (Xml.isLetters(event) && paragraph.open) {
        letters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
    return flow;
  }

  private void letters(char[] letters, int from, int length) throws Unreadable {
    if (paragraph.hidden > 0) {
      return;
    }
    // Line ends in the file are no line ends of the paragraph.
    char[] line = letters;
    int at = from;
    for (int i = from; i < from + length; i++) {
      if (letters[i] == '\n' || letters[i] == '\t' || letters[i] == '\r') {
        line = new String(letters, from, length).replaceAll("[\n\r\t]", " ").toCharArray();
        at = 0;
        break;
      }
    }
    flow.text(line, at, length, isBold());
  }

  private boolean isBold() {
    return Boolean.TRUE.equals(paragraph.bold.peek());
  }

  private void show(String letters) throws Unreadable {
    if (paragraph.open && paragraph.hidden == 0) {
      flow.text(letters, isBold());
    }
  }

  private void begin(String name) throws Unreadable {
    switch (name) {
      case "p", "h" -> beginParagraph(name.equals("h"));
      case "span" -> {
        String style = xml.attribute("style-name");
        Boolean bold = styles.bold("text", style);
        paragraph.bold.push(bold == null ? isBold() : bold);
        boolean hides = styles.isHidden("text", style);
        paragraph.hides.push(hides);
        paragraph.hidden += hides ? 1 : 0;
      }
      case "s" -> show(" ");
      case "tab" -> show("\t");
      case "line-break" -> show("\n");
      case "list" -> lists.begin(xml);
      case "list-item" -> lists.beginItem(xml);
      case "list-header" -> lists.noItem();
      case "text-box" -> {
        flow.suspend();
        suspended.push(paragraph);
        paragraph = new Paragraph();
      }
      case "image" -> flow.picture();
      case "table" -> tables.begin();
      case "table-header-rows" -> tables.beginHeaders();
      case "table-row" -> tables.beginRow();
      case "table-cell" -> tables.beginCell();
      case "covered-table-cell" -> tables.coveredCell();
      case "tracked-changes",
          "note",
          "annotation",
          "annotation-end",
          "sequence-decls",
          "variable-decls",
          "user-field-decls",
          "ruby-text",
          "forms",
          "desc",
          "tracked-deletion",
          "table-of-content-source",
          "alphabetical-index-source",
          "user-index-source",
          "illustration-index-source",
          "table-index-source",
          "object-index-source",
          "bibliography-source",
          "event-listeners",
          "label",
          "shapes",
          "object",
          "object-ole",
          "calculation-settings",
          "content-validations",
          "named-expressions",
          "database-ranges",
          "hidden-paragraph",
          "dde-connection-decls",
          "script" ->
          xml.skip();
      default -> {
        if (name.equals("title") && xml.namespace().contains("svg")) {
          xml.skip();
        }
      }
    }
  }

  private void end(String name) throws Unreadable {
    switch (name) {
      case "p", "h" -> {
        flow.endParagraph(paragraph.heading, paragraph.marker);
        paragraph = new Paragraph();
      }
      case "span" -> {
        paragraph.bold.poll();
        paragraph.hidden -= Boolean.TRUE.equals(paragraph.hides.poll()) ? 1 : 0;
      }
      case "list" -> lists.end();
      case "text-box" -> {
        flow.resume();
        paragraph = suspended.isEmpty() ? new Paragraph() : suspended.pop();
      }
      case "table-cell" -> tables.endCell();
      case "table-row" -> tables.endRow();
      case "table-header-rows" -> tables.endHeaders();
      case "table" -> tables.end();
      default -> {}
    }
  }

  private void beginParagraph(boolean heading) throws Unreadable {
    if (paragraph.open) {
      flow.endParagraph(paragraph.heading, paragraph.marker);
    }
    paragraph = new Paragraph();
    paragraph.open = true;
    String style = xml.attribute("style-name");
    Boolean bold = styles.bold("paragraph", style);
    paragraph.bold.push(bold != null ? bold : tables.isCellBold());
    paragraph.hidden = styles.isHidden("paragraph", style) ? 1 : 0;
    if (heading) {
      paragraph.heading = Math.clamp(xml.number("outline-level", 1), 1, 9);
      paragraph.marker = lists.headingMarker(paragraph.heading);
    } else {
      paragraph.marker = lists.marker();
    }
  }
}
