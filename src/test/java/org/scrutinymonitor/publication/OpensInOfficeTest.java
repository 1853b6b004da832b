package org.scrutinymonitor.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is published as tables opens in LibreOffice as it was written; passed over without it. */
@Story
class OpensInOfficeTest {
  /** Commas, quotes, UTF-8, from the first row, every cell as it is shown, every sheet. */
  private static final String EVERY_SHEET =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  private static final String FORMULA = "=1+1 is what a spreadsheet would compute";

  @Autowired World world;
  @Autowired Press press;
  @Autowired MockMvcTester program;
  @TempDir Path folder;

  private World.Founded council;
  private String at;

  @BeforeAll
  static void libreOfficeIsThere() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice"))),
        "LibreOffice is not installed");
  }

  @BeforeEach
  void aPublishedReview() throws InvalidReview {
    council = world.council();
    var review = press.register(council);
    at = council.at() + "/" + review;
    var officer = Visit.by(council, program);
    assertThat(
            officer.post(
                at + "/2/amendment",
                "success_measure",
                FORMULA,
                "agreed_action",
                "\"Quoted\", with a comma\nand a line",
                "reason",
                "To try cells"))
        .hasStatus3xxRedirection();
    press.publish(officer, council, review);
  }

  @Test
  void everyCellOfAWorkbookIsReadAsItWasWritten() throws Exception {
    for (var address : List.of(at + ".xlsx", council.at() + "/open-data/council.xlsx")) {
      var file = file(address, "book.xlsx");
      var written = new ArrayList<String>();
      try (var book = WorkbookFactory.create(file.toFile())) {
        for (var sheet : book) {
          for (var row : sheet) {
            for (var cell : row) {
              var text = new DataFormatter().formatCellValue(cell);
              if (!text.isEmpty()) written.add(text);
            }
          }
        }
      }
      var read = new ArrayList<String>();
      for (var sheet : converted(file, EVERY_SHEET, ".csv")) read.addAll(cells(sheet));
      assertThat(read).as(address).containsExactlyInAnyOrderElementsOf(written);
      assertThat(read).contains(FORMULA, "\"Quoted\", with a comma\nand a line");
    }
  }

  @Test
  void aTableOfCommasOpensWithItsRowsAndWords() throws Exception {
    var file = file(at + ".csv", "review.csv");
    var rows = rows(file);
    var workbooks = converted(file, "xlsx", ".xlsx", "--infilter=CSV:44,34,76,1");
    assertThat(workbooks).hasSize(1);
    try (var book = WorkbookFactory.create(workbooks.getFirst().toFile())) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum() + 1).isEqualTo(rows.size());
      var words = new DataFormatter();
      var headings = rows.getFirst();
      for (int column = 0; column < headings.size(); column++) {
        assertThat(words.formatCellValue(sheet.getRow(0).getCell(column)))
            .isEqualTo(headings.get(column));
      }
      var text = headings.indexOf("text");
      for (int row = 1; row < rows.size(); row++) {
        assertThat(words.formatCellValue(sheet.getRow(row).getCell(text)))
            .isEqualTo(rows.get(row).get(text));
        for (var cell : sheet.getRow(row)) {
          assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
        }
      }
    }
  }

  @Test
  void aWorkbookThatLibreOfficeSavedComesBackThroughIntakeUnchanged() throws Exception {
    var published =
        OpenReviewJson.read(press.get(at + ".json").getResponse().getContentAsByteArray());
    var saved = converted(file(at + ".xlsx", "review.xlsx"), "xlsx", ".xlsx");
    assertThat(saved).hasSize(1);
    assertThat(FormFile.read(saved.getFirst())).isEqualTo(published);
  }

  @Test
  void aWorkbookCanBePrinted() throws Exception {
    var printed = converted(file(at + ".xlsx", "review.xlsx"), "pdf", ".pdf");
    assertThat(printed).hasSize(1);
    try (var pdf = Loader.loadPDF(printed.getFirst().toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Damp and mould");
    }
  }

  private Path file(String address, String name) throws IOException {
    var answer = press.get(address);
    assertThat(answer).hasStatusOk();
    return Files.write(folder.resolve(name), answer.getResponse().getContentAsByteArray());
  }

  private List<Path> converted(Path file, String to, String ending, String... more)
      throws Exception {
    var out = Files.createTempDirectory(folder, "out");
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("profile"),
                "--headless"));
    command.addAll(List.of(more));
    command.addAll(List.of("--convert-to", to, "--outdir", out.toString(), file.toString()));
    var log = folder.resolve("soffice.log");
    var office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    office.getOutputStream().close();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    try (var made = Files.list(out)) {
      var files = made.filter(each -> each.toString().endsWith(ending)).sorted().toList();
      assertThat(files).as(Files.readString(log)).isNotEmpty();
      return files;
    }
  }

  private static List<String> cells(Path csv) throws IOException {
    return rows(csv).stream().flatMap(List::stream).filter(text -> !text.isEmpty()).toList();
  }

  private static List<List<String>> rows(Path csv) throws IOException {
    var text = Files.readString(csv, UTF_8);
    try (var parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), CSVFormat.RFC4180)) {
      return parser.stream().map(row -> row.toList()).toList();
    }
  }
}
