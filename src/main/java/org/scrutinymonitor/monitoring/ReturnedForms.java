package org.scrutinymonitor.monitoring;

import java.io.IOException;
import org.scrutinymonitor.review.OpenReview;

/** Reads a form that somebody filled in and sent back; {@code intake} knows how. */
public interface ReturnedForms {
  /**
   * What a form holds, with its doubts.
   *
   * @throws Unreadable when it is no form that we read; the sentence says why
   */
  OpenReview read(byte[] file, String fileName, String language) throws IOException, Unreadable;

  /** A file that cannot be read as a form; its message is a sentence for the person. */
  final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence) {
      super(sentence);
    }
  }
}
