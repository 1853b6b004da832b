package org.scrutinymonitor.meeting;

import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/** Asks for another day, time or place of a meeting. */
public record MeetingFormPage(Viewer viewer, Meeting meeting, MeetingForm form, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  String back() {
    return "/" + viewer.address() + "/meetings/" + meeting.id();
  }
}
