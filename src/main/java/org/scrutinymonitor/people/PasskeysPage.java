package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * The passkeys of one's own account, and the form for another.
 *
 * @param options what the browser needs to make one, as JSON
 */
public record PasskeysPage(
    String address, List<Passkeys.Entry> passkeys, String options, String label, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the account. */
  public String account() {
    return address.substring(0, address.lastIndexOf('/'));
  }
}
