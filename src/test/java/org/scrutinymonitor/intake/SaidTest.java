package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.web.Masthead;
import org.scrutinymonitor.web.Texts;
import org.scrutinymonitor.web.View;

class SaidTest {
  private static final Path MAIN = Path.of("src/main/java/org/scrutinymonitor");

  private static final String TEXT = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

  /** A text that may go on behind a variable: "The " + field.words() + " stands twice." */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(TEXT)(?:\\s*\\+\\s*([\\w.()]++)(?:\\s*\\+\\s*(TEXT))?)?".replace("TEXT", TEXT));

  /** What fails here needs a line in intake.en and intake.cy: intake.reason.… */
  @Test
  void everyReasonToDoubtIsKnownInBothLanguages() throws IOException {
    try (var files =
        Stream.concat(
            Files.list(MAIN.resolve("intake/form")),
            Stream.of("DateReading", "DateSpans")
                .map(n -> MAIN.resolve("review/" + n + ".java")))) {
      var reasons = files.filter(Files::isRegularFile).flatMap(SaidTest::sentences).toList();
      assertThat(reasons).hasSizeGreaterThan(50);
      assertThat(reasons).allSatisfy(reason -> assertThat(Said.isKnown(reason)).isTrue());
    }
  }

  private static Stream<String> sentences(Path file) {
    try {
      var code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
      return SENTENCE
          .matcher(code)
          .results()
          .map(found -> {
            var variable = found.group(2) == null ? "" : "agreed action";
            return bare(found.group(1)) + variable + bare(found.group(3));
          })
          .filter(text -> text.matches("(?s)\"?[A-Za-z].* .*(\\.|: agreed action)"))
          .filter(text -> text.matches("(?s)[A-Z\"].*"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String bare(@Nullable String literal) {
    return literal == null ? "" : literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
  }

  @Test
  void reasonsAndPlacesAreSaidInTheReadersLanguage() {
    assertThat(
            Said.reason(
                view("cy"), "The agreed action stands twice for this item, in different words."))
        .isEqualTo(
            new Said(
                "Mae “cam y cytunwyd arno” ddwywaith ar gyfer yr eitem hon, mewn geiriau gwahanol.",
                null));
    assertThat(Said.reason(view("en"), "The year is missing."))
        .isEqualTo(new Said("The year is missing.", null));
    assertThat(Said.place(view("cy"), "page 2, table 1, row 4"))
        .isEqualTo(new Said("tudalen 2, tabl 1, rhes 4", null));
  }

  @Test
  void whatIsNotKnownStaysEnglishAndSaysSo() {
    assertThat(Said.reason(view("cy"), "An older program doubted this."))
        .isEqualTo(new Said("An older program doubted this.", "en"));
    assertThat(Said.place(view("cy"), "footnote 3")).isEqualTo(new Said("footnote 3", "en"));
  }

  private static View view(String language) {
    var nobody = new Masthead("", "/", null, null, language, List.of());
    return new View(Texts.in(language), nobody, "/", null, null);
  }
}
