package org.scrutinymonitor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * English and Welsh are told apart: by what invented councils say, none of which is in the texts of
 * the pages.
 */
class TongueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The survey of landlords was sent out in March.",
        "cy | Anfonwyd yr arolwg o landlordiaid ym mis Mawrth.",
        "en | Housing Options Team Leader",
        "cy | Arweinydd Tîm Opsiynau Tai",
        "en | THAT CABINET FUNDS IT",
        "cy | BOD Y CABINET YN EI ARIANNU",
        "cy | llwybrau diogel i’r ysgol"
      })
  void wordsHaveATongue(String language, String words) {
    assertThat(Tongue.of(words)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "17", "14/03/2026", "—", "🚲🚲🚲", "مرحبا بكم", "NHS", "\uD83D"})
  void whereTooLittleTellsNothingIsSaid(String words) {
    assertThat(Tongue.of(words)).isNull();
  }

  @Test
  void whatCouncilsSayIsToldApart() throws IOException {
    var wrong = new ArrayList<String>();
    int told = 0;
    var lines = lines();
    for (var line : lines) {
      var tongue = Tongue.of(line.words());
      if (tongue == null) continue;
      told++;
      if (!tongue.equals(line.language())) wrong.add(tongue + ": " + line.words());
    }
    assertThat(lines).hasSizeGreaterThan(300);
    assertThat(wrong).as("of %d", told).hasSizeLessThanOrEqualTo(told / 200);
    assertThat(told).as("of %d", lines.size()).isGreaterThan(lines.size() * 9 / 10);
  }

  private record Line(String language, String words) {}

  /** Names in pairs "English | Welsh", and sentences below headings such as "[reason.cy]". */
  private static List<Line> lines() throws IOException {
    var lines = new ArrayList<Line>();
    try (var file = TongueTest.class.getResourceAsStream("/generation/words.txt")) {
      var section = "";
      for (var line : new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).split("\n")) {
        if (line.startsWith("[")) section = line;
        if (line.isBlank() || line.startsWith("#") || line.startsWith("[")) continue;
        var parts = line.split(" \\| ");
        if (parts.length > 1 && section.matches("\\[(committee|post|service)]")) {
          lines.add(new Line("en", parts[0]));
          lines.add(new Line("cy", parts[1]));
        } else if (section.matches("\\[.*\\.(en|cy)]") && !section.startsWith("[place")) {
          lines.add(
              new Line(section.contains(".cy]") ? "cy" : "en", line.replaceAll("\\{.*?}", "…")));
        }
      }
    }
    return lines;
  }
}
