package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * An annual report, section by section.
 *
 * @param exemptSince the sections that were drafted before something became exempt
 * @param language in which its words are shown
 */
public record AnnualReportPage(
    Viewer viewer,
    AnnualReport report,
    List<AnnualSection> exemptSince,
    String language,
    LocalDate today)
    implements Page {
  /** The headings of the sections that should be drafted anew. */
  String outdated(View view) {
    return String.join(
        ", ", exemptSince.stream().map(section -> view.text(section.heading())).toList());
  }

  String address() {
    return "/" + viewer.address() + "/annual-reports/" + report.year().address();
  }

  boolean isOver() {
    return report.year().last().isBefore(today);
  }

  /** Whose words a section has, and since when. */
  static String whose(View view, AnnualReport.Kept kept) {
    return view.text(
        kept.drafted() ? "annual.drafted" : "annual.changed",
        kept.savedBy(),
        view.moment(kept.savedAt()),
        view.day(kept.asAt()));
  }

  /** An address of this server without the server, as pages lead to it. */
  static String here(String address) {
    return address.replaceFirst("^https?://[^/]+", "");
  }

  @Override
  public int code() {
    return 200;
  }
}
