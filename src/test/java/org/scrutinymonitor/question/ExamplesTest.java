package org.scrutinymonitor.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scrutinymonitor.web.Texts;

/** Each rule asks about the examples in its file that raise it, and about none of the others. */
class ExamplesTest {
  private static final Path FILES = Path.of("src/main/resources/org/scrutinymonitor/question");
  private static final List<String> HEAD =
      List.of(
          "scheme: 1 Fully Achieved | 2 On-Track | 3 Slipped | 4 Not Achieved",
          "plan: March 2024",
          "today: 2025-04-10");

  @TestFactory
  Stream<DynamicTest> everyRuleKeepsToItsExamples() {
    return Questions.rules().stream()
        .flatMap(rule ->
            Stream.of("raises", "does not raise")
                .flatMap(heading -> examples(rule, heading).map(e -> check(rule, heading, e))));
  }

  private static DynamicTest check(String rule, String heading, LabelledItem example) {
    return dynamicTest(
        rule + " " + heading + ": " + example.title(),
        () -> {
          var asked = Questions.about(example.item(), example.today(), Set.of(rule));
          assertThat(asked).hasSize(heading.equals("raises") ? 1 : 0);
          asked.forEach(question -> restsOnWords(question, example));
        });
  }

  private static void restsOnWords(Question question, LabelledItem example) {
    var words = question.words();
    var item = example.item();
    var field =
        switch (words.field()) {
          case TEXT ->
              item.below().stream()
                  .filter(below -> below.at().equals(words.at()))
                  .findFirst()
                  .orElseThrow()
                  .text();
          case MEASURE -> item.successMeasure();
          case DUE -> item.due() == null ? "" : item.due().text();
          case EVIDENCE -> item.updates().getLast().evidence();
          case EXPLANATION -> item.updates().getLast().explanation();
          case GRADE -> Objects.requireNonNull(item.updates().getLast().grading()).grade().code();
        };
    assertThat(field).isNotNull();
    assertThat(words.text()).isNotBlank().isEqualTo(field.substring(words.start(), words.end()));
    for (var language : List.of("en", "cy")) {
      var texts = Texts.of("question", language);
      assertThat(question.asks().in(texts)).endsWith("?").doesNotContain("{");
      assertThat(question.because().in(texts)).endsWith(".").doesNotContain("{");
    }
  }

  /** The items below a heading of the rule's file; a rule without any is a fault. */
  private static Stream<LabelledItem> examples(String rule, String heading) {
    try {
      var lines = new ArrayList<>(HEAD);
      boolean below = false;
      for (var line : Files.readAllLines(FILES.resolve(rule + ".txt"))) {
        if (line.startsWith("= ")) below = line.equals("= " + heading);
        else if (below) lines.add(line);
      }
      var examples = LabelledItem.read(rule, lines);
      assertThat(examples).as(rule + " " + heading).isNotEmpty();
      return examples.stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
