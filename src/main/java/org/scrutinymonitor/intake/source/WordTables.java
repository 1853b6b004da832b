package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.WordStyles.Style;

/**
 * The tables of a Word document while they are read: merged cells are joined, deleted rows are left
 * out, and cells count as shaded that the table's style marks.
 */
final class WordTables {
  /** 1/20 point; 4 mm is less than any letter with its margins needs. */
  private static final int NARROW = 100;

  private final Xml xml;
  private final WordStyles styles;
  private final Limits limits;
  private final Flow flow;

  /** The tables that are open, the innermost first. */
  private final Deque<Look> looks = new ArrayDeque<>();

  /** How a table's style marks its first row and column, and where in the table we are. */
  private static final class Look {
    boolean firstRow;
    boolean firstColumn;
    int row = -1;
    int column;

    boolean isMarked() {
      return firstRow && row == 0 || firstColumn && column == 0;
    }
  }

  WordTables(Xml xml, WordStyles styles, Limits limits, Flow flow) {
    this.xml = xml;
    this.styles = styles;
    this.limits = limits;
    this.flow = flow;
  }

  void begin() throws Unreadable {
    flow.beginTable();
    looks.push(new Look());
  }

  void end() throws Unreadable {
    flow.endTable();
    looks.poll();
  }

  /** Reads the element "tblPr". */
  void properties() throws Unreadable {
    Look look = looks.peek();
    if (look == null) {
      look = new Look();
    }
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
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
        case "tblPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Whether a table takes on a part of its style, said by a name or, in older files, by a bit. */
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

  /** Reads the element "tblGrid". */
  void columns() throws Unreadable {
    Grid grid = flow.table();
    int column = 0;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      if (xml.name().equals("gridCol")) {
        if (grid != null && column < Limits.COLUMNS && xml.number("w", 10 * NARROW) < NARROW) {
          grid.narrowColumn(column);
        }
        column++;
      } else if (xml.name().equals("tblGridChange")) {
        xml.skip();
      }
    }
  }

  void beginRow() throws Unreadable {
    flow.beginRow(false);
    Look look = looks.peek();
    if (look != null) {
      look.row++;
      look.column = 0;
    }
  }

  /** Reads the element "trPr"; of a row that was deleted under tracked changes, the whole row. */
  void rowProperties() throws Unreadable {
    boolean header = false;
    boolean deleted = false;
    int before = 0;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "tblHeader" -> header = xml.isOn();
        case "gridBefore" -> before = xml.number("val", 0);
        case "del" -> deleted = true;
        case "trPrChange" -> xml.skip();
        default -> {}
      }
    }
    Grid grid = flow.table();
    if (deleted) {
      xml.skip();
    }
    if (grid != null && deleted) {
      grid.dropRow();
    } else if (grid != null) {
      grid.beginRow(header);
      grid.skip(before);
    }
  }

  /**
   * Begins a cell and reads its properties, where it has any.
   *
   * @return the event at which the file stands, which is still to be read
   */
  int beginCell() throws Unreadable {
    int span = 1;
    String down = null;
    String across = null;
    boolean shaded = false;
    String ground = null;
    Look look = looks.peek();
    if (look != null) {
      shaded = look.isMarked();
      look.column++;
    }
    int event = nextTag();
    if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("tcPr")) {
      for (int outer = xml.depth(); xml.nextWithin(outer); ) {
        switch (xml.name()) {
          case "gridSpan" -> span = xml.number("val", 1);
          case "vMerge" -> down = String.valueOf(xml.attribute("val"));
          case "hMerge" -> across = String.valueOf(xml.attribute("val"));
          case "shd" -> {
            ground = xml.attribute("fill");
            shaded |= WordStyles.isShade(ground);
          }
          case "tcPrChange" -> xml.skip();
          default -> {}
        }
      }
      event = XMLStreamConstants.END_ELEMENT;
    }
    openCell(span, shaded, down, across);
    flow.ground(ground);
    return event;
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

  /** Every merge but "restart" goes on with the cell above, or to the left. */
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
}
