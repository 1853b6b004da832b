package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.View;

/**
 * A meeting to which a round can go.
 *
 * @param deadline the last day on which an answer reaches its agenda
 */
public record ComingMeeting(int id, LocalDate day, String committee, LocalDate deadline) {
  /** Meetings to choose from, and none of them. */
  static List<Choice> choices(List<ComingMeeting> meetings, View view) {
    var choices = new ArrayList<Choice>();
    for (var meeting : meetings) {
      choices.add(
          new Choice(
              String.valueOf(meeting.id()),
              view.day(meeting.day()) + ", " + meeting.committee(),
              view.text("monitoring.round.meeting.deadline", view.day(meeting.deadline())),
              null));
    }
    choices.add(new Choice("none", view.text("monitoring.round.meeting.none")));
    return choices;
  }
}
