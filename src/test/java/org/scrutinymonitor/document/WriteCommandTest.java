package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinymonitor.review.NorthmereReview;
import org.scrutinymonitor.review.OpenReviewJson;

class WriteCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private String review = "";

  @BeforeEach
  void aReviewLiesInTheFolder() throws IOException {
    review = file("review.json", OpenReviewJson.write(NorthmereReview.dampAndMould()));
  }

  @ParameterizedTest
  @CsvSource({"x.docx,PK", "x.pdf,%PDF-1.", "X.HTML,<!DOCTYPE html>", "x.json,{"})
  void theNameOfTheFileSaysWhatIsWritten(String name, String beginning) throws IOException {
    assertThat(run(review, "--to", path(name))).isZero();
    assertThat(said.toString(UTF_8)).isEmpty();
    assertThat(new String(Files.readAllBytes(folder.resolve(name)), UTF_8)).startsWith(beginning);
  }

  @Test
  void theLabelsCanBeWelsh() throws IOException {
    assertThat(run("--language", "cy", "--to", path("x.html"), review)).isZero();
    assertThat(Files.readString(folder.resolve("x.html")))
        .contains("lang=\"cy\"", "Argymhelliad 1:");
  }

  @Test
  void whatIsWrongInTheReviewIsToldWithItsPlaceAndNothingIsWritten() throws IOException {
    String wrong =
        file(
            "wrong.json",
            "{\"format\":\"scrutiny-review/1\",\"title\":3,\"items\":[{\"txt\":\"x\"}]}");
    assertThat(run(wrong, "--to", path("x.pdf"))).isEqualTo(2);
    assertThat(said.toString(UTF_8).lines())
        .containsExactly(
            wrong + ": /title: Text is expected here.",
            wrong
                + ": /items/0/txt: The format has no such field here; it has reference, text,"
                + " responsibility, due, agreedAction, successMeasure, response, updates, items.",
            wrong + ": /items/0/text: The field “text” is missing.");
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }

  @Test
  void everythingElseThatIsWrongIsToldInOneSentenceWithoutATrace() throws IOException {
    String text = file("text.json", "Dear all,");
    refused(
        "text.json: This is not JSON: it goes wrong or breaks off (line 1, column",
        text,
        "--to",
        path("x.pdf"));
    refused("no.json: there is no such file.", path("no.json"), "--to", path("x.pdf"));
    refused("this is a folder, not a review.", folder.toString(), "--to", path("x.pdf"));
    refused(
        "x.txt: the name must end in .docx, .pdf, .html or .json.", review, "--to", path("x.txt"));
    refused("x.pdf: there is no such folder.", review, "--to", path("none/x.pdf"));
    Files.createDirectory(folder.resolve("is.html"));
    refused("is.html: this is a folder; name a file in it.", review, "--to", path("is.html"));
    refused("--to needs a value behind it.", review, "--to");
    refused("--to FILE is missing.", review);
    refused("One review in JSON is expected.", "--to", path("x.pdf"));
    refused("One review in JSON is expected.", review, review, "--to", path("x.pdf"));
    refused("--from is not known here.", "--from", review);
    refused("The labels are written in en", review, "--to", path("x.pdf"), "--language", "fr");
    refused("there is no such file", "a\u0000b", "--to", path("x.pdf"));
  }

  private void refused(String sentence, String... arguments) {
    said.reset();
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(said.toString(UTF_8)).contains(sentence).doesNotContain("Exception", "\tat ");
  }

  private int run(String... arguments) {
    var err = new PrintStream(said, true, UTF_8);
    return WriteCommand.run(List.of(arguments), err, err);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
