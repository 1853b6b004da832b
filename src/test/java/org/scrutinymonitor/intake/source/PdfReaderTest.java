package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.intake.source.Shown.lines;
import static org.scrutinymonitor.intake.source.Shown.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final float SIZE = 10;

  /** A pen on one page; heights count down from the top. */
  private static final class Pen implements AutoCloseable {
    final PDPageContentStream content;

    Pen(PDDocument pdf, int rotation) throws IOException {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setRotation(rotation);
      pdf.addPage(page);
      content = new PDPageContentStream(pdf, page);
      if (rotation == 90) {
        content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
      }
    }

    float height() {
      return PDRectangle.A4.getHeight();
    }

    Pen write(float x, float y, String words) throws IOException {
      content.beginText();
      content.setFont(FONT, SIZE);
      content.newLineAtOffset(x, height() - y);
      content.showText(words);
      content.endText();
      return this;
    }

    Pen across(float y, float from, float to) throws IOException {
      content.moveTo(from, height() - y);
      content.lineTo(to, height() - y);
      content.stroke();
      return this;
    }

    Pen down(float x, float from, float to) throws IOException {
      content.moveTo(x, height() - from);
      content.lineTo(x, height() - to);
      content.stroke();
      return this;
    }

    /** A ruled grid. */
    Pen grid(float[] xs, float[] ys) throws IOException {
      for (float y : ys) {
        across(y, xs[0], xs[xs.length - 1]);
      }
      for (float x : xs) {
        down(x, ys[0], ys[ys.length - 1]);
      }
      return this;
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  private interface Page {
    void draw(Pen pen) throws IOException;
  }

  private static SourceDocument read(int rotation, Page... pages) throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      for (Page page : pages) {
        try (Pen pen = new Pen(pdf, rotation)) {
          page.draw(pen);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return SourceReader.read(bytes.toByteArray());
    }
  }

  private static final float[] COLUMNS = {50, 150, 320};

  @Test
  void aLineThatWasWrappedGoesOnAndALineThatWasEndedStays() throws Exception {
    SourceDocument read =
        read(
            0,
            pen ->
                pen.grid(COLUMNS, new float[] {90, 130, 180})
                    .write(54, 102, "Agreed Action:")
                    .write(154, 102, "The action plan for the years 2019-")
                    .write(154, 114, "2020 is to be made available on-")
                    .write(154, 126, "line before the summer recess")
                    .write(54, 142, "Responsibility:")
                    .write(154, 142, "Tenancy Manager")
                    .write(154, 154, "Schools Lead")
                    .write(154, 166, "Estates"));
    assertThat(tables(read).subList(1, 3))
        .containsExactly(
            "|0| Agreed Action: |1| The action plan for the years 2019-2020 is to be made available on-line"
                + " before the summer recess",
            "|0| Responsibility: |1| Tenancy Manager⏎Schools Lead⏎Estates");
  }

  @Test
  void aSpaceBehindALineSaysThatItWasWrapped() throws Exception {
    SourceDocument read =
        read(
            0,
            pen ->
                pen.grid(COLUMNS, new float[] {90, 130})
                    .write(54, 102, "Agreed Action:")
                    .write(154, 102, "The action plan for the years ")
                    .write(154, 114, "to come is made"));
    assertThat(tables(read).getLast())
        .isEqualTo("|0| Agreed Action: |1| The action plan for the years to come is made");
  }

  @Test
  void cellsThatNoLineDividesAreOne() throws Exception {
    SourceDocument read =
        read(
            0,
            pen -> {
              pen.across(90, 50, 350)
                  .across(110, 50, 350)
                  .across(130, 150, 350)
                  .across(150, 50, 350);
              pen.down(50, 90, 150).down(150, 90, 150).down(350, 90, 150).down(250, 110, 150);
              pen.write(54, 104, "Date:").write(154, 104, "Both together");
              pen.write(54, 124, "Grade").write(154, 124, "1").write(254, 124, "2");
              pen.write(154, 144, "3").write(254, 144, "4");
            });
    assertThat(tables(read).subList(1, 4))
        .containsExactly("|0| Date: |1+2| Both together", "|0v2| Grade |1| 1 |2| 2", "|1| 3 |2| 4");
  }

  @Test
  void aTableCutByAPageBreakIsOneTableAndARowThatGoesOnIsOneRow() throws Exception {
    float[] last = {700, 720, 752};
    SourceDocument read =
        read(
            0,
            pen -> {
              pen.grid(COLUMNS, last);
              pen.write(54, 714, "Label").write(154, 714, "Words of the row above");
              pen.write(54, 732, "Evidence:").write(154, 732, "The survey of all homes with solid");
              pen.write(154, 744, "walls has begun and will be done")
                  .write(300, 820, "Page 1 of 2");
            },
            pen -> {
              pen.grid(COLUMNS, new float[] {50, 70, 90});
              pen.write(154, 64, "before the winter.");
              pen.write(54, 84, "Assessment:").write(154, 84, "2").write(300, 820, "Page 2 of 2");
            });
    assertThat(lines(read))
        .containsExactly(
            "|0| Label |1| Words of the row above",
            "|0| Evidence: |1| The survey of all homes with solid walls has begun and will be done"
                + " before the winter.",
            "|0| Assessment: |1| 2");
  }

  @Test
  void aNewRowAtTheTopOfAPageIsNotTakenForTheRestOfTheLast() throws Exception {
    SourceDocument read =
        read(
            0,
            pen ->
                pen.grid(COLUMNS, new float[] {730, 750})
                    .write(54, 744, "Date:")
                    .write(154, 744, "March 2024"),
            pen ->
                pen.grid(COLUMNS, new float[] {50, 70, 90})
                    .write(54, 64, "Agreed Action:")
                    .write(154, 64, "A letter")
                    .write(54, 84, "Grade:")
                    .write(154, 84, "1"));
    assertThat(tables(read))
        .containsExactly(
            "table",
            "|0| Date: |1| March 2024",
            "|0| Agreed Action: |1| A letter",
            "|0| Grade: |1| 1");
  }

  @Test
  void aHeaderRowThatComesAgainOnEachPageIsOneHeader() throws Exception {
    Page page =
        pen ->
            pen.grid(COLUMNS, new float[] {50, 70, 90})
                .write(54, 64, "Recommendation")
                .write(154, 64, "Lead Officer")
                .write(54, 84, "Letter")
                .write(154, 84, "Head of Housing");
    SourceDocument read = read(0, page, page);
    assertThat(tables(read))
        .containsExactly(
            "table",
            "|0| Recommendation |1| Lead Officer",
            "|0| Letter |1| Head of Housing",
            "|0| Letter |1| Head of Housing");
    SourceDocument.Table table = (SourceDocument.Table) read.blocks().getFirst();
    assertThat(table.rows().getFirst().header()).isTrue();
  }

  @Test
  void aTableWithoutBordersIsFoundByItsColumns() throws Exception {
    SourceDocument read =
        read(
            0,
            pen -> {
              pen.write(
                  50,
                  80,
                  "These are the actions that were agreed by Cabinet in the spring of the year.");
              String[][] rows = {
                {"Recommendation", "Lead Officer", "Timetable"},
                {"That a letter be sent", "Head of Housing", "March 2024"},
                {"That a survey be made", "Estates", "Ongoing"},
                {"That figures be given", "Finance", "TBC"},
              };
              float y = 110;
              for (String[] row : rows) {
                pen.write(50, y, row[0]).write(220, y, row[1]).write(360, y, row[2]);
                y += 22;
              }
              pen.write(
                  50,
                  220,
                  "Cabinet will look at this again when the next report has been written for it.");
            });
    assertThat(lines(read))
        .containsExactly(
            "These are the actions that were agreed by Cabinet in the spring of the year.",
            "|0| Recommendation |1| Lead Officer |2| Timetable",
            "|0| That a letter be sent |1| Head of Housing |2| March 2024",
            "|0| That a survey be made |1| Estates |2| Ongoing",
            "|0| That figures be given |1| Finance |2| TBC",
            "Cabinet will look at this again when the next report has been written for it.");
  }

  @Test
  void linesAcrossAloneDivideTheRowsOfATable() throws Exception {
    SourceDocument read =
        read(
            0,
            pen -> {
              pen.across(90, 50, 450)
                  .across(110, 50, 450)
                  .across(142, 50, 450)
                  .across(164, 50, 450);
              pen.write(54, 104, "Recommendation").write(254, 104, "Lead");
              pen.write(54, 124, "That a letter be sent to the").write(254, 124, "Head of Housing");
              pen.write(54, 136, "Minister")
                  .write(54, 156, "That a survey be made")
                  .write(254, 156, "Estates");
            });
    assertThat(tables(read))
        .containsExactly(
            "table",
            "|0| Recommendation |1| Lead",
            "|0| That a letter be sent to the Minister |1| Head of Housing",
            "|0| That a survey be made |1| Estates");
  }

  @Test
  void aListWithHangingNumbersIsNoTable() throws Exception {
    SourceDocument read =
        read(
            0,
            pen -> {
              for (int i = 0; i < 5; i++) {
                pen.write(50, 80 + i * 14, (char) ('a' + i) + ")")
                    .write(86, 80 + i * 14, "Point " + i + ".");
              }
            });
    assertThat(tables(read)).isEmpty();
  }

  @Test
  void aPageLaidOnItsSideIsReadUpright() throws Exception {
    SourceDocument read =
        read(
            90,
            pen -> {
              // The pen is turned with the page, so that heights count from the narrow side.
              float up = pen.height() - PDRectangle.A4.getWidth();
              pen.grid(new float[] {50, 150, 700}, new float[] {90 + up, 110 + up, 130 + up});
              pen.write(54, 104 + up, "Response").write(154, 104 + up, "Agreed");
              pen.write(54, 124 + up, "Timetable").write(154, 124 + up, "May 2024");
            });
    assertThat(tables(read))
        .containsExactly("table", "|0| Response |1| Agreed", "|0| Timetable |1| May 2024");
  }

  @Test
  void underlinedWordsDrawNoTable() throws Exception {
    float width = FONT.getStringWidth("A title") / 1000 * SIZE;
    SourceDocument read =
        read(
            0,
            pen ->
                pen.write(50, 80, "A title")
                    .across(81.5f, 50, 50 + width)
                    .write(50, 110, "Words."));
    assertThat(lines(read)).isEqualTo(List.of("A title", "Words."));
  }
}
