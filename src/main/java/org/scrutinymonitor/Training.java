package org.scrutinymonitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.scrutinymonitor.document.ReviewFile;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * Goes once through the commands, so that the JVM can note which classes they need ({@code
 * bin/train}). Writes the review of a JSON file in every format into a folder and reads each back.
 */
final class Training {
  private Training() {}

  public static void main(String[] arguments) throws IOException, InvalidReview {
    var json = arguments[0];
    var folder = Files.createDirectories(Path.of(arguments[1]));
    var review = OpenReviewJson.read(Files.readAllBytes(Path.of(json)));
    Scrutiny.run(List.of("questions", json));
    for (var kind : ReviewFile.values()) {
      var form = folder.resolve("form." + kind.ending());
      Files.write(form, kind.write(review, Locale.ENGLISH));
      Scrutiny.run(List.of("write", json, "--to", form.toString()));
      if (kind != ReviewFile.JSON && Scrutiny.run(List.of("read", form.toString())) != 0) {
        throw new IllegalStateException("The form that was written cannot be read: " + form);
      }
    }
  }
}
