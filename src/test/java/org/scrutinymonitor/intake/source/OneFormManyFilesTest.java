package org.scrutinymonitor.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Table;

/** The same form is the same tables, whatever kind of file it comes in. */
class OneFormManyFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/intake/source/one-form");
  private static final Path STORED =
      Files.exists(Path.of("../shared"))
          ? Path.of("../shared/documents")
          : Path.of("../../shared/documents");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("expected.txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKindOfFileHoldsTheSameTables(Path file) throws Exception {
    List<String> expected =
        Files.readAllLines(FOLDER.resolve("expected.txt")).stream()
            .map(line -> line.startsWith("T ") ? "table" : line.strip().replaceAll("\\s+", " "))
            .toList();
    assertThat(tables(file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("files")
  void placesCountTablesAndRows(Path file) throws Exception {
    Block block =
        SourceReader.read(file).blocks().stream()
            .filter(Table.class::isInstance)
            .skip(1)
            .findFirst()
            .orElseThrow();
    String place = ((Table) block).rows().getLast().place();
    boolean pages = file.toString().endsWith(".pdf");
    assertThat(place).isEqualTo((pages ? "page 2, " : "") + "table 2, row 20");
  }

  @ParameterizedTest
  @CsvSource({
    "stockton-hate-crime-2020.docx, stockton-hate-crime-2020.odt",
    "stockton-hate-crime-2020.docx, stockton-hate-crime-2020.html",
    "stockton-hate-crime-2020.docx, stockton-hate-crime-2020.pdf",
    "maidstone-waste-2011.docx, maidstone-waste-2011.html",
    "maidstone-waste-2011.docx, maidstone-waste-2011.pdf",
  })
  void storedFormsHoldTheSameTablesCellForCell(String one, String other) throws Exception {
    Assumptions.assumeTrue(Files.exists(STORED.resolve(one)), "stored documents are not here");
    assertThat(tables(STORED.resolve(other))).isEqualTo(tables(STORED.resolve(one)));
  }

  /** Rows with their cells, columns and spans; which white space divides words does not matter. */
  private static List<String> tables(Path file) throws Unreadable {
    return Shown.tables(SourceReader.read(file)).stream()
        .map(line -> line.replace('⏎', ' ').replace('⇥', ' ').replaceAll("\\s+", " "))
        .toList();
  }
}
