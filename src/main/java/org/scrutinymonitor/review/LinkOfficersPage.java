package org.scrutinymonitor.review;

import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/** Says which posts see to a review's answers, beside the link officers as written. */
public record LinkOfficersPage(Shown shown, PostChoice choice, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }
}
