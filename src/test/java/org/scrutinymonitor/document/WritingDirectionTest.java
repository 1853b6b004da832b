package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;

/** Arabic and Hebrew in a PDF: drawn as they are seen, told as they are spoken. */
class WritingDirectionTest {
  @Test
  void whatIsDrawnFromRightToLeftIsToldAsItIsSpoken() throws IOException {
    byte[] file = pdf("That דיור (one) and بلدية 25 be inspected.", "كل سنة والسكان (10).");
    assertThat(told(file)).contains("דיור ", "بلدية 25 ", "كل سنة والسكان (10).");
    assertThat(Conformance.breaches(file)).isEmpty();
  }

  @Test
  void arabicLettersAreJoinedToTheirNeighbours() {
    assertThat(ArabicForms.joined("بلدية"))
        .isEqualTo("\ufe91\ufee0\ufeaa\ufef3\ufe94"); // initial, medial, final; initial, final
    assertThat(ArabicForms.joined("سلام")).isEqualTo("\ufeb3\ufefc\u0645");
    assertThat(ArabicForms.joined("housing דיור")).isEqualTo("housing דיור");
  }

  @Property(seed = "2026")
  void joiningChangesNoLetter(
      @ForAll @CharRange(from = '\u0620', to = '\u064a') @CharRange(from = ' ', to = '~')
          String text) {
    assertThat(ArabicForms.plain(ArabicForms.joined(text))).isEqualTo(text);
  }

  @Test
  void aLineEndsBetweenWordsAndWithinLongOnesInFrontOfTheirSigns() {
    assertThat(pieces("A co-ordinated £3.5m, 2019/20: www.northmere.example/damp?page=2 seen."))
        .containsExactly(
            "A ",
            "co-",
            "ordinated ",
            "£3.5m, ",
            "2019/20: ",
            "www",
            ".northmere",
            ".example",
            "/damp",
            "?page",
            "=2 ",
            "seen.");
  }

  private static List<String> pieces(String text) {
    var ends = new PdfLineEnds();
    ends.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int to = ends.next(); to > 0; to = ends.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static byte[] pdf(String text, String action) {
    Item item = new Item("1", text, null, null, action, null, null, List.of(), List.of());
    return ReviewFile.PDF.write(
        new OpenReview(
            OpenReview.FORMAT, "Homes", null, List.of(), null, null, List.of(item), List.of()),
        Locale.UK);
  }

  private static List<String> told(byte[] file) throws IOException {
    List<String> told = new ArrayList<>();
    try (var pdf = Loader.loadPDF(file)) {
      for (PDPage page : pdf.getPages()) {
        var marks = new PDFMarkedContentExtractor();
        marks.processPage(page);
        marks
            .getMarkedContents()
            .forEach(mark -> {
              if (mark.getActualText() != null) {
                told.add(mark.getActualText());
              }
            });
      }
    }
    return told;
  }
}
