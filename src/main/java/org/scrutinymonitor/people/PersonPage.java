package org.scrutinymonitor.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Adds a person, or changes one.
 *
 * @param address the address of the list
 * @param removable whether they have an app or passkeys that the viewer can remove
 * @param entry the person, null for a new one
 */
public record PersonPage(
    String address,
    Directory.@Nullable Entry entry,
    boolean removable,
    PersonForm form,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  public String title(View view) {
    return entry == null ? view.text("people.person.add") : entry.name();
  }

  /** Where the form goes. */
  public String action() {
    return address + (entry == null ? "/new" : "/" + entry.id());
  }

  /** Whether there is an account to enter. */
  public List<Choice> accounts(View view) {
    return List.of(
        new Choice(
            "yes",
            view.text("people.person.account.yes"),
            view.text("people.person.account.yes.hint"),
            null),
        new Choice(
            "no",
            view.text("people.person.account.no"),
            view.text("people.person.account.no.hint"),
            null));
  }

  public List<Choice> languages(View view) {
    return List.of(
        new Choice("en", view.text("people.language.en")),
        new Choice("cy", view.text("people.language.cy")));
  }
}
