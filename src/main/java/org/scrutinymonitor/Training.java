package org.scrutinymonitor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.document.WriteCommand;
import org.scrutinymonitor.intake.ReadCommand;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * Goes once through the commands, so that the JVM can note which classes they need ({@code
 * bin/train}). Writes the review of a JSON file in every format into a folder and reads each back.
 */
final class Training {
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private Training() {}

  public static void main(String[] arguments) throws IOException, InvalidReview {
    var json = arguments[0];
    var folder = Files.createDirectories(Path.of(arguments[1]));
    var review = OpenReviewJson.read(Files.readAllBytes(Path.of(json)));
    for (var kind : ReviewFile.values()) {
      var form = folder.resolve("form." + kind.ending());
      Files.write(form, kind.write(review, Locale.ENGLISH));
      WriteCommand.run(List.of(json, "--to", form.toString()), NOWHERE, NOWHERE);
      if (kind != ReviewFile.JSON
          && ReadCommand.run(List.of(form.toString()), NOWHERE, System.err) != 0) {
        throw new IllegalStateException("The form that was written cannot be read: " + form);
      }
    }
  }
}
