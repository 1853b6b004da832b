package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.intake.source.Shown.lines;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelReaderTest {
  private interface Content {
    void fill(XSSFWorkbook book, XSSFSheet sheet);
  }

  private static SourceDocument read(Content content) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      content.fill(book, book.createSheet("Tracker"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return SourceReader.read(bytes.toByteArray());
    }
  }

  private static void fill(XSSFSheet sheet, int at, Object... values) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Double number -> row.createCell(i).setCellValue(number);
        case LocalDate date -> row.createCell(i).setCellValue(date);
        default -> row.createCell(i).setCellValue(values[i].toString());
      }
    }
  }

  @Test
  void aSheetIsATableWithLinesAboveAndBelow() throws Exception {
    SourceDocument read =
        read((book, sheet) -> {
          fill(sheet, 0, "Tracker of recommendations");
          fill(sheet, 2, "No", "Action", "Grade");
          fill(sheet, 3, 1.0, "Letter", "Complete");
          fill(sheet, 4, 2.5, "Survey\nof homes");
          fill(sheet, 7, "Green: achieved");
        });
    assertThat(lines(read))
        .containsExactly(
            "Tracker of recommendations",
            "|0| No |1| Action |2| Grade",
            "|0| 1 |1| Letter |2| Complete",
            "|0| 2.5 |1| Survey⏎of homes",
            "Green: achieved");
    assertThat(read.blocks().get(1).place()).isEqualTo("sheet \"Tracker\", row 3");
  }

  @Test
  void datesAreReadAsTheyAreShown() throws Exception {
    SourceDocument read =
        read((book, sheet) -> {
          fill(sheet, 0, LocalDate.of(2024, 6, 2), LocalDate.of(2024, 6, 1), 0.25);
          String[] formats = {"dd/mm/yyyy", "mmm-yy", "0%"};
          for (int i = 0; i < formats.length; i++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
            sheet.getRow(0).getCell(i).setCellStyle(style);
          }
        });
    assertThat(lines(read)).containsExactly("|0| 02/06/2024 |1| June 2024 |2| 25%");
  }

  @Test
  void mergedCellsAreOneAndHiddenSheetsAreNotRead() throws Exception {
    SourceDocument read =
        read((book, sheet) -> {
          fill(sheet, 0, "a", "", "b");
          fill(sheet, 1, "", "", "c");
          sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
          fill(book.createSheet("Lists"), 0, "x", "y");
          book.setSheetHidden(1, true);
        });
    assertThat(lines(read)).containsExactly("|0+2v2| a |2| b", "|2| c");
  }
}
