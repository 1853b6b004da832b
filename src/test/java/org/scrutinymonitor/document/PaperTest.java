package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutinymonitor.document.Paper.Block;
import org.scrutinymonitor.document.Paper.Cell;
import org.scrutinymonitor.document.Paper.Contents;
import org.scrutinymonitor.document.Paper.Heading;
import org.scrutinymonitor.document.Paper.Look;
import org.scrutinymonitor.document.Paper.Paragraph;
import org.scrutinymonitor.document.Paper.Proof;
import org.scrutinymonitor.document.Paper.Role;
import org.scrutinymonitor.document.Paper.Row;
import org.scrutinymonitor.document.Paper.Style;
import org.scrutinymonitor.document.Paper.Table;
import org.scrutinymonitor.document.PaperLook.Stamp;

class PaperTest {
  private static final String HOSTILE =
      "<script>alert(1)</script> ]]> &amp; \" ' ${7*7} {0} <w:p/> \u0000 end";

  private static final Stamp STAMP =
      new Stamp(Instant.parse("2026-11-26T10:15:30.123Z"), "f0".repeat(32));

  @ParameterizedTest
  @EnumSource
  void theSameSnapshotGivesTheSameBytes(PackFormat format) {
    var paper = paper(3);
    var snapshot = PaperJson.write(List.of(paper));
    var again = PaperJson.read(snapshot);
    assertThat(again).containsExactly(paper);
    assertThat(PaperJson.write(again)).isEqualTo(snapshot);
    assertThat(format.write(again.getFirst(), STAMP)).isEqualTo(format.write(paper, STAMP));
  }

  @ParameterizedTest
  @EnumSource
  void anotherMomentOrDigestGivesOtherBytes(PackFormat format) {
    var other = new Stamp(STAMP.madeAt(), "f1".repeat(32));
    assertThat(format.write(paper(1), other)).isNotEqualTo(format.write(paper(1), STAMP));
  }

  @Test
  void itsTextsAreWhatIsReadInItAndNothingElse() throws IOException {
    var paper = paper(2);
    var texts = String.join("\n", paper.texts());
    assertThat(texts).contains("Purpose", "That the council answer", "Tenants over 75");
    var written = text(PackFormat.PDF, PackFormat.PDF.write(paper, STAMP)).replaceAll("\\s+", "");
    for (var text : paper.texts()) {
      for (var line : text.lines().filter(line -> line.length() < 40).toList()) {
        assertThat(written).contains(line.replace("• ", "").replaceAll("\\s+", ""));
      }
    }
  }

  @Test
  void bothPdfsAreAccessibleAndKeepForEver() {
    assertThat(Conformance.breaches(PackFormat.PDF.write(paper(30), STAMP))).isEmpty();
    assertThat(Conformance.breaches(PackFormat.LARGE_PDF.write(paper(3), STAMP))).isEmpty();
  }

  @Test
  void everyWordStandsInEveryFile() throws IOException {
    var paper = paper(2);
    for (var format : PackFormat.values()) {
      var text = text(format, format.write(paper, STAMP)).replaceAll("\\s+", "");
      for (var word :
          List.of(
              "Purpose",
              "That the council answer",
              "Tenants over 75",
              "Families",
              "Made a list.",
              "first of two",
              "Evidence of Progress",
              "Late by 3 days",
              "<script>alert(1)</script> ]]> &amp;",
              "${7*7} {0} <w:p/>",
              "f0".repeat(32))) {
        assertThat(text).as(format + ": " + word).contains(word.replaceAll("\\s+", ""));
      }
    }
  }

