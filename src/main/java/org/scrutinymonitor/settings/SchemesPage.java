package org.scrutinymonitor.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.council.SchemeVersion;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The grading schemes of a council: in force, to come, and earlier.
 *
 * @param graded how many updates are graded by each, by its number
 */
public record SchemesPage(
    Viewer viewer, LocalDate today, List<SchemeVersion> versions, Map<Integer, Integer> graded)
    implements Page {
  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/grading-schemes";
  }

  /** The versions that stand so today. */
  public List<SchemeVersion> versions(SchemeVersion.Standing standing) {
    return versions.stream().filter(version -> version.on(today) == standing).toList();
  }

  /** How many updates are graded by a version. */
  public int graded(SchemeVersion version) {
    return graded.getOrDefault(version.scheme().id(), 0);
  }

  /** The templates from which a scheme can begin. */
  public List<SchemeTemplate> templates() {
    return List.of(SchemeTemplate.values());
  }

  /** "since 1 April 2026", "1 April 2020 to 31 March 2026", "no day given". */
  public static String days(View view, SchemeVersion version) {
    var from = version.from();
    var until = version.until();
    if (from == null && until == null) return view.text("settings.scheme.no-day");
    if (from == null || until == null) {
      return until == null && from != null
          ? view.text("settings.scheme.from", view.day(from))
          : until != null ? view.text("settings.scheme.until", view.day(until)) : "";
    }
    return view.text("settings.scheme.from-until", view.day(from), view.day(until));
  }
}
