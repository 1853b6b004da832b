package org.scrutinymonitor.document;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/**
 * The annual reports of a council, and the beginning of another.
 *
 * @param begun the years of which there is one, the newest first
 * @param choices the years that have begun
 */
public record AnnualReportsPage(Viewer viewer, List<ReportYear> begun, List<ReportYear> choices)
    implements Page {
  public AnnualReportsPage {
    begun = List.copyOf(begun);
    choices = List.copyOf(choices);
  }

  String address() {
    return "/" + viewer.address() + "/annual-reports";
  }

  /** The years of which there is no report yet. */
  List<ReportYear> open() {
    return choices.stream().filter(year -> !begun.contains(year)).toList();
  }

  @Override
  public int code() {
    return 200;
  }
}