  @Test
  void largePrintIsLargeEverywhereAndHasNoColumns() throws IOException {
    var sizes = new ArrayList<Float>();
    try (var pdf = Loader.loadPDF(PackFormat.LARGE_PDF.write(paper(2), STAMP))) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              sizes.add(text.getFontSizeInPt());
            }
          };
      stripper.getText(pdf);
    }
    assertThat(sizes).isNotEmpty().allMatch(size -> size >= 16);
    try (var word = word(PackFormat.LARGE_WORD)) {
      assertThat(word.getTables()).isEmpty();
      assertThat(word.getStyles().getStyle("Heading2").getCTStyle().xmlText()).contains("48");
      assertThat(word.getParagraphs().stream().map(p -> p.getText()))
          .containsSubsequence("Tenants over 75", "Evidence of Progress:", "first of two")
          .containsSubsequence("Families", "Evidence of Progress:", "second of two");
    }
  }

  @Test
  void theWordDocumentHasHeadingsLinksAndRowsThatRepeat() throws IOException {
    try (var word = word(PackFormat.WORD)) {
      assertThat(word.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
      assertThat(
              word.getParagraphs().stream()
                  .filter(p -> "Heading2".equals(p.getStyle()))
                  .map(p -> p.getText()))
          .containsExactly("1. Purpose", "Form", "Appendix");
      assertThat(word.getDocument().xmlText())
          .contains("w:hyperlink w:anchor=\"b4\"", "w:name=\"b4\"", "w:pageBreakBefore");
      XWPFTable list = word.getTables().getLast();
      assertThat(list.getRow(0).isRepeatHeader()).isTrue();
      assertThat(list.getRow(1).isRepeatHeader()).isFalse();
      assertThat(word.getProperties().getCoreProperties().getCreated())
          .isEqualTo("2026-11-26T10:15:30Z");
    }
  }

  @Test
  void theWebPageSkipsNoHeadingAndEveryHeaderHasItsScope() {
    var page = Jsoup.parse(new String(PackFormat.HTML.write(paper(2), STAMP), UTF_8));
    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("h1")).hasSize(1);
    int level = 1;
    for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(page.select("th")).isNotEmpty().allMatch(th -> th.hasAttr("scope"));
    assertThat(page.select("script, link, img, iframe, form")).isEmpty();
    assertThat(page.select("nav a").eachAttr("href"))
        .allMatch(href -> page.select(href).size() == 1);
  }

  @Test
  void theHeadOfATableIsSaidOnceHoweverManyPagesPrintIt() throws IOException {
    var pdf = PackFormat.PDF.write(paper(120), STAMP);
    assertThat(text(PackFormat.PDF, pdf).split("Why it is here", -1)).hasSizeGreaterThan(3);
    assertThat(Tagged.text(pdf).split("Why it is here", -1)).hasSize(2);
  }

  private static XWPFDocument word(PackFormat format) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(format.write(paper(2), STAMP)));
  }

  private static String text(PackFormat format, byte[] file) throws IOException {
    return switch (format) {
      case HTML -> Jsoup.parse(new String(file, UTF_8)).wholeText();
      case PDF, LARGE_PDF -> {
        try (var pdf = Loader.loadPDF(file)) {
          yield new PDFTextStripper().getText(pdf);
        }
      }
      case WORD, LARGE_WORD -> {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file));
            var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(word)) {
          yield extractor.getText();
        }
      }
    };
  }

  /** A paper with everything that a paper can have, and so many rows in its list. */
  private static Paper paper(int rows) {
    var strands =
        new Row(
            true,
            List.of(
                Cell.of(Role.ROW, ""),
                Cell.of(Role.COLUMN, "Tenants over 75"),
                Cell.of(Role.COLUMN, "Families")));
    var evidence =
        new Row(
            true,
            List.of(
                Cell.of(Role.ROW, "Evidence of Progress:"),
                Cell.text("first of two\n• a point"),
                Cell.text("second of two")));
    var recommendation =
        new Row(
            true,
            List.of(
                Cell.of(Role.ROW, "Recommendation 1:"),
                new Cell(Role.TEXT, 3, 1, "That the council answer.\nIn two days.")));
    var action =
        new Row(true, List.of(Cell.of(Role.ROW, "Agreed Action:"), Cell.text("Made a list.")));
    var list = new ArrayList<Row>();
    for (int i = 0; i < rows; i++) {
      list.add(new Row(true, List.of(Cell.of(Role.ROW, "Item " + i), Cell.text("Late by 3 days"))));
    }
    var blocks =
        List.<Block>of(
            new Heading(1, "Progress on recommendations", false),
            new Paragraph(Style.LEAD, "Northmere Council"),
            new Table("Facts", Look.FORM, List.of(22, 78), List.of(), List.of(action)),
            new Contents("Contents"),
            new Heading(2, "1. Purpose", false),
            new Paragraph(Style.TEXT, "To say:\n• one ŵ ŷ\n• two\n" + HOSTILE),
            new Paragraph(Style.SMALL, "In small letters"),
            new Heading(2, "Form", true),
            new Table(
                "Recommendation 1",
                Look.FORM,
                List.of(22, 78),
                List.of(recommendation),
                List.of(action)),
            new Table(
                "Strands", Look.FORM, List.of(44, 78, 78), List.of(strands), List.of(evidence)),
            new Heading(2, "Appendix", true),
            new Table(
                "Late",
                Look.LIST,
                List.of(50, 50),
                List.of(
                    new Row(
                        true,
                        List.of(
                            Cell.of(Role.COLUMN, "Item"), Cell.of(Role.COLUMN, "Why it is here")))),
                list),
            new Paragraph(Style.LABEL, "About"),
            new Proof("The digest:"));
    return new Paper("en-GB", "Progress", "Homes Committee", "Page", blocks);
  }
}
