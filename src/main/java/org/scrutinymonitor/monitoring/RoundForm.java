package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * A round as a person wants to open it; every field as typed.
 *
 * @param meeting the number of a meeting, "none" for none
 * @param answersBy the last day for answers, in words
 * @param asked the numbers of the items that are asked about
 */
public record RoundForm(String period, String meeting, String answersBy, Set<String> asked) {
  public RoundForm {
    asked = Set.copyOf(asked);
  }

  static RoundForm of(MultiValueMap<String, String> typed) {
    return new RoundForm(
        field(typed, "period"),
        field(typed, "meeting"),
        field(typed, "answers-by"),
        new HashSet<>(typed.getOrDefault("item", List.of())));
  }

  Errors errors(LocalDate today) {
    var errors = Errors.none();
    if (Typed.tidy(period) == null) errors.add("period", "monitoring.round.period-missing");
    var day = day();
    if (day == null) errors.add("answers-by", "monitoring.round.answers-by-missing");
    else if (day.isBefore(today)) errors.add("answers-by", "monitoring.round.past");
    if (asked.isEmpty()) errors.add("item", "monitoring.round.nothing");
    return errors;
  }

  /** The last day for answers; null where the words give no single day. */
  @Nullable LocalDate day() {
    var text = Typed.tidy(answersBy);
    if (text == null) return null;
    var read = WrittenDate.read(text);
    return read.kind() == WrittenDate.Kind.DAY ? read.latest() : null;
  }

  Rounds.Wanted wanted(List<Monitored.Candidate> candidates) {
    var leftOut =
        candidates.stream()
            .map(Monitored.Candidate::id)
            .filter(id -> !asked.contains(String.valueOf(id)))
            .collect(Collectors.toSet());
    var day = day();
    if (day == null) throw new IllegalStateException("not looked at for errors");
    return new Rounds.Wanted(
        period.strip(),
        meeting.matches("\\d{1,9}") ? Integer.valueOf(meeting) : null,
        day,
        leftOut);
  }

  private static String field(MultiValueMap<String, String> typed, String name) {
    @Nullable String text = typed.getFirst(name);
    return text == null ? "" : text;
  }
}
