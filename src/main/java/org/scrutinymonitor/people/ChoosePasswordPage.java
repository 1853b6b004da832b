package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks for the first password of a new account.
 *
 * @param address where the form goes
 */
public record ChoosePasswordPage(String address, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }
}
