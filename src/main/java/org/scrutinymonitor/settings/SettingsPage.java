package org.scrutinymonitor.settings;

import java.util.Arrays;
import java.util.List;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Asks what a council sets for itself. */
public record SettingsPage(Viewer viewer, SettingsForm form, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/settings";
  }

  /** The nations, each with what follows from it. */
  public List<Choice> nations(View view) {
    return Arrays.stream(Nation.values())
        .map(nation -> new Choice(nation.stored(), view.text("settings.nation." + nation.stored())))
        .toList();
  }

  /** The languages of the pages for a reader who has not chosen. */
  public List<Choice> languages(View view) {
    return List.of(
        new Choice("en", view.text("settings.first.en")),
        new Choice("cy", view.text("settings.first.cy")));
  }
}
