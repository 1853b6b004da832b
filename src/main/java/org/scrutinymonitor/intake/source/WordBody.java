package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.WordStyles.Style;

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

  private Paragraph paragraph = new Paragraph();
  private final Deque<Paragraph> suspended = new ArrayDeque<>();
  private final Deque<TableLook> looks = new ArrayDeque<>();

  /** The content controls around us: whether each still shows its invitation. */
  private final Deque<Boolean> controls = new ArrayDeque<>();

  private int invitations;
  private boolean bold;
  private boolean hidden;

  /** What is known of the paragraph that is being read. */
  private static final class Paragraph {
    @Nullable String styleId;
    @Nullable String numId;
    @Nullable Integer level;
    @Nullable Integer heading;
    boolean markDeleted;
  }

  /** How the table's style marks its first row and column, and where in the table we are. */
  private static final class TableLook {
    boolean firstRow;
    boolean firstColumn;
    int row = -1;
    int column;
  }

  WordBody(Xml xml, WordStyles styles, WordNumbering numbering, Limits limits) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
    this.limits = limits;
    this.flow = new Flow(limits);
  }

  Flow read() throws Unreadable {
    XMLStreamReader reader = xml.reader();
    boolean letters = false;
    int elements = 0;
    while (xml.hasNext()) {
      int event = xml.next();
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
        flow.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength(), bold);
      }
    }
    return flow;
  }

  private void begin(String name) throws Unreadable {
    switch (name) {
      case "p" -> paragraph = new Paragraph();
      case "pPr" -> paragraphProperties();
      case "r" -> {
        bold = isBold(null, null);
        hidden = style().hidden();
      }
      case "rPr" -> runProperties();
      case "tab", "ptab" -> show("\t");
      case "br", "cr" -> show("page".equals(xml.attribute("type")) ? "" : "\n");
      case "noBreakHyphen" -> show("-");
      case "sym" -> symbol();
      case "ffData" -> formField();
      case "txbxContent" -> {
        flow.suspend();
        suspended.push(paragraph);
        paragraph = new Paragraph();
      }
      case "drawing", "pict", "object" -> flow.picture();
      case "tbl" -> {
        flow.beginTable();
        looks.push(new TableLook());
      }
      case "tblPr" -> tableProperties();
      case "tblGrid" -> tableGrid();
      case "tr" -> beginRow(false);
      case "trPr" -> rowProperties();
      case "tc" -> beginCell();
      case "sdt" -> controls.push(false);
      case "sdtPr" -> contentControl();
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
      case "r" -> hidden = false;
      case "sdt" -> endContentControl();
      case "txbxContent" -> {
        flow.resume();
        if (!suspended.isEmpty()) {
          paragraph = suspended.pop();
        }
      }
      case "tc" -> flow.endCell();
      case "tr" -> flow.endRow();
      case "tbl" -> {
        flow.endTable();
        looks.poll();
      }
      default -> {}
    }
  }

  private void show(String letters) throws Unreadable {
    if (isShown()) {
      flow.text(letters, bold);
    }
  }

  private boolean isShown() {
    return !hidden && invitations == 0;
  }

  private Style style() {
    return paragraph.styleId == null ? styles.plainParagraph() : styles.style(paragraph.styleId);
  }

  private boolean isBold(@Nullable Boolean own, @Nullable String characterStyle) {
    if (own != null) {
      return own;
    }
    Boolean character = styles.style(characterStyle).bold;
    if (character != null) {
      return character;
    }
    return Boolean.TRUE.equals(style().bold);
  }

  private void paragraphProperties() throws Unreadable {
    boolean ofMark = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("rPr")) {
        ofMark = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "pStyle" -> paragraph.styleId = xml.attribute("val");
        case "numId" -> paragraph.numId = xml.attribute("val");
        case "ilvl" -> paragraph.level = xml.number("val", 0);
        case "outlineLvl" -> {
          int level = xml.number("val", 9);
          paragraph.heading = level >= 0 && level < 9 ? level + 1 : 0;
        }
        case "rPr" -> ofMark = true;
        case "del", "moveFrom" -> paragraph.markDeleted |= ofMark;
        case "pPrChange", "rPrChange", "sectPr", "numberingChange" -> {
          xml.skip();
          depth--;
        }
        default -> {}
      }
    }
  }

  private void runProperties() throws Unreadable {
    Boolean own = null;
    Boolean vanish = null;
    String characterStyle = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "b" -> own = xml.isOn();
        case "vanish" -> vanish = xml.isOn();
        case "rStyle" -> characterStyle = xml.attribute("val");
        case "rPrChange" -> {
          xml.skip();
          depth--;
        }
        default -> {}
      }
    }
    bold = isBold(own, characterStyle);
    hidden = vanish != null ? vanish : style().hidden() || styles.style(characterStyle).hidden();
  }

  private void symbol() throws Unreadable {
    String code = xml.attribute("char");
    String font = xml.attribute("font");
    if (code != null && !code.isEmpty() && code.length() <= 5) {
      try {
        show(WordSymbols.letter(font == null ? "" : font, Integer.parseInt(code, 16)));
      } catch (NumberFormatException e) {
        // A symbol without a number shows nothing in Word either.
      }
    }
  }

  /** Tick boxes and lists of choices of old forms keep what was chosen beside the words. */
  private void formField() throws Unreadable {
    boolean box = false;
    boolean ticked = false;
    Integer chosen = null;
    List<String> choices = new ArrayList<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "checkBox" -> box = true;
        case "default" -> ticked = box ? xml.isOn() : ticked;
        case "checked" -> ticked = xml.isOn();
        case "result" -> chosen = xml.number("val", 0);
        case "listEntry" -> choices.add(String.valueOf(xml.attribute("val")));
        default -> {}
      }
    }
    if (box) {
      show(ticked ? "☒" : "☐");
    } else if (!choices.isEmpty()) {
      int at = chosen == null ? 0 : chosen;
      show(at >= 0 && at < choices.size() ? choices.get(at) : "");
    }
  }

  /**
   * A content control that still shows its invitation ("Click here to enter text") says nothing.
   */
  private void contentControl() throws Unreadable {
    boolean placeholder = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("showingPlcHdr")) {
        placeholder = xml.isOn();
      }
    }
    if (placeholder && !controls.isEmpty()) {
      controls.pop();
      controls.push(true);
      invitations++;
    }
  }

  private void endContentControl() {
    if (Boolean.TRUE.equals(controls.poll())) {
      invitations--;
    }
  }

  private void endParagraph() throws Unreadable {
    Style style = style();
    if (paragraph.markDeleted) {
      return; // the words run on into the next paragraph
    }
    String numId = paragraph.numId != null ? paragraph.numId : style.numId;
    String marker = "";
    if (numId != null && !numId.equals("0")) {
      Integer level = paragraph.level;
      if (level == null) {
        String styleId = paragraph.styleId;
        level =
            style.level != null
                ? style.level
                : styleId == null ? Integer.valueOf(0) : numbering.levelOfStyle(numId, styleId);
      }
      marker = numbering.next(numId, level);
    }
    int heading = paragraph.heading != null ? paragraph.heading : style.heading();
    flow.endParagraph(Math.clamp(heading, 0, 9), marker);
    paragraph = new Paragraph();
  }

  private void tableProperties() throws Unreadable {
    TableLook look = looks.peek();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event != XMLStreamConstants.START_ELEMENT || look == null) {
        continue;
      }
      switch (xml.name()) {
        case "tblStyle" -> {
          Style style = styles.style(xml.attribute("val"));
          look.firstRow = style.firstRowMarked;
          look.firstColumn = style.firstColumnMarked;
        }
        case "tblLook" -> {
          look.firstRow &= isLook("firstRow", 0x20);
          look.firstColumn &= isLook("firstColumn", 0x80);
        }
        case "tblPrChange" -> {
          xml.skip();
          depth--;
        }
        default -> {}
      }
    }
  }

  private boolean isLook(String name, int bit) {
    String value = xml.attribute(name);
    if (value != null) {
      return value.equals("1") || value.equals("true") || value.equals("on");
    }
    String bits = xml.attribute("val");
    try {
      return bits == null || (Integer.parseInt(bits, 16) & bit) != 0;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private void tableGrid() throws Unreadable {
    Grid grid = flow.table();
    int column = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.name().equals("gridCol")) {
        // 1/20 point; 4 mm is less than any letter with its margins needs.
        if (grid != null && column < Limits.COLUMNS && xml.number("w", 1000) < 100) {
          grid.narrowColumn(column);
        }
        column++;
      } else if (xml.name().equals("tblGridChange")) {
        xml.skip();
        depth--;
      }
    }
  }

  private void beginRow(boolean header) throws Unreadable {
    flow.beginRow(header);
    TableLook look = looks.peek();
    if (look != null) {
      look.row++;
      look.column = 0;
    }
  }

  private void rowProperties() throws Unreadable {
    boolean header = false;
    boolean deleted = false;
    int before = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += Xml.step(event);
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "tblHeader" -> header = xml.isOn();
        case "gridBefore" -> before = xml.number("val", 0);
        case "del" -> deleted = true;
        case "trPrChange" -> {
          xml.skip();
          depth--;
        }
        default -> {}
      }
    }
    Grid grid = flow.table();
    if (deleted) {
      skipRow();
    } else if (grid != null) {
      grid.beginRow(header);
      grid.skip(before);
    }
  }

  private void skipRow() throws Unreadable {
    Grid grid = flow.table();
    xml.skip();
    if (grid != null) {
      grid.dropRow();
    }
  }

  private void beginCell() throws Unreadable {
    int span = 1;
    boolean shaded = false;
    String down = null;
    String across = null;
    TableLook look = looks.peek();
    if (look != null) {
      shaded = look.firstRow && look.row == 0 || look.firstColumn && look.column == 0;
      look.column++;
    }
    int event = nextTag();
    if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("tcPr")) {
      for (int depth = 1; depth > 0; ) {
        event = xml.next();
        depth += Xml.step(event);
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.name()) {
          case "gridSpan" -> span = xml.number("val", 1);
          case "vMerge" -> down = String.valueOf(xml.attribute("val"));
          case "hMerge" -> across = String.valueOf(xml.attribute("val"));
          case "shd" -> shaded |= WordStyles.isShade(xml.attribute("fill"));
          case "tcPrChange" -> {
            xml.skip();
            depth--;
          }
          default -> {}
        }
      }
      event = XMLStreamConstants.CHARACTERS;
    }
    openCell(span, shaded, down, across);
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(xml.name());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      end(xml.name());
    }
  }

  private void openCell(int span, boolean shaded, @Nullable String down, @Nullable String across)
      throws Unreadable {
    flow.endCell();
    limits.cell();
    Grid grid = flow.table();
    if (grid == null) {
      return;
    }
    boolean joined =
        across != null && !across.equals("restart") && grid.continueLeft(span)
            || down != null && !down.equals("restart") && grid.continueAbove(span);
    if (!joined) {
      grid.beginCell(span, 1, shaded);
    }
  }

  private int nextTag() throws Unreadable {
    int event;
    do {
      event = xml.next();
    } while (event != XMLStreamConstants.START_ELEMENT
        && event != XMLStreamConstants.END_ELEMENT
        && event != XMLStreamConstants.END_DOCUMENT);
    return event;
  }
}
