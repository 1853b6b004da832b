package org.scrutinymonitor.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Committee;

/**
 * A meeting of a committee.
 *
 * @param begins when it begins, null where nobody has said
 * @param place where it is, null where nobody has said
 * @param cancelled that it does not take place, null where it does
 * @param closedAt when its decisions came into force, null before
 */
public record Meeting(
    int id,
    Committee committee,
    LocalDate day,
    @Nullable LocalTime begins,
    @Nullable String place,
    @Nullable Cancelled cancelled,
    @Nullable Instant closedAt) {

  /** That a meeting was cancelled, when and why. */
  public record Cancelled(Instant at, String reason) {}

  /** Whether it takes place, or took place. */
  public boolean isHeld() {
    return cancelled == null;
  }

  /** Whether its day is over. */
  public boolean isPast(LocalDate today) {
    return day.isBefore(today);
  }

  /** Whether it can be changed or cancelled: what has been is not changed. */
  public boolean isOpen(LocalDate today) {
    return isHeld() && !isPast(today) && closedAt == null;
  }
}
