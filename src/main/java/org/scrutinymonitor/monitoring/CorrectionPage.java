package org.scrutinymonitor.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for the correction of a dated update and its reason, and shows the earlier versions.
 *
 * @param item the address of the item below its review: "1/b/2"
 * @param versions all versions, the newest first
 */
public record CorrectionPage(
    Viewer viewer,
    String review,
    String item,
    int position,
    List<Corrections.Version> versions,
    Corrections.Wanted wanted,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  public String back() {
    return "/" + viewer.address() + "/" + review + "/" + item;
  }

  Corrections.Version newest() {
    return versions.getFirst();
  }

  List<Corrections.Version> earlier() {
    return versions.subList(1, versions.size());
  }

  /** The grades to choose from: code and words; the code alone where no scheme is known. */
  Map<String, String> grades(View view) {
    var grades = new LinkedHashMap<String, String>();
    grades.put("", view.text("monitoring.no-grade"));
    var scheme = newest().scheme();
    if (scheme != null) {
      for (var level : scheme.levels()) {
        grades.put(level.code(), level.grade(view.language()).words());
      }
    }
    var grade = wanted.grade();
    if (grade != null) grades.putIfAbsent(grade, grade);
    return grades;
  }

  static String heading(View view, Corrections.Version version) {
    return view.text("monitoring.correction.version", version.version(), view.moment(version.at()));
  }

  @Nullable String period() {
    return newest().period();
  }
}
