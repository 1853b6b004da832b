package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.council.AgendaDeadline;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/**
 * A meeting, its agenda deadline, and what goes to it.
 *
 * @param rounds the rounds that go to it, as far as this person may see them
 * @param sitting the meeting as its decisions see it
 * @param agenda the reviews on its agenda
 * @param addable the reviews that could be put on it, by address; empty for whoever may not
 */
public record MeetingPage(
    Viewer viewer,
    LocalDate today,
    Meeting meeting,
    AgendaDeadline deadline,
    List<Rounds.Listed> rounds,
    Sitting sitting,
    List<AgendaItem> agenda,
    Map<String, String> addable)
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

  /** Whether this person records what the meeting decides. */
  boolean mayDecide() {
    return viewer.may(Permission.RECORD_DECISIONS) && meeting.isHeld();
  }

  /** Whether the meeting can be closed now. */
  boolean mayClose() {
    return mayDecide() && !sitting.isClosed() && !meeting.day().isAfter(today);
  }

  /** Whether this person reads what is worth asking. */
  boolean mayAsk() {
    return viewer.may(Permission.ASK_QUESTIONS);
  }

  /** The chair's page of the committee. */
  String chair() {
    return "/" + viewer.address() + "/committees/" + meeting.committee().id() + "/chair";
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
