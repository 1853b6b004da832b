package org.scrutinymonitor.intake.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.intake.source.SourceDocument;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.TextReader;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;

class FormTest {

  @Test
  void labelsAreKnownInManyFormsAndInWelsh() throws Unreadable {
    OpenReview review =
        read(
            """
            Adolygiad:\tLleithder a llwydni
            Swyddog Cyswllt:\tRheolwr Craffu

            Argymhelliad 1:\tBod y Cyngor yn arolygu cartrefi.
            Cyfrifoldeb / Responsibility:\tPennaeth Tai
            Amserlen:\tMawrth 2025
            Camau y cytunwyd arnynt:\tArolygu.
            Meini prawf llwyddiant:\tPob cartref.
            Tystiolaeth o gynnydd (Mai 2025):\tWedi dechrau.
            Asesiad o gynnydd (Mai 2025):\t2
            """);
    Item item = review.items().getFirst();
    assertThat(review.title()).isEqualTo("Lleithder a llwydni");
    assertThat(review.linkOfficers()).containsExactly("Rheolwr Craffu");
    assertThat(item.reference()).isEqualTo("1");
    assertThat(requireNonNull(item.responsibility()).text()).isEqualTo("Pennaeth Tai");
    assertThat(requireNonNull(item.due()).latest()).hasToString("2025-03-31");
    assertThat(item.agreedAction()).isEqualTo("Arolygu.");
    assertThat(item.successMeasure()).isEqualTo("Pob cartref.");
    assertThat(item.updates().getFirst().grade()).isEqualTo("2");
    assertThat(review.gradingScheme()).isNull();
  }

  @Test
  void wordsOfOneLetterAreWholeWordsInWelsh() throws Unreadable {
    String welsh =
        """
        Adolygiad:\tLlwybrau diogel i ysgolion

        Argymhelliad 1:\tBod llwybr i bob ysgol yn cael ei arolygu o leiaf unwaith y flwyddyn.
        Cyfrifoldeb:\tPennaeth Priffyrdd
        Dyddiad:\tMawrth 2025
        Cam Gweithredu y Cytunwyd Arno:\tCael cynllun i bob ysgol gan y Cyngor.
        Tystiolaeth o gynnydd (Mai 2025):\tMae dau lwybr wedi agor, a bydd y lleill ar agor yn yr haf.
        Asesiad o gynnydd (Mai 2025):\t2
        """;
    assertThat(read(welsh).doubts()).isEmpty();
    assertThat(
            read(KeyTest.one("Progress (March 2024):\tDone.\n")
                    .replace("inspect homes", "inspect h o mes"))
                .doubts())
        .extracting(OpenReview.Doubt::at)
        .contains("/items/0/text");
  }

  @Test
  void rowsOfLaterCyclesAreFurtherUpdatesInTheirOrder() throws Unreadable {
    Item item =
        read(KeyTest.one(
                """
                Evidence of Progress (March 2024):\tBegun.
                Assessment of Progress (March 2024):\t2
                Evidence of Progress (October 2024):\tDone.
                Assessment of Progress (October 2024):\t1
                """))
            .items()
            .getFirst();
    assertThat(item.updates())
        .extracting(u -> requireNonNull(u.period()).text())
        .containsExactly("March 2024", "October 2024");
    assertThat(item.updates())
        .extracting(OpenReview.Update::evidence)
        .containsExactly("Begun.", "Done.");
    assertThat(item.updates()).extracting(OpenReview.Update::grade).containsExactly("2", "1");
  }

  @Test
  void aGradePrintedTwiceIsOneGradeAndADoubt() throws Unreadable {
    OpenReview review = read(KeyTest.one("Assessment of Progress (March 2024):\t1\t1\n"));
    assertThat(review.items().getFirst().updates()).hasSize(1);
    assertThat(review.items().getFirst().updates().getFirst().grade()).isEqualTo("1");
    assertThat(review.doubts())
        .singleElement()
        .satisfies(doubt -> assertThat(requireNonNull(doubt.source()).cells()).hasSize(3));
  }

  @Test
  void aGradeBehindItsLabelInOneCellIsNoMisprintOfTheLabel() throws Unreadable {
    OpenReview review =
        read(
            KeyTest.one(
                "Assessment of Progress (March 2024): (include explanation if required) 4\n"));
    assertThat(review.items().getFirst().updates().getFirst().grade()).isEqualTo("4");
  }

  @Test
  void anUnknownRowIsNeverDropped() throws Unreadable {
    OpenReview review = read(KeyTest.one("Carbon saved:\t12 tonnes\n"));
    assertThat(review.doubts())
        .anySatisfy(
            doubt -> assertThat(requireNonNull(doubt.source()).text()).contains("12 tonnes"));
  }

