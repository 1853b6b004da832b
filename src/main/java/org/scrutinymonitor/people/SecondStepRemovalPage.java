package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks why an administrator takes somebody's app and passkeys out of use, before it is done.
 *
 * @param address the address of the person
 */
public record SecondStepRemovalPage(
    String address, Directory.Entry entry, SecondSteps.Had had, String reason, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  public String title(View view) {
    return view.text("people.second-step.remove", entry.name());
  }

  /** "An app that shows codes, 2 passkeys." */
  public String what(View view) {
    var keys = view.count("people.second-step.passkeys", had.passkeys());
    if (!had.app()) return keys;
    var app = view.text("people.second-step.app");
    return had.passkeys() == 0 ? app : app + ", " + keys;
  }
}
