package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the main part of a Word document, element by element: what a reader of the final paper
 * would see. Deleted and moved-away words, hidden words, notes, comments and placeholders are not
 * read; inserted words are.
 */
final class WordBody {
  private final Xml xml;
  private final WordStyles styles;
  private final WordNumbering numbering;
  private final Limits limits;
  private final Flow flow;
  private final WordRun run;
  private final WordFields fields;
  private final WordTables tables;

  private WordParagraph paragraph;

  /** The paragraphs around the text boxes that are open. */
  private final Deque<WordParagraph> suspended = new ArrayDeque<>();

  WordBody(Xml xml, WordStyles styles, WordNumbering numbering, Limits limits) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
    this.limits = limits;
    flow = new Flow(limits);
    run = new WordRun(styles);
    fields = new WordFields(xml);
    tables = new WordTables(xml, styles, limits, flow);
    paragraph = new WordParagraph(styles);
  }

  Flow read() throws Unreadable {
    XMLStreamReader reader = xml.reader();
    boolean letters = false;
    int elements = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      while (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("tc")) {
        event = tables.beginCell();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        letters = false;
        if ((++elements & 0xFFFF) == 0) {
          limits.time();
        }
        if (xml.name().equals("t") && isShown()) {
          letters = !xml.namespace().endsWith("/drawingml/2006/main");
        } else {
          begin(xml.name());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        letters = false;
        end(xml.name());
      } else if (letters && Xml.isLetters(event)) {
        flow.text(
            reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength(), run.bold);
      }
    }
    return flow;
  }

  private void begin(String name) throws Unreadable {
    switch (name) {
      case "p" -> paragraph = new WordParagraph(styles);
      case "pPr" -> paragraph.properties(xml);
      case "r" -> run.begin(paragraph);
      case "rPr" -> run.properties(xml, paragraph);
      case "tab", "ptab" -> show("\t");
      case "br", "cr" -> show("page".equals(xml.attribute("type")) ? "" : "\n");
      case "noBreakHyphen" -> show("-");
      case "sym" -> show(WordSymbols.letter(xml.attribute("font"), xml.attribute("char")));
      case "ffData" -> show(fields.formField());
      case "sdt" -> fields.beginControl();
      case "sdtPr" -> fields.controlProperties();
      case "txbxContent" -> {
        flow.suspend();
        suspended.push(paragraph);
        paragraph = new WordParagraph(styles);
      }
      case "drawing", "pict", "object" -> flow.picture();
      case "tbl" -> tables.begin();
      case "tblPr" -> tables.properties();
      case "tblGrid" -> tables.columns();
      case "tr" -> tables.beginRow();
      case "trPr" -> tables.rowProperties();
      case "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "delInstrText",
          "rt",
          "sectPr",
          "tblPrEx",
          "sdtEndPr",
          "smartTagPr",
          "customXmlPr",
          "fldData" ->
          xml.skip();
      default -> {}
    }
  }

  private void end(String name) throws Unreadable {
    switch (name) {
      case "p" -> endParagraph();
      case "r" -> run.end();
      case "sdt" -> fields.endControl();
      case "txbxContent" -> {
        flow.resume();
        if (!suspended.isEmpty()) {
          paragraph = suspended.pop();
        }
      }
      case "tc" -> flow.endCell();
      case "tr" -> flow.endRow();
      case "tbl" -> tables.end();
      default -> {}
    }
  }

  private void endParagraph() throws Unreadable {
    if (paragraph.runsOn()) {
      return;
    }
    flow.endParagraph(paragraph.headingLevel(), paragraph.marker(numbering));
    paragraph = new WordParagraph(styles);
  }

  private void show(String letters) throws Unreadable {
    if (isShown()) {
      flow.text(letters, run.bold);
    }
  }

  private boolean isShown() {
    return !run.hidden && !fields.isInvitation();
  }
}
