package org.scrutinymonitor.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;

/**
 * One asking of all that is still monitored of a review.
 *
 * @param address the review's address: "damp-and-mould"
 * @param title the review's title
 * @param period what its updates are for, as the form prints it: "November 2026"
 * @param answersBy the agenda deadline: the last day on which an answer still reaches the agenda
 * @param meeting the day of the meeting that it goes to, null where none is chosen
 * @param scheme by what its answers are graded, null where the council has no scheme at all
 * @param acceptedAt when it was accepted for the agenda and so frozen, null before
 * @param withdrawnAt when it was withdrawn, null where it was not
 */
public record Round(
    int id,
    int review,
    String address,
    String title,
    String period,
    LocalDate answersBy,
    @Nullable LocalDate meeting,
    @Nullable GradingScheme scheme,
    Instant openedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant withdrawnAt) {

  /** Whether answers are still taken. */
  public boolean isOpen() {
    return acceptedAt == null && withdrawnAt == null;
  }

  /** Days until the agenda deadline; negative when it has passed. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, answersBy);
  }
}
