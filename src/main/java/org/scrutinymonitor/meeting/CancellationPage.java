package org.scrutinymonitor.meeting;

import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/** Asks why a meeting is cancelled. */
public record CancellationPage(Viewer viewer, Meeting meeting, String reason, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  String back() {
    return "/" + viewer.address() + "/meetings/" + meeting.id();
  }
}
