package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final String FORM = "src/test/resources/intake/source/one-form/northmere.docx";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return ReadCommand.run(
        List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFormIsPrintedAsJson() {
    assertThat(run(FORM)).isZero();
    assertThat(out())
        .startsWith("{")
        .endsWith("}\n")
        .contains("scrutiny-review/1", "Damp and mould in rented homes")
        .contains("the survey slipped by one quarter");
  }

  @Test
  void whatCannotBeReadIsOneSentenceAndTheNextFileIsRead(@TempDir Path folder) throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.docx"));
    assertThat(run(empty.toString(), FORM)).isEqualTo(2);
    assertThat(err()).startsWith(empty + ": This file is empty.\n");
    assertThat(out()).contains("Damp and mould in rented homes");
  }

  @Test
  void everyDoubtIsASentenceWithItsPlace() {
    run(FORM);
    assertThat(err().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith(FORM + ", ") && line.endsWith("."));
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThat(run("no-such-file.docx")).isEqualTo(2);
    assertThat(err()).isEqualTo("no-such-file.docx: There is no file no-such-file.docx.\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void theCommandAloneSaysWhatItNeeds() {
    assertThat(run()).isEqualTo(64);
    assertThat(err()).contains("bin/scrutiny read FILE...");
  }
}
