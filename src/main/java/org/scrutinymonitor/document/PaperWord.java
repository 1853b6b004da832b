package org.scrutinymonitor.document;

import java.util.List;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.document.PaperLook.Stamp;

/** A paper as a Word document. Its XML is written directly: the same paper gives the same bytes. */
final class PaperWord {
  /** Twentieths of a point between the margins. */
  private static final int WIDTH = 10092;

  private final WordXml xml = new WordXml();
  private final Paper paper;
  private final PaperLook look;

  private PaperWord(Paper paper, PaperLook look) {
    this.paper = paper;
    this.look = look;
  }

  static byte[] write(Paper paper, PaperLook look, Stamp stamp) {
    return WordFile.write(
        new PaperWord(paper, look).document(),
        styles(look),
        new WordFile.Properties(paper.title(), paper.topic(), paper.language(), stamp.madeAt()),
        paper.page());
  }

  private static String styles(PaperLook look) {
    var styles =
        WordFile.resource("word/paper-styles.xml")
            .replace("BODY", "" + 2 * look.body())
            .replace("SMALL", "" + 2 * look.small())
            .replace("LINE", "" + 240 * look.line() / 100);
    for (int level = 1; level <= 6; level++) {
      styles = styles.replace("HEADING-" + level, "" + 2 * look.heading(level));
    }
    return styles;
  }

  private String document() {
    xml.begin("w:document");
    xml.begin("w:body");
    var table = false;
    for (int at = 0; at < paper.blocks().size(); at++) {
      var block = paper.blocks().get(at);
      // Two tables without anything between them would be one.
      if (table && block instanceof Table) xml.paragraphs("Gap", "");
      table = block instanceof Table;
      switch (block) {
        case Paper.Heading heading ->
            xml.heading(
                "Heading" + heading.level(),
                heading.text().replace('\n', ' '),
                heading.newPage(),
                at + 1,
                Paper.anchor(at));
        case Paper.Paragraph words -> xml.paragraphs(style(words.style()), words.text());
        case Paper.Contents contents -> contents(contents);
        case Table drawn -> table(drawn);
        case Paper.Proof proof -> xml.paragraphs("Normal", proof.words());
      }
    }
    if (table) xml.paragraphs("Gap", "");
    xml.pageSetup();
    return xml.end();
  }

  private static String style(Paper.Style style) {
    return switch (style) {
      case TEXT -> "Normal";
      case LABEL -> "Label";
      case LEAD -> "Lead";
      case SMALL -> "Small";
    };
  }

  private void contents(Paper.Contents contents) {
    xml.paragraphs("ContentsHeading", contents.heading());
    for (int at = 0; at < paper.blocks().size(); at++) {
      if (paper.blocks().get(at) instanceof Paper.Heading heading && heading.level() == 2) {
        xml.link("Contents", heading.text(), Paper.anchor(at));
      }
    }
  }

  private void table(Table table) {
    var shares = TableLayout.widths(table, look);
    int parts = shares.stream().mapToInt(Integer::intValue).sum();
    var widths = shares.stream().map(width -> WIDTH * width / parts).toList();
    xml.begin("w:tbl");
    xml.begin("w:tblPr");
    xml.empty("w:tblStyle", "w:val", "TableGrid");
    xml.empty("w:tblW", "w:w", WIDTH + "", "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    xml.empty("w:tblLook", "w:val", "00A0", "w:firstRow", "1", "w:firstColumn", "1");
    xml.empty("w:tblCaption", "w:val", table.name());
    xml.end("w:tblPr");
    xml.begin("w:tblGrid");
    widths.forEach(width -> xml.empty("w:gridCol", "w:w", width + ""));
    xml.end("w:tblGrid");
    table.head().forEach(row -> row(row, widths, table.look(), true));
    table.body().forEach(row -> row(row, widths, table.look(), false));
    xml.end("w:tbl");
  }

  private void row(Row row, List<Integer> widths, Look look, boolean repeated) {
    xml.begin("w:tr");
    if (row.whole() || repeated) {
      xml.begin("w:trPr");
      if (row.whole()) xml.empty("w:cantSplit");
      if (repeated) xml.empty("w:tblHeader");
      xml.end("w:trPr");
    }
    int column = 0;
    for (var cell : row.cells()) {
      int width = 0;
      for (int i = column; i < column + cell.span(); i++) width += widths.get(i);
      column += cell.span();
      cell(cell, width, shaded(cell, look, repeated));
    }
    xml.end("w:tr");
  }

  private static boolean shaded(Cell cell, Look look, boolean head) {
    return look == Look.FORM ? cell.role() == Role.ROW : head;
  }

  private void cell(Cell cell, int width, boolean shaded) {
    xml.begin("w:tc");
    xml.begin("w:tcPr");
    xml.empty("w:tcW", "w:w", width + "", "w:type", "dxa");
    if (cell.span() > 1) xml.empty("w:gridSpan", "w:val", cell.span() + "");
    if (shaded) xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "D9D9D9");
    xml.end("w:tcPr");
    var style =
        cell.level() > 0
            ? "Heading" + cell.level()
            : cell.role() == Role.COLUMN ? "ColumnHeading" : "CellText";
    if (cell.link() == null) xml.paragraphs(style, cell.text(), cell.level() > 0);
    else xml.leading(style, cell.text(), cell.link());
    xml.end("w:tc");
  }
}
