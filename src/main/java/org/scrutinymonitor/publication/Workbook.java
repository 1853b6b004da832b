package org.scrutinymonitor.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Tables as an Excel file, written row by row; every cell is text, and so never a formula. */
final class Workbook implements AutoCloseable {
  /** What a cell of Excel can hold. */
  private static final int LONGEST = 32_767;

  private static final int LAST_ROW = 1_048_575;

  private final SXSSFWorkbook book = new SXSSFWorkbook(100);
  private final org.apache.poi.ss.usermodel.CellStyle heading;
  private final org.apache.poi.ss.usermodel.CellStyle words;

  Workbook() {
    book.setCompressTempFiles(true);
    // Not every program that opens a workbook knows the larger form of zip.
    book.setZip64Mode(Zip64Mode.AsNeeded);
    book.getXSSFWorkbook().getProperties().getCoreProperties().setDescription(JsonLd.LICENCE);
    var bold = book.createFont();
    bold.setBold(true);
    heading = book.createCellStyle();
    heading.setFont(bold);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    words = book.createCellStyle();
    words.setWrapText(true);
    words.setDataFormat(book.createDataFormat().getFormat("@"));
  }

  /** A sheet with its headings. */
  SXSSFSheet sheet(String name, List<String> headings) {
    var sheet = book.createSheet(name);
    sheet.createFreezePane(0, 1);
    for (int column = 0; column < headings.size(); column++) sheet.setColumnWidth(column, 24 * 256);
    var row = sheet.createRow(0);
    for (int at = 0; at < headings.size(); at++) {
      var cell = row.createCell(at, CellType.STRING);
      cell.setCellValue(headings.get(at));
      cell.setCellStyle(heading);
    }
    return sheet;
  }

  /** Adds a row; what is longer than a cell can be is cut, and CSV and JSON hold it whole. */
  void row(SXSSFSheet sheet, List<String> cells) {
    var number = sheet.getLastRowNum() + 1;
    if (number > LAST_ROW) return;
    var row = sheet.createRow(number);
    for (int at = 0; at < cells.size(); at++) {
      var text = cells.get(at);
      if (text.isEmpty()) continue;
      var cell = row.createCell(at, CellType.STRING);
      cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
      cell.setCellStyle(words);
    }
  }

  void write(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
