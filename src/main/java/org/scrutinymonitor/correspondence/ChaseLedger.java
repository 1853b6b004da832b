package org.scrutinymonitor.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.Round;
import org.scrutinymonitor.monitoring.UpdateRequest;

/**
 * Who was asked in a round, when, what they answered, and what comes next: by post, for persons
 * stay out of what a committee reads.
 */
public record ChaseLedger(Round round, List<Line> lines) {
  public ChaseLedger {
    lines = List.copyOf(lines);
  }

  /**
   * A post and what it was asked.
   *
   * @param post its name with its body, null for the items that no post answers for
   * @param held whether anybody holds or covers it today
   * @param told the steps that were taken, oldest first
   * @param silentDays days without an answer to the item that has waited longest, 0 for none
   * @param next the next step and its day; empty where all is answered, or after the last
   */
  public record Line(
      @Nullable String post,
      boolean held,
      List<Told> told,
      List<UpdateRequest> requests,
      long silentDays,
      Optional<Ladder.Coming> next) {
    public Line {
      told = List.copyOf(told);
      requests = List.copyOf(requests);
    }

    /** How many of its items are answered. */
    public long answered() {
      return requests.stream().filter(request -> !request.standing().isOpen()).count();
    }
  }

  /**
   * A step as it was taken.
   *
   * @param persons how many persons it went to
   * @param arrival what became of their mails, the worst of them
   */
  public record Told(Step step, Instant at, int persons, Arrival arrival) {}

  /** What became of a mail, the worst last. */
  public enum Arrival {
    SENT,
    WAITS,
    /** It came back. */
    BOUNCED,
    /** It could not be delivered for a week. */
    GIVEN_UP;

    /** The key of its words. */
    public String text() {
      return "correspondence.arrival."
          + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Days of silence in a line's requests. */
  static long silentDays(List<UpdateRequest> requests, LocalDate today) {
    return requests.stream()
        .filter(request -> request.standing().isOpen())
        .mapToLong(request -> request.silentDays(today))
        .max()
        .orElse(0);
  }
}
