package org.scrutinymonitor.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * Forms of invented councils in layouts that differ, and what an officer would expect of each: a
 * case is two files, {@code x.docx} and {@code x.expected.json}, whose doubts say where one is due.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/intake/golden");

  @TestFactory
  Stream<DynamicTest> everyFormIsReadAsAnOfficerWould() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(8);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> judge(file)));
  }

  private static void judge(Path file) throws Exception {
    String name = file.getFileName().toString();
    Path json = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    OpenReview expected = OpenReviewJson.read(Files.readAllBytes(json));
    OpenReview actual = FormFile.read(file);
    Score score = Score.of(expected, actual);
    assertThat(score.isHonest() && score.missing.isEmpty() && score.doubted.isEmpty())
        .as("%s %s", score, actual.doubts())
        .isTrue();
    assertThat(actual.doubts())
        .extracting(Doubt::at)
        .containsExactlyInAnyOrderElementsOf(expected.doubts().stream().map(Doubt::at).toList());
  }
}
