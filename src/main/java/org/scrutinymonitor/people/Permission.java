package org.scrutinymonitor.people;

/** One thing that a person may or may not do in their council. */
public enum Permission {
  READ_REVIEWS,
  /** Type in a new review, or add one through the API. */
  ADD_REVIEW,
  /** Change a field of an agreed plan, with a reason. */
  AMEND_REVIEW,
  /** Read documents, settle doubts, confirm readings into the register. */
  TAKE_IN_DOCUMENTS
}
