package org.scrutinymonitor.monitoring;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks for which meeting an open round shall be answered, and by when.
 *
 * @param meetings the committee's coming meetings, each with the deadline that it gives
 */
public record DeadlinePage(
    Viewer viewer, Round round, List<ComingMeeting> meetings, DeadlineForm form, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  public String back() {
    return "/" + viewer.address() + "/rounds/" + round.id();
  }

  List<Choice> choices(View view) {
    return ComingMeeting.choices(meetings, view);
  }
}
