package org.scrutinymonitor.overview;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.meeting.Changes;
import org.scrutinymonitor.meeting.Standings;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what changed for a committee's items between two days. */
@Component
@Transactional(readOnly = true)
class ComparedDays {
  private final Standings standings;
  private final CommitteeMeetings meetings;
  private final Words words;
  private final InstantSource time;

  ComparedDays(Standings standings, CommitteeMeetings meetings, Words words, InstantSource time) {
    this.standings = standings;
    this.meetings = meetings;
    this.words = words;
    this.time = time;
  }

  /**
   * The page of what changed between two days; between the last two meetings where none are named.
   */
  ChangesPage page(Viewer viewer, int committee, @Nullable LocalDate from, @Nullable LocalDate to) {
    var found = meetings.committee(viewer, committee);
    var today = Days.today(time);
    var held =
        meetings.held(viewer, committee).stream()
            .filter(meeting -> !meeting.day().isAfter(today))
            .toList();
    var until = to == null ? today : to;
    var last = meetings.last(viewer, held, committee, until);
    var since = from != null ? from : last == null ? until.minusYears(1) : last.day();
    if (since.isAfter(until)) throw new Refusal(Refusal.Sort.WRONG, "overview.changes.backwards");
    var earlier = standings.on(viewer, committee, since);
    var later = standings.on(viewer, committee, until);
    var changes = Changes.between(earlier, later);
    var updates =
        changes.stream().limit(ChangesPage.MOST).map(c -> c.after().latestUpdate()).toList();
    return new ChangesPage(
        viewer,
        found,
        since,
        until,
        held,
        changes,
        Count.of(earlier),
        Count.of(later),
        words.ofUpdates(updates));
  }
}
