package org.scrutinymonitor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scrutinymonitor.document.WriteCommand;
import org.scrutinymonitor.intake.ReadCommand;

/**
 * Goes once through the commands, so that the JVM can note which classes they need ({@code
 * bin/train}). Writes the review of a JSON file in every format into a folder and reads each back.
 */
final class Training {
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private Training() {}

  public static void main(String[] arguments) throws IOException {
    var review = arguments[0];
    var folder = Files.createDirectories(Path.of(arguments[1]));
    for (var ending : List.of("json", "docx", "html", "pdf")) {
      var form = folder.resolve("form." + ending).toString();
      WriteCommand.run(List.of(review, "--to", form), NOWHERE, System.err);
      if (!ending.equals("json")) ReadCommand.run(List.of(form), NOWHERE, System.err);
    }
  }
}
