package org.scrutinymonitor.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.scrutinymonitor.intake.form.Form;
import org.scrutinymonitor.intake.source.SourceReader;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;

/**
 * A form as a file: the one way from bytes to a review, for the command line, the pages and the
 * API.
 */
public final class FormFile {
  /** Within so many bytes a review in the open format says what it is. */
  private static final int START = 4096;

  private FormFile() {}

  /** Reads a file; nothing is stored, executed or fetched. */
  public static OpenReview read(Path file) throws Unreadable {
    var content = SourceReader.content(file);
    return isOpenFormat(content) ? open(content) : Form.recognise(SourceReader.read(content));
  }

  private static boolean isOpenFormat(byte[] content) {
    var start =
        new String(content, 0, Math.min(content.length, START), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    return start.startsWith("{") && start.contains(OpenReview.FORMAT);
  }

  /** A review in the open format has nothing to be recognised: it is what it says. */
  private static OpenReview open(byte[] content) throws Unreadable {
    try {
      return OpenReviewJson.read(content);
    } catch (InvalidReview e) {
      throw new Unreadable(
          Reason.NOT_THE_FORM,
          "This file is JSON, but not one review in the format "
              + OpenReview.FORMAT
              + ": "
              + e.problems().getFirst());
    }
  }
}
