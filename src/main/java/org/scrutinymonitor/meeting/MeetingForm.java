package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.Objects;
import org.scrutinymonitor.people.TypedTime;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/** When and where one meeting is, as typed. */
public record MeetingForm(String day, String begins, String place) {
  private static final int LONGEST = 200;

  /** The form of a meeting as it is; the day is written in the reader's language. */
  static MeetingForm of(Meeting meeting, String day) {
    return new MeetingForm(
        day,
        meeting.begins() == null ? "" : meeting.begins().toString(),
        Objects.requireNonNullElse(meeting.place(), ""));
  }

  static MeetingForm of(MultiValueMap<String, String> typed) {
    return new MeetingForm(
        TypedMeeting.line(typed, "day"),
        TypedMeeting.line(typed, "begins"),
        TypedMeeting.line(typed, "place"));
  }

  Errors errors(LocalDate today) {
    var errors = Errors.none();
    var read = TypedMeeting.day(day);
    if (read.isEmpty()) errors.add("day", "meetings.day-wrong");
    else if (read.get().isBefore(today)) errors.add("day", "meetings.day-past");
    if (!begins.isEmpty() && TypedTime.read(begins).isEmpty()) {
      errors.add("begins", "meetings.begins-wrong");
    }
    if (place.length() > LONGEST) errors.add("place", "meetings.too-long", LONGEST);
    return errors;
  }

  /** What a form says in which nothing is wrong. */
  Meetings.Held held() {
    return new Meetings.Held(
        TypedMeeting.day(day).orElseThrow(),
        TypedTime.read(begins).orElse(null),
        place.isEmpty() ? null : place);
  }
}
