package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Somebody's own account.
 *
 * @param asksForCurrent whether the current password must be typed to choose a new one
 * @param hasApp whether an app that shows codes is in use
 */
public record AccountPage(
    String address,
    String name,
    String email,
    String language,
    boolean hasPassword,
    boolean asksForCurrent,
    boolean hasApp,
    List<Sessions.Entry> sessions,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the tokens of the API. */
  public String tokens() {
    return address.substring(0, address.lastIndexOf('/')) + "/tokens";
  }

  public List<Choice> languages(View view) {
    return List.of(
        new Choice("en", view.text("people.language.en")),
        new Choice("cy", view.text("people.language.cy")));
  }
}
