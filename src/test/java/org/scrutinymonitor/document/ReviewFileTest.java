package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutinymonitor.review.NorthmereReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Update;

class ReviewFileTest {
  private static final OpenReview REVIEW = NorthmereReview.dampAndMould();
  private static final Locale WELSH = Locale.of("cy");

  @ParameterizedTest
  @EnumSource
  void theSameReviewGivesTheSameBytes(ReviewFile kind) {
    byte[] first = kind.write(REVIEW, Locale.UK);
    assertThat(kind.write(NorthmereReview.dampAndMould(), Locale.UK)).isEqualTo(first);
  }

  @Test
  void thePdfIsAccessibleAndKeepsForEver() {
    assertThat(Conformance.breaches(ReviewFile.PDF.write(REVIEW, Locale.UK))).isEmpty();
    assertThat(Conformance.breaches(ReviewFile.PDF.write(longReview(), WELSH))).isEmpty();
  }

  @Test
  void everyWordStandsInEveryFile() throws IOException {
    for (OpenReview review : List.of(REVIEW, longReview())) {
      List<String> words = words(review);
      assertThat(words).hasSizeGreaterThan(100);
      assertThat(squeezed(html(review, Locale.UK).text())).contains(words);
      assertThat(squeezed(wordText(review))).contains(words);
      assertThat(squeezed(pdfText(review))).contains(words);
    }
  }

  @Test
  void theHeadOfATableIsSaidOnceHoweverManyPagesPrintIt() throws IOException {
    byte[] pdf = ReviewFile.PDF.write(longReview(), Locale.UK);
    String head = "That it be long.";
    assertThat(pdfText(longReview()).split(head, -1).length - 1).isGreaterThan(3);
    assertThat(Tagged.text(pdf).split(head, -1)).hasSize(2);
  }