  @Test
  void strandsStandInColumnsOfAWordTable() throws Unreadable {
    OpenReview review =
        Form.recognise(
            exact(
                row(bold("Recommendation 1:", 0, 1), bold("That homes be inspected:", 1, 2)),
                row(bold("", 0, 1), bold("a) in the north", 1, 2)),
                row(
                    bold("", 0, 1),
                    bold("i) Council homes", 1, 1),
                    bold("ii) Private homes", 2, 1)),
                row(bold("Responsibility:", 0, 1), plain("Head of Housing", 1, 1), plain("", 2, 1)),
                row(
                    bold("Agreed Action:", 0, 1),
                    plain("Inspect.", 1, 1),
                    plain("Write.\nAsk.", 2, 1)),
                row(bold("Evidence of Progress:", 0, 1), plain("Done.", 1, 1), plain("", 2, 1)),
                row(bold("Assessment of Progress:", 0, 1), plain("1", 1, 1), plain("2", 2, 1)),
                row(bold("", 0, 1), bold("b) in the south", 1, 2)),
                row(bold("Responsibility:", 0, 1), plain("Head of Legal", 1, 2))));
    Item part = review.items().getFirst().items().getFirst();
    assertThat(part.items()).extracting(Item::reference).containsExactly("i", "ii");
    assertThat(part.items())
        .extracting(Item::agreedAction)
        .containsExactly("Inspect.", "Write.\nAsk.");
    assertThat(part.items().get(1).responsibility()).isNull();
    assertThat(part.items().get(1).updates().getFirst().evidence()).isNull();
    assertThat(review.items().getFirst().items())
        .extracting(Item::reference)
        .containsExactly("a", "b");
  }

  @Test
  void aTrackerIsReadByItsHeadings() throws Unreadable {
    OpenReview review =
        read(
            """
            Housing tracker

            Ref,Recommendation,Lead Officer,By when,Progress update,RAG status
            H1,"That damp be measured, and told.",Head of Housing,June 2024,Begun,Amber
            H2,That leaflets be sent.,Repairs Manager,TBC,,Green
            """);
    assertThat(review.title()).isEqualTo("Housing tracker");
    assertThat(review.items()).extracting(Item::reference).containsExactly("H1", "H2");
    assertThat(review.items().getFirst().text()).isEqualTo("That damp be measured, and told.");
    assertThat(review.items().getFirst().updates().getFirst().grade()).isEqualTo("Amber");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear Sir,\nDate: 3 March 2024\nYour review of our action has been received.\nYours",
        "MINUTES\nPresent: four members\n1. Apologies\nRecommendation: that the report be noted.\nDate of next meeting: June",
        "Name\tPost\tSalary\nA\tB\tC\nD\tE\tF",
        "Invoice 12\tDate: 3 March 2024\nItem\tPrice\nDesk\t100",
        "Curriculum vitae\nResponsibility: a team of four\nDate: 2019 to 2021\nAction: led it",
        "x"
      })
  void whatIsNotTheFormIsRefusedInASentence(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Unreadable.class,
            refused -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.NOT_THE_FORM))
        .hasMessageContaining("not a scrutiny progress form");
  }

  @Test
  void aBlankFormIsCalledBlank() {
    String blank =
        """
        Review:\t
        Recommendation 1:\t
        Responsibility:\t
        Date:\t
        Agreed Action:\t
        Evidence of Progress:\t
        """;
    assertThatThrownBy(() -> read(blank))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("nothing is filled in");
  }

  @Test
  void tenThousandRowsAreReadInTime() throws Unreadable {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 2_000; i++) {
      text.append(
          KeyTest.one("Evidence of Progress (March 2024):\tWords and more words.\n")
              .replace("Recommendation 1", "Recommendation " + i));
    }
    // Time of this thread alone: what else the machine does is not measured.
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    OpenReview review = read(text.toString());
    long seconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000_000L;
    assertThat(seconds).isLessThan(10);
    assertThat(review.items()).hasSize(2_000);
  }

  @Property(seed = "2026", tries = 300)
  void nothingIsThrownButARefusal(@ForAll List<List<String>> rows, @ForAll boolean exact) {
    String[] labels = {
      "Recommendation 1:",
      "Responsibility:",
      "Agreed Action:",
      "Evidence of Progress:",
      "a)",
      "",
      "Gradings",
      "Date: x"
    };
    List<Row> made = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(bold(labels[(r * 7 + rows.get(r).size()) % labels.length], 0, 1));
      for (String cell : rows.get(r)) {
        cells.add(plain(cell, cells.size(), 1));
      }
      made.add(new Row(cells, false, "row " + r));
    }
    try {
      Form.recognise(
          new SourceDocument(
              null,
              exact,
              List.of(new Paragraph("Form", 1, "paragraph 1"), new Table(made, "table 1"))));
    } catch (Unreadable refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  private static OpenReview read(String text) throws Unreadable {
    return Form.recognise(TextReader.read(text));
  }

  private static SourceDocument exact(Row... rows) {
    List<Block> blocks =
        List.of(
            new Paragraph("Review: Damp", 0, "paragraph 1"), new Table(List.of(rows), "table 1"));
    return new SourceDocument(null, true, blocks);
  }

  private static Row row(Cell... cells) {
    return new Row(List.of(cells), false, "table 1, row 1");
  }

  private static Cell bold(String text, int column, int span) {
    return new Cell(column, span, 1, text, true);
  }

  private static Cell plain(String text, int column, int span) {
    return new Cell(column, span, 1, text, false);
  }
}
