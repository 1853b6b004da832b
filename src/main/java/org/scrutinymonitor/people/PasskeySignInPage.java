package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks the browser for a passkey; it cannot answer without scripts, and other ways in need none.
 *
 * @param options what the browser needs to know, as JSON
 */
public record PasskeySignInPage(String options, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }
}
