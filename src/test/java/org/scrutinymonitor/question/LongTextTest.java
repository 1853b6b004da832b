package org.scrutinymonitor.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.GradingScheme.Flags;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.question.Examined.Grading;
import org.scrutinymonitor.question.Examined.Reported;

class LongTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no ongoing work is ongoing support ",
        "consultation was being completed ",
        "12 of 13 by 4 May from 5 ",
        "'-’ \u0000\uD83C\uDFE0 ، \u0301 \uFFFF",
        "mae'r gwaith yn parhau i'w gwblhau "
      })
  void aTextOfMillionsOfLettersIsAskedAboutAtOnce(String words) {
    var text = words.repeat(1 + 4_000_000 / words.length());
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (var meaning : Meaning.values()) {
            var grading = new Grading(new Grade("1", "Level", meaning), Flags.of(meaning));
            var update = new Reported(null, text, grading, text, null, null, false);
            var item =
                new Examined("/items/0", text, text, text, null, null, List.of(update), List.of());
            for (var question : Questions.about(item, TODAY, Questions.rules())) {
              var at = question.words();
              assertThat(at.text().length()).isEqualTo(at.end() - at.start());
            }
          }
        });
  }
}
