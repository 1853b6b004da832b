package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks for e-mail address and password.
 *
 * @param failed whether the last attempt failed; which of the two was wrong is not said
 */
public record SignInPage(boolean failed) implements Page {
  /** The one error that this form knows. */
  public Errors errors() {
    return failed ? Errors.none().add("email", "people.sign-in.failed") : Errors.none();
  }
}
