package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.TypedTime;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * Meetings of a committee, as typed: a year's days at once.
 *
 * @param committee its name; another than the council has adds a committee
 * @param days one day a line
 */
public record NewMeetingsForm(String committee, String days, String begins, String place) {
  /** The most meetings at once. */
  private static final int MOST = 60;

  private static final int LONGEST = 200;

  static NewMeetingsForm empty(String committee) {
    return new NewMeetingsForm(committee, "", "", "");
  }

  static NewMeetingsForm of(MultiValueMap<String, String> typed) {
    var other = TypedMeeting.line(typed, "other");
    return new NewMeetingsForm(
        other.isEmpty() ? TypedMeeting.line(typed, "committee") : other,
        Objects.requireNonNullElse(typed.getFirst("days"), ""),
        TypedMeeting.line(typed, "begins"),
        TypedMeeting.line(typed, "place"));
  }

  Errors errors() {
    var errors = Errors.none();
    if (committee.isEmpty()) errors.add("committee", "meetings.committee-missing");
    if (committee.length() > LONGEST) errors.add("committee", "meetings.too-long", LONGEST);
    var wrong =
        lines().stream()
            .filter(line -> TypedMeeting.day(line).isEmpty())
            .map(line -> "“" + line + "”")
            .collect(Collectors.joining(", "));
    if (lines().isEmpty()) errors.add("days", "meetings.days-missing");
    else if (!wrong.isEmpty()) errors.add("days", "meetings.days-wrong", wrong);
    else if (new HashSet<>(held()).size() < held().size())
      errors.add("days", "meetings.days-twice");
    else if (lines().size() > MOST) errors.add("days", "meetings.days-many", MOST);
    if (!begins.isEmpty() && TypedTime.read(begins).isEmpty()) {
      errors.add("begins", "meetings.begins-wrong");
    }
    if (place.length() > LONGEST) errors.add("place", "meetings.too-long", LONGEST);
    return errors;
  }

  private List<String> lines() {
    return days.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The meetings of the lines that give a day. */
  List<Meetings.Held> held() {
    return lines().stream()
        .flatMap(line -> TypedMeeting.day(line).stream())
        .sorted()
        .map(this::on)
        .toList();
  }

  private Meetings.Held on(LocalDate day) {
    return new Meetings.Held(day, TypedTime.read(begins).orElse(null), orNull(place));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
