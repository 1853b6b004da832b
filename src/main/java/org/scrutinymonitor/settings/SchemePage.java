package org.scrutinymonitor.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.SchemeVersion;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * A version of a grading scheme with its levels, and the other versions.
 *
 * @param versions all versions, the newest first
 * @param last what was typed as the last day
 */
public record SchemePage(
    Viewer viewer,
    LocalDate today,
    SchemeVersion version,
    List<SchemeVersion> versions,
    Map<Integer, Integer> graded,
    String last,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the list. */
  public String list() {
    return "/" + viewer.address() + "/grading-schemes";
  }

  /** The address of this page. */
  public String address() {
    return list() + "/" + version.scheme().id();
  }

  /** How many updates are graded by a version. */
  public int graded(SchemeVersion one) {
    return graded.getOrDefault(one.scheme().id(), 0);
  }
}
