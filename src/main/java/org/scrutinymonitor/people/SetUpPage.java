package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Founds the first council of an installation and its administrator. */
public record SetUpPage(String token, SetUpForm form, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The nations by name. */
  public List<Choice> nations(View view) {
    return SetUpForm.NATIONS.stream()
        .map(nation -> new Choice(nation, view.text("people.nation." + nation)))
        .toList();
  }
}
