package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.document.PaperLook.Stamp;

/** What stands together on a page, wherever on it a table begins, and what a column holds. */
class PageBreaksTest {
  private static final Stamp STAMP =
      new Stamp(Instant.parse("2026-11-26T10:15:30Z"), "f0".repeat(32));

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 160})
  void noHeadOfATableStandsAtTheFootOfAPageWithoutARow(int words) throws IOException {
    var pages = 0;
    for (int before = 24; before < 36; before++) {
      for (var page : pages(paper(before, words))) {
        if (!page.contains("Columnhead")) continue;
        pages++;
        assertThat(page.substring(page.lastIndexOf("Columnhead")))
            .as("%d lines before, %d words", before, words)
            .contains("Word1.");
      }
    }
    assertThat(pages).isGreaterThanOrEqualTo(12);
  }

  @Test
  void noHeadingStandsAtTheFootOfAPageWithoutItsTable() throws IOException {
    for (int before = 24; before < 36; before++) {
      for (var page : pages(paper(before, 1))) {
        if (page.contains("The heading")) {
          assertThat(page).as("%d lines before", before).contains("Columnhead");
        }
      }
    }
  }

  @Test
  void inWordTheHeadOfATableIsKeptWithTheRowBelowIt() throws IOException {
    try (var word =
        new XWPFDocument(new ByteArrayInputStream(PackFormat.WORD.write(paper(1, 1), STAMP)))) {
      for (var cell : word.getTables().getFirst().getRow(0).getTableCells()) {
        var style = word.getStyles().getStyle(cell.getParagraphs().getFirst().getStyleID());
        assertThat(style.getCTStyle().getPPr().isSetKeepNext()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cy"})
  void noHeadingOfAColumnBreaksInsideAWord(String language) throws IOException {
    var heads =
        PackPaper.heads(
            AnnualDraft.view(language),
            "annual.half",
            "annual.considered",
            "annual.meaning.achieved",
            "annual.meaning.on-course",
            "annual.meaning.slipped",
            "annual.meaning.not-achieved",
            "annual.meaning.none");
    var table =
        new Table("", Look.LIST, List.of(22, 13, 13, 13, 13, 13, 13), List.of(heads), List.of());
    var widths = TableLayout.widths(table, PaperLook.USUAL);
    int sum = widths.stream().mapToInt(Integer::intValue).sum();
    var bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    for (int column = 0; column < widths.size(); column++) {
      var points = 504.0 * widths.get(column) / sum - 10.8;
      for (var word : heads.cells().get(column).text().split(" ")) {
        assertThat(bold.getStringWidth(word) * PaperLook.USUAL.body() / 1000)
            .as(word)
            .isLessThanOrEqualTo((float) points);
      }
    }
  }

  @Test
  void columnsInWhichEveryWordFitsKeepTheirWidths() {
    var table =
        new Table(
            "",
            Look.LIST,
            List.of(50, 50),
            List.of(
                new Row(true, List.of(Cell.of(Role.COLUMN, "One"), Cell.of(Role.COLUMN, "Two")))),
            List.of());
    assertThat(TableLayout.widths(table, PaperLook.USUAL)).isEqualTo(table.widths());
  }

  /** Lines, a heading, and a table whose rows have so many words. */
  private static Paper paper(int before, int words) {
    var blocks = new ArrayList<Block>(List.of(new Heading(1, "A paper", false)));
    for (int i = 0; i < before; i++) blocks.add(new Paragraph(Style.TEXT, "A line."));
    blocks.add(new Heading(3, "The heading", false));
    var text =
        String.join(" ", IntStream.rangeClosed(1, words).mapToObj(i -> "Word" + i + ".").toList());
    var row = new Row(true, List.of(Cell.of(Role.ROW, "Row"), Cell.text(text)));
    blocks.add(
        new Table(
            "A table",
            Look.LIST,
            List.of(40, 60),
            List.of(
                new Row(
                    true,
                    List.of(Cell.of(Role.COLUMN, "Columnhead"), Cell.of(Role.COLUMN, "Words")))),
            Stream.generate(() -> row).limit(5).toList()));
    return new Paper("en", "A paper", "Pages", "Page", blocks);
  }

  private static List<String> pages(Paper paper) throws IOException {
    var pages = new ArrayList<String>();
    try (var pdf = Loader.loadPDF(PackFormat.PDF.write(paper, STAMP))) {
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }
}
