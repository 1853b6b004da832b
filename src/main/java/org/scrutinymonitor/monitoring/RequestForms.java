package org.scrutinymonitor.monitoring;

import org.scrutinymonitor.review.OpenReview;

/**
 * Writes the form by which update requests can be answered on paper or in Word; {@code document}
 * knows how.
 */
public interface RequestForms {
  /** The form of a review or of some of its items as a Word file, in "en" or "cy". */
  byte[] word(OpenReview review, String language);
}
