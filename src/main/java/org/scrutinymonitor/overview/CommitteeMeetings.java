package org.scrutinymonitor.overview;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.meeting.Meetings;
import org.scrutinymonitor.meeting.Sitting;
import org.scrutinymonitor.meeting.Sittings;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a committee, as the pages about it look back and ahead. */
@Component
@Transactional(readOnly = true)
class CommitteeMeetings {
  private final Meetings meetings;
  private final Sittings sittings;

  CommitteeMeetings(Meetings meetings, Sittings sittings) {
    this.meetings = meetings;
    this.sittings = sittings;
  }

  /** The committee of a number; refused where the council has none. */
  Committee committee(Viewer viewer, int committee) {
    return meetings.committees(viewer).stream()
        .filter(each -> each.id() == committee)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Its meetings that are not cancelled, the earliest first. */
  List<Meeting> held(Viewer viewer, int committee) {
    return meetings.all(viewer).stream()
        .filter(meeting -> meeting.committee().id() == committee && meeting.isHeld())
        .toList();
  }

  /** The last meeting that decided something; where none did, the last that was held. */
  @Nullable Meeting last(Viewer viewer, List<Meeting> held, int committee, LocalDate asAt) {
    var closed = sittings.closed(viewer, committee).stream().map(Sitting::id).collect(toSet());
    var past = held.stream().filter(meeting -> isOver(meeting, asAt)).toList();
    return past.reversed().stream()
        .filter(meeting -> closed.contains(meeting.id()))
        .findFirst()
        .orElse(past.isEmpty() ? null : past.getLast());
  }

  /** Whether a meeting lies behind a day: on its own day, once it is closed. */
  static boolean isOver(Meeting meeting, LocalDate day) {
    return meeting.day().isBefore(day) || meeting.day().equals(day) && meeting.closedAt() != null;
  }
}
