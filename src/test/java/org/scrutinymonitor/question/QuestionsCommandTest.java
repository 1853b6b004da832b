package org.scrutinymonitor.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuestionsCommandTest {
  private static final InstantSource TIME =
      InstantSource.fixed(Instant.parse("2026-11-30T09:00:00Z"));
  private static final String REVIEW =
      """
      {"format": "scrutiny-review/1", "title": "Buses",
       "gradingScheme": {"levels": [{"code": "Amber", "label": "On track"}]},
       "items": [
         {"reference": "1", "text": "Displays", "due": {"text": "October 2026"},
          "successMeasure": "30 stops with working displays.",
          "updates": [{"evidence": "Installation progresses “well”.", "grade": "Amber"}]},
         {"reference": "2", "text": "Nothing yet"}]}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private String review = "";

  @BeforeEach
  void aReviewLiesInTheFolder() throws IOException {
    review = file("review.json", REVIEW);
  }

  @Test
  void eachQuestionHasItsPlaceItsRuleAndItsWords() {
    assertThat(run(review)).isZero();
    assertThat(said.toString(UTF_8)).isEmpty();
    assertThat(printed.toString(UTF_8)).endsWith("\n]\n");
    var asked = json();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(1).propertyNames()).containsExactly("at", "rule", "question", "words");
    assertThat(asked.get(1).get("at").asString()).isEqualTo("/items/0");
    assertThat(asked.get(1).get("rule").asString()).isEqualTo("no-figure");
    assertThat(asked.get(1).get("question").asString())
        .isEqualTo("The measure asks for “30 stops”; which figures show it?");
    assertThat(asked.get(1).get("words").asString()).isEqualTo("30 stops");
  }

  @Test
  void theDayDecidesWhatIsPastItsDate() {
    assertThat(run(review, "--as-at", "2026-10-31")).isZero();
    assertThat(rules()).containsExactly("no-figure");
    assertThat(run("--as-at", "2026-11-01", review)).isZero();
    assertThat(rules()).containsExactly("past-date", "no-figure");
  }

  @Test
  void theQuestionsCanBeWelsh() {
    assertThat(run(review, "--language", "cy")).isZero();
    assertThat(json().get(0).get("question").asString())
        .isEqualTo(
            "Ei ddyddiad oedd “October 2026”, ac mae 31 Hydref 2026 wedi mynd heibio."
                + " Beth sydd ar ôl i'w wneud, ac erbyn pryd?");
  }

  @Test
  void rulesThatAreOffByDefaultAskWhereEveryRuleIsWanted() throws IOException {
    var other =
        file(
            "other.json",
            """
            {"format": "scrutiny-review/1", "title": "Loans", "items": [
              {"text": "Loan sharks", "successMeasure": "A campaign against loan sharks.",
               "updates": [{"evidence": "Staff found the regional conference most valuable.",
                            "grade": "Achieved"}]}]}
            """);
    assertThat(run(other, "--every-rule")).isZero();
    assertThat(rules()).contains("other-question");
  }

  @Test
  void nothingToAskIsAnEmptyArray() throws IOException {
    assertThat(run(file("new.json", "{\"format\":\"scrutiny-review/1\",\"title\":\"New\"}")))
        .isZero();
    assertThat(printed.toString(UTF_8)).isEqualTo("[]\n");
  }

  @Test
  void whatIsWrongIsToldInSentencesAndNothingIsPrinted() throws IOException {
    refused(
        "wrong.json: /title: Text is expected here.",
        file("wrong.json", "{\"format\":\"scrutiny-review/1\",\"title\":3}"));
    refused("text.json: This is not JSON", file("text.json", "Dear all,"));
    refused("no.json: there is no such file.", folder.resolve("no.json").toString());
    refused("this is a folder, not a review.", folder.toString());
    refused("there is no such file", "a\u0000b");
    refused("One review in JSON is expected.");
    refused("One review in JSON is expected.", review, review);
    refused("--from is not known here.", review, "--from");
    refused("--as-at needs a value behind it.", review, "--as-at");
    refused("March: a day is written like 2020-03-31.", review, "--as-at", "March");
    refused("asked in en (English) or cy (Welsh)", review, "--language", "fr");
  }

  private void refused(String sentence, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(said.toString(UTF_8)).contains(sentence).doesNotContain("Exception", "\tat ");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  private int run(String... arguments) {
    printed.reset();
    said.reset();
    return QuestionsCommand.run(
        List.of(arguments),
        TIME,
        new PrintStream(printed, true, UTF_8),
        new PrintStream(said, true, UTF_8));
  }

  private List<String> rules() {
    return json().valueStream().map(question -> question.get("rule").asString()).toList();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(printed.toString(UTF_8));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
