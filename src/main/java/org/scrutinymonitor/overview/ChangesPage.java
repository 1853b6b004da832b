package org.scrutinymonitor.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.meeting.Changes.Change;
import org.scrutinymonitor.meeting.Changes.Kind;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.meeting.Standing;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * What changed for a committee between two days, by sort.
 *
 * @param held the committee's meetings until today, to choose from
 * @param before how many items stood how on the first day
 * @param after the same on the second
 */
public record ChangesPage(
    Viewer viewer,
    Committee committee,
    LocalDate from,
    LocalDate to,
    List<Meeting> held,
    List<Change> changes,
    Count before,
    Count after,
    Map<Integer, Words.Written> written)
    implements Page {
  /** How many changes show their words. */
  static final int MOST = 300;

  /** The chair's page. */
  public String chair() {
    return "/" + viewer.address() + "/committees/" + committee.id() + "/chair";
  }

  /** The pages above this one. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put("/" + viewer.address() + "/meetings", view.text("meeting.meetings"));
    above.put(chair(), view.text("meeting.chairs-page"));
    return above;
  }

  /** The changes of a sort. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kinds().contains(kind)).toList();
  }

  /** What the officer says now, where that is what changed; else null. */
  public @Nullable String said(Kind kind, Change change) {
    var latest = change.after().latestUpdate();
    var words = latest == null ? null : written.get(latest);
    return switch (kind) {
      case DOWN ->
          words == null
              ? null
              : words.explanation() == null ? words.evidence() : words.explanation();
      case UP, UPDATED -> words == null ? null : words.evidence();
      case CLOSED, REOPENED, DATE_MOVED, DATE_ASKED, SILENT, NEW -> null;
    };
  }

  /** The sorts of change that there are. */
  public List<Kind> kinds() {
    var kinds = new ArrayList<Kind>();
    for (var kind : Kind.values()) if (!of(kind).isEmpty()) kinds.add(kind);
    return kinds;
  }

  /** The meetings by their days, to choose from, and today. */
  public Map<String, String> days(View view) {
    var days =
        held.stream()
            .collect(
                Collectors.toMap(
                    meeting -> meeting.day().toString(),
                    meeting -> view.text("overview.changes.meeting", view.day(meeting.day())),
                    (one, other) -> one,
                    LinkedHashMap::new));
    for (var day : List.of(from, to)) days.putIfAbsent(day.toString(), view.day(day));
    return days;
  }

  /** The address of an item. */
  public String address(Standing item) {
    return "/" + viewer.address() + "/" + item.reviewAddress() + "/" + item.path();
  }
}
