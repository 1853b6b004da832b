package org.scrutinymonitor.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scrutinymonitor.intake.FormFile;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;

/** The real forms that lie beside the repository, where they do. */
class StoredDocumentsTest {
  private static final Path STORE = Path.of("../shared/documents");

  @TestFactory
  Stream<DynamicTest> everyStoredFormIsReadHonestly() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(STORE));
    List<Path> files;
    try (Stream<Path> all = Files.list(STORE)) {
      files = all.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> judge(file)));
  }

  private static void judge(Path file) throws Exception {
    String name = file.getFileName().toString();
    OpenReview expected =
        expected(file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json"));
    OpenReview actual = FormFile.read(file);
    Score score = Score.of(expected, actual);
    assertThat(score.missing).isEmpty();
    assertThat(score.isHonest()).as("%s", score).isTrue();
    if (!name.endsWith(".txt")) {
      assertThat(actual.doubts()).isEmpty();
    }
  }

  private static OpenReview expected(Path json) throws IOException, InvalidReview {
    return OpenReviewJson.read(Files.readAllBytes(json));
  }
}
