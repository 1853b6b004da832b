package org.scrutinymonitor.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.council.Committees;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * A committee: its names, those it bore, and its end.
 *
 * @param others the committees that could go on with its work
 * @param successor which was chosen, as typed
 * @param reason why it ends, as typed
 */
public record CommitteePage(
    Viewer viewer,
    Committee committee,
    List<Committees.Former> former,
    List<Committee> others,
    CommitteeForm form,
    String successor,
    String reason,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the list. */
  public String list() {
    return "/" + viewer.address() + "/settings/committees";
  }

  /** The address of this page. */
  public String address() {
    return list() + "/" + committee.id();
  }

  /** The committees to choose from, none first. */
  public Map<String, String> choices(View view) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("settings.committee.no-successor"));
    for (var other : others) {
      choices.put(String.valueOf(other.id()), other.name(view.language()));
    }
    return choices;
  }
}
