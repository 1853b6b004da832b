package org.scrutinymonitor.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.council.SchemeVersion;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for a grading scheme, or for a new version of one, and shows the choice that it gives.
 *
 * @param replaced the version that it will replace, null for a new scheme
 */
public record SchemeFormPage(
    Viewer viewer, @Nullable SchemeVersion replaced, SchemeForm form, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The page to which this one leads back. */
  public String back() {
    var list = "/" + viewer.address() + "/grading-schemes";
    return replaced == null ? list : list + "/" + replaced.scheme().id();
  }

  /** The address to which the form goes. */
  public String action() {
    return back() + (replaced == null ? "/new" : "/version");
  }

  /** The meanings to choose from, none first. */
  public Map<String, String> meanings(View view) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("settings.meaning.choose"));
    Arrays.stream(Meaning.values())
        .map(Meaning::stored)
        .forEach(meaning -> choices.put(meaning, view.text("settings.meaning." + meaning)));
    return choices;
  }

  /** Whether there is room for another level. */
  public boolean mayAdd() {
    return form.levels().size() < SchemeForm.MOST_LEVELS;
  }
}
