package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.council.AgendaDeadline;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/**
 * A meeting, its agenda deadline, and what goes to it.
 *
 * @param rounds the rounds that go to it, as far as this person may see them
 */
public record MeetingPage(
    Viewer viewer,
    LocalDate today,
    Meeting meeting,
    AgendaDeadline deadline,
    List<Rounds.Listed> rounds)
    implements Page {
  String list() {
    return "/" + viewer.address() + "/meetings";
  }

  String address() {
    return list() + "/" + meeting.id();
  }

  boolean mayChange() {
    return viewer.may(Permission.KEEP_CALENDAR) && meeting.isOpen(today);
  }

  boolean mayReadLedger() {
    return viewer.may(Permission.READ_LEDGER);
  }

  /** The open rounds that still have another deadline: the meeting was moved or cancelled. */
  List<Rounds.Listed> misdated() {
    return rounds.stream()
        .filter(listed -> listed.round().isOpen())
        .filter(listed -> !meeting.isHeld() || !listed.round().answersBy().equals(deadline.day()))
        .toList();
  }
}
