package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks for something beside the password.
 *
 * @param hasApp whether the person has an app that shows codes
 */
public record SecondStepPage(boolean hasApp, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }
}
