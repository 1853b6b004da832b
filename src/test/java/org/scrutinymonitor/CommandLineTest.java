package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * The program as a person starts it: bin/scrutiny, in a process of its own, as bin/check builds it.
 */
class CommandLineTest {
  private static final Path DEMONSTRATION = Path.of("src/main/resources/demonstration");

  @TempDir Path folder;

  /** What a command printed, and how it ended. */
  private record Ended(int exit, String out, String err) {}

  @BeforeAll
  static void theProgramIsBuilt() {
    assumeTrue(Files.exists(Path.of("target/program/stamp")), "bin/build has not run");
  }

  static Stream<Arguments> everyReviewAsEveryKind() throws IOException {
    try (Stream<Path> reviews = Files.list(DEMONSTRATION)) {
      return reviews
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(review ->
              Stream.of("docx", "pdf", "html", "json").map(kind -> Arguments.of(review, kind)))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("everyReviewAsEveryKind")
  void whatIsWrittenIsReadBackUnchanged(Path review, String kind) throws Exception {
    var written = OpenReviewJson.read(Files.readAllBytes(review));
    var file = folder.resolve("form." + kind);
    assertThat(run("write", review.toString(), "--to", file.toString()))
        .isEqualTo(new Ended(0, "", ""));
    if (kind.equals("json")) {
      assertThat(OpenReviewJson.read(Files.readAllBytes(file))).isEqualTo(written);
      return;
    }
    var read = run("read", file.toString());
    assertThat(read.err()).isEmpty();
    assertThat(read.exit()).isZero();
    assertThat(OpenReviewJson.read(read.out().getBytes(StandardCharsets.UTF_8))).isEqualTo(written);
  }

  @Test
  void whatCannotBeReadIsOneSentenceAndTwo() throws Exception {
    var letter = Files.writeString(folder.resolve("letter.docx"), "Dear Councillor, thank you.\n");
    for (var file : List.of(letter, folder.resolve("missing.docx"), folder)) {
      var ended = run("read", file.toString());
      assertThat(ended.exit()).isEqualTo(2);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err().strip()).doesNotContain("Exception", "\n", "\tat ").endsWith(".");
    }
  }

  @Test
  void questionsAreJsonAndARefusalIsASentence() throws Exception {
    var review = DEMONSTRATION.resolve("damp-and-mould.json").toString();
    var asked = run("questions", review, "--as-at", "2026-11-30");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.exit()).isZero();
    assertThat(asked.out())
        .startsWith("[\n  {\"at\":\"/items/0\",\"rule\":\"above-unachieved\",\"question\":")
        .contains("The measure asks for “An increase”; which figures show it?")
        .endsWith("}\n]\n");
    var refused = run("questions", folder.resolve("missing.json").toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).endsWith("there is no such file.\n").doesNotContain("\tat ");
  }

  @Test
  void anUnknownCommandIsToldTheOthers() throws Exception {
    var ended = run("grade");
    assertThat(ended.exit()).isEqualTo(64);
    assertThat(ended.err()).contains("\"grade\"", "read FILE", "write REVIEW.json", "demo");
  }

  @Test
  void verifyingReachesForADatabaseAndSaysWhereThereIsNone() throws Exception {
    var ended = run("verify", "--database", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("The database could not be read: ").contains("127.0.0.1:1");
  }

  @Test
  void generatingWithoutKnowingHowMuchIsASentence() throws Exception {
    var ended = run("generate", "--councils", "none", "--years", "2", "--seed", "1");
    assertThat(ended.exit()).isEqualTo(64);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith(
            "--councils needs a whole number from 1 to 2000, and \"none\" is none.\nUsage: ");
  }

  private Ended run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("bin/scrutiny"));
    command.addAll(List.of(arguments));
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var running =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Ended(running.exitValue(), Files.readString(out), Files.readString(err));
  }
}
