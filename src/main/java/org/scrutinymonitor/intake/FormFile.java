package org.scrutinymonitor.intake;

import java.nio.file.Path;
import org.scrutinymonitor.intake.form.Form;
import org.scrutinymonitor.intake.source.SourceReader;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;

/**
 * A form as a file: the one way from bytes to a review, for the command line, the pages and the
 * API.
 */
public final class FormFile {
  private FormFile() {}

  /** Reads a file; nothing is stored, executed or fetched. */
  public static OpenReview read(Path file) throws Unreadable {
    return Form.recognise(SourceReader.read(file));
  }
}
