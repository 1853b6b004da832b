package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.people.CalendarFeeds;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The forward calendar, and this person's feed of it.
 *
 * @param chosen the number of the committee that is shown, 0 for all
 * @param feed this person's feed, null where they have none
 * @param made the address of a feed that was made just now, shown this once; else null
 */
public record CalendarPage(
    Viewer viewer,
    LocalDate today,
    List<Committee> committees,
    int chosen,
    List<CalendarEntry> entries,
    CalendarFeeds.@Nullable Feed feed,
    @Nullable String made)
    implements Page {
  String home() {
    return "/" + viewer.address();
  }

  boolean mayRun() {
    return viewer.may(Permission.RUN_ROUNDS);
  }

  boolean mayReadLedger() {
    return viewer.may(Permission.READ_LEDGER);
  }

  boolean mayKeep() {
    return viewer.may(Permission.KEEP_CALENDAR);
  }

  /** The entries by month, each under its name. */
  Map<String, List<CalendarEntry>> months(View view) {
    var months = new LinkedHashMap<String, List<CalendarEntry>>();
    for (var entry : entries) {
      months.computeIfAbsent(view.month(entry.day()), month -> new ArrayList<>()).add(entry);
    }
    return months;
  }

  /** The committees to choose from, all of them first. */
  Map<String, String> choices(View view) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("meetings.calendar.all"));
    for (var each : committees) {
      choices.put(String.valueOf(each.id()), each.name(view.language()));
    }
    return choices;
  }
}
