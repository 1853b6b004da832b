package org.scrutinymonitor.intake.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/**
 * Reads Excel workbooks (.xlsx): what stands on each sheet becomes tables and lines between them.
 */
final class ExcelReader {
  private final OfficePackage file;
  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final ExcelStyles styles = new ExcelStyles();

  private ExcelReader(OfficePackage file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  static SourceDocument read(OfficePackage file, Limits limits) throws Unreadable {
    return new ExcelReader(file, limits).read();
  }

  private SourceDocument read() throws Unreadable {
    try (Xml xml = file.related("/sharedStrings")) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("si")) {
          strings.add(words(xml));
        }
      }
    }
    try (Xml xml = file.related("/styles")) {
      if (xml != null) {
        styles.read(xml);
      }
    }
    Map<String, String> parts = file.relatedById();
    InputStream main = file.main();
    if (main == null) {
      throw SourceReader.damaged();
    }
    try (Xml xml = new Xml(main)) {
      while (xml.nextElement()) {
        if (xml.name().equals("workbookPr")) {
          String from1904 = xml.attribute("date1904");
          styles.countFrom1904("1".equals(from1904) || "true".equals(from1904));
        } else if (xml.name().equals("sheet")) {
          String state = xml.attribute("state");
          String part = parts.get(String.valueOf(xml.attribute("id")));
          InputStream in = part == null ? null : file.part(part);
          if (in != null && (state == null || state.equals("visible"))) {
            blocks.addAll(sheet(in, String.valueOf(xml.attribute("name"))));
          }
        }
      }
    }
    if (blocks.isEmpty()) {
      throw new Unreadable(Reason.EMPTY, "There are no words in this workbook.");
    }
    return new SourceDocument(file.title(), true, blocks);
  }

  /** The words of a string, without the reading aids of Japanese. */
  private String words(Xml xml) throws Unreadable {
    StringBuilder words = new StringBuilder();
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "t" -> words.append(xml.text());
        case "rPh" -> xml.skip();
        default -> {}
      }
    }
    limits.letters(words.length());
    return Text.tidy(words);
  }

  private List<Block> sheet(InputStream in, String name) throws Unreadable {
    ExcelSheet sheet = new ExcelSheet(name, limits);
    try (Xml xml = new Xml(in)) {
      int row = 0;
      int column = 0;
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "row" -> {
            row = xml.number("r", row + 1);
            column = 0;
            limits.time();
          }
          case "c" -> {
            int at = ExcelSheet.column(xml.attribute("r"));
            column = at > 0 ? at : column + 1;
            cell(xml, sheet, row, column);
          }
          case "mergeCell" -> sheet.merge(xml.attribute("ref"));
          default -> {}
        }
      }
    }
    return sheet.blocks();
  }

  private void cell(Xml xml, ExcelSheet sheet, int row, int column) throws Unreadable {
    String type = String.valueOf(xml.attribute("t"));
    int style = xml.number("s", 0);
    String value = "";
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "is" -> value = words(xml);
        default -> {}
      }
    }
    String text =
        switch (type) {
          case "s" -> {
            int at = Xml.digits(value.strip(), -1);
            yield at >= 0 && at < strings.size() ? strings.get(at) : "";
          }
          case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
          case "str", "inlineStr", "e", "d" -> Text.tidy(value);
          default -> styles.number(value.strip(), style);
        };
    limits.letters(text.length());
    sheet.add(row, column, text, styles.isEmphasis(style), styles.ground(style));
  }
}
