package org.scrutinymonitor.intake.source;

/** A document that cannot be read, with the one sentence that a person needs to hear about it. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a document cannot be read. */
  public enum Reason {
    EMPTY,
    NOT_A_DOCUMENT_WE_READ,
    NOT_THE_FORM,
    DAMAGED,
    PASSWORD_PROTECTED,
    ONLY_PICTURES,
    TOO_LARGE,
    /** Nothing is wrong with the document: others are being read just now. */
    BUSY
  }

  private final Reason reason;

  public Unreadable(Reason reason, String sentence) {
    super(sentence, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