  @Test
  void theWebPageHasOneHeadingALanguageAndHeadersWithTheirScope() {
    Document page = html(REVIEW, Locale.UK);
    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.title()).contains("Damp and mould in rented homes");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("h2")).hasSize(3);
    assertThat(page.select("h3")).hasSize(2);
    assertThat(page.select("th")).isNotEmpty().allMatch(th -> th.hasAttr("scope"));
    assertThat(page.select("script, link, img, iframe")).isEmpty();
    assertThat(page.select("li").eachText())
        .containsExactly("answer within two days", "visit within ten");
  }

  @Test
  void strandsStandSideBySideAndNeverMoreThanFour() {
    assertThat(html(REVIEW, Locale.UK).select("th[scope=col]").eachText())
        .containsExactly(
            "Tenants over 75",
            "Families with infants",
            "Tenants of private landlords",
            "Tai a’u tenantiaid – ŵ ŷ",
            "Students");
    assertThat(html(REVIEW, Locale.UK).select("tr:has(th[scope=col])"))
        .hasSize(2)
        .allMatch(row -> row.select("th[scope=col]").size() <= 4);
  }

  @Test
  void theWordDocumentHasHeadingsAndRowsThatRepeat() throws IOException {
    try (var word =
        new XWPFDocument(new ByteArrayInputStream(ReviewFile.WORD.write(REVIEW, WELSH)))) {
      assertThat(word.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
      assertThat(word.getParagraphs().getFirst().getText()).startsWith("MONITRO CRAFFU");
      XWPFTable first = word.getTables().get(1);
      assertThat(first.getRow(0).isRepeatHeader()).isTrue();
      assertThat(first.getRow(0).getCell(0).getText()).isEqualTo("Argymhelliad 1:");
      assertThat(first.getRow(0).getCell(1).getParagraphs().getFirst().getStyle())
          .isEqualTo("Heading2");
      assertThat(first.getRow(1).isRepeatHeader()).isFalse();
      assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Damp and mould");
    }
  }

  @Test
  void hostileTextIsOnlyTextEverywhere() throws IOException {
    String hostile =
        "<script>alert(1)</script> ]]> &amp; \" ' <!-- ${7*7} @raw \u0000\u001b\ud800 " + "\r\nend";
    String seen =
        "<script>alert(1)</script> ]]> &amp; \" ' <!-- ${7*7} @raw \ufffd\ufffd\ufffd end";
    OpenReview review = everywhere(hostile);
    Document page = html(review, Locale.UK);
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("td").eachText()).contains(seen);
    assertThat(squeezed(wordText(review))).contains(squeezed(seen));
    assertThat(squeezed(pdfText(review))).contains(squeezed(seen));
    assertThat(Conformance.breaches(ReviewFile.PDF.write(review, Locale.UK))).isEmpty();
  }

  @Test
  void whatNoFontHasIsShownByItsCode() throws IOException {
    assertThat(pdfText(everywhere("a 🏠 b ☑ c 中"))).contains("a [U+1F3E0] b ☑ c [U+4E2D]");
  }

  @Test
  void aMegabyteInOneCellIsWritten() {
    OpenReview review = everywhere("x");
    String large = "word ".repeat(200_000).strip();
    Item item = review.items().getFirst();
    OpenReview heavy =
        new OpenReview(
            review.format(),
            "x",
            null,
            List.of(),
            null,
            null,
            List.of(new Item("1", "x", null, null, large, null, null, List.of(), item.items())),
            List.of());
    assertThat(html(heavy, Locale.UK).text()).contains(large);
    assertThat(ReviewFile.WORD.write(heavy, Locale.UK)).isNotEmpty();
  }

  private static OpenReview everywhere(String text) {
    var update = new Update(null, text, text, text);
    Item strand = new Item(null, text, null, null, text, text, text, List.of(update), List.of());
    Item part =
        new Item("a", text, null, null, text, text, text, List.of(update), List.of(strand, strand));
    Item item = new Item("1", text, null, null, text, text, text, List.of(update), List.of(part));
    return new OpenReview(
        OpenReview.FORMAT, text, text, List.of(text), null, null, List.of(item), List.of());
  }

  private static OpenReview longReview() {
    var cell = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      cell.append(i % 40 == 39 ? "\n" : i == 0 ? "" : " ").append("word").append(i);
    }
    Item item =
        new Item(
            "1",
            "That it be long.",
            null,
            null,
            cell.toString(),
            "done",
            null,
            List.of(),
            List.of());
    return new OpenReview(
        OpenReview.FORMAT, "A long review", null, List.of(), null, null, List.of(item), List.of());
  }

  private static Document html(OpenReview review, Locale language) {
    return Jsoup.parse(new String(ReviewFile.HTML.write(review, language), UTF_8));
  }

  private static String wordText(OpenReview review) throws IOException {
    try (var word =
        new XWPFDocument(new ByteArrayInputStream(ReviewFile.WORD.write(review, Locale.UK)))) {
      var text = new StringBuilder();
      word.getTables().stream()
          .flatMap(table -> table.getRows().stream())
          .flatMap(row -> row.getTableCells().stream())
          .forEach(cell -> {
            cell.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
            text.append('\n');
          });
      return text.toString();
    }
  }

  private static String pdfText(OpenReview review) throws IOException {
    try (var pdf = Loader.loadPDF(ReviewFile.PDF.write(review, Locale.UK))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Every word that people wrote, without the spaces between those of one field. */
  private static List<String> words(OpenReview review) {
    List<String> words = new ArrayList<>(List.of(review.title().split("\\s+")));
    review.items().forEach(item -> words(item, words));
    words.removeIf(String::isEmpty);
    return words;
  }

  private static void words(Item item, List<String> words) {
    List<String> texts = new ArrayList<>(List.of(item.text()));
    if (item.agreedAction() != null) texts.add(item.agreedAction());
    if (item.successMeasure() != null) texts.add(item.successMeasure());
    for (Update update : item.updates()) {
      if (update.evidence() != null) texts.add(update.evidence());
      if (update.explanation() != null) texts.add(update.explanation());
    }
    texts.forEach(text -> words.addAll(List.of(text.replace("• ", "").split("\\s+"))));
    item.items().forEach(below -> words(below, words));
  }
}
