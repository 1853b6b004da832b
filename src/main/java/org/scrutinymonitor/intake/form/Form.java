package org.scrutinymonitor.intake.form;

import org.scrutinymonitor.intake.source.SourceDocument;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;

/** Recognises the progress form of scrutiny monitoring in a document. */
public final class Form {
  private Form() {}

  /**
   * Turns a document into a review with every doubt that the words leave.
   *
   * @throws Unreadable when the document is not the form at all
   */
  public static OpenReview recognise(SourceDocument document) throws Unreadable {
    throw new Unreadable(Unreadable.Reason.NOT_THE_FORM, "This document is not a progress form.");
  }
}
