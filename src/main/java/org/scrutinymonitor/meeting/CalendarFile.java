package org.scrutinymonitor.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.web.View;

/**
 * The forward calendar as a file for calendar programs. What an entry is called stays the same from
 * one fetch to the next, so that a moved meeting moves and does not double.
 *
 * @param council the first part of the council's addresses
 * @param server the address of this server: "https://scrutiny.example"
 * @param made when the file is made
 */
record CalendarFile(String council, String server, Instant made, List<CalendarEntry> entries) {
  private static final String HOW_OFTEN = "PT6H";

  /** The file, in the language of the view. */
  byte[] bytes(View view) {
    var title = view.text("meetings.feed.title", view.masthead().name());
    var out =
        new Icalendar()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", "-//Scrutiny Monitor//Forward calendar//EN")
            .line("CALSCALE", "GREGORIAN")
            .text("NAME", view.language(), title)
            .line("X-WR-CALNAME", Icalendar.escaped(title))
            .line("REFRESH-INTERVAL;VALUE=DURATION", HOW_OFTEN)
            .line("X-PUBLISHED-TTL", HOW_OFTEN);
    for (var entry : entries) {
      out.line("BEGIN", "VEVENT");
      out.line("UID", name(entry) + "-" + council + "@scrutiny-monitor");
      out.moment("DTSTAMP", made);
      write(entry, out, view);
      out.line("URL", server + "/" + council + address(entry));
      out.line("END", "VEVENT");
    }
    return out.line("END", "VCALENDAR").bytes();
  }

  private static void write(CalendarEntry entry, Icalendar out, View view) {
    var begins = entry instanceof CalendarEntry.Held held ? held.meeting().begins() : null;
    if (begins == null) {
      out.day("DTSTART", entry.day());
      out.line("TRANSP", "TRANSPARENT");
    } else {
      out.moment("DTSTART", entry.day().atTime(begins).atZone(Days.ZONE).toInstant());
    }
    if (entry instanceof CalendarEntry.Held held) {
      var place = held.meeting().place();
      if (place != null) out.text("LOCATION", view.language(), place);
      out.line("STATUS", held.meeting().isHeld() ? "CONFIRMED" : "CANCELLED");
    }
    out.text("SUMMARY", view.language(), summary(entry, view));
    var more = description(entry, view);
    if (!more.isEmpty()) out.text("DESCRIPTION", view.language(), String.join("\n", more));
  }

  private static String summary(CalendarEntry entry, View view) {
    return switch (entry) {
      case CalendarEntry.Held(var meeting, var deadline, var reviews) ->
          view.text(
              meeting.isHeld() ? "meetings.calendar.meeting" : "meetings.feed.cancelled",
              meeting.committee().name(view.language()));
      case CalendarEntry.Deadline(var day, var meeting) ->
          view.text(
              "meetings.calendar.deadline",
              meeting.committee().name(view.language()),
              view.day(meeting.day()));
      case CalendarEntry.Answers(var round) ->
          view.text("meetings.feed.answers", round.title(), round.period());
      case CalendarEntry.Due due -> view.text("meetings.feed.due", due.review().title());
    };
  }

  private static List<String> description(CalendarEntry entry, View view) {
    var lines = new ArrayList<String>();
    switch (entry) {
      case CalendarEntry.Held(var meeting, var deadline, var reviews) -> {
        if (meeting.cancelled() != null) lines.add(meeting.cancelled().reason());
        if (deadline != null) {
          lines.add(view.text("meetings.feed.deadline", view.day(deadline.day())));
        }
        for (var review : reviews) lines.add(view.text("meetings.calendar.goes", review));
      }
      case CalendarEntry.Due(var day, var review, var meeting) -> {
        lines.add("(" + view.text(review.why()) + ")");
        if (meeting != null) {
          lines.add(
              view.text(
                  "meetings.calendar.to",
                  meeting.committee().name(view.language()),
                  view.day(meeting.day())));
        }
      }
      case CalendarEntry.Deadline deadline -> {}
      case CalendarEntry.Answers answers -> {}
    }
    return lines;
  }

  private static String name(CalendarEntry entry) {
    return switch (entry) {
      case CalendarEntry.Held held -> "meeting-" + held.meeting().id();
      case CalendarEntry.Deadline deadline -> "deadline-" + deadline.meeting().id();
      case CalendarEntry.Answers answers -> "round-" + answers.round().id();
      case CalendarEntry.Due due -> "due-" + due.review().address();
    };
  }

  private static String address(CalendarEntry entry) {
    return switch (entry) {
      case CalendarEntry.Held held -> "/meetings/" + held.meeting().id();
      case CalendarEntry.Deadline deadline -> "/meetings/" + deadline.meeting().id();
      case CalendarEntry.Answers answers -> "/" + answers.round().address();
      case CalendarEntry.Due due -> "/" + due.review().address();
    };
  }
}
