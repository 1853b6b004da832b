package org.scrutinymonitor.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a grading scheme. A scheme is never changed: another version replaces it from a day
 * on, and what was graded before stays graded by the one of its day.
 *
 * @param number which version it is, from 1
 * @param from the first day on which it is in force, null where nobody has said
 * @param until the last day, null where no end is known
 * @param template the template that it was made from, null for none
 * @param replacedBy the number of the scheme that replaces it, null for none
 */
public record SchemeVersion(
    GradingScheme scheme,
    int number,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String template,
    @Nullable Integer replacedBy) {

  /** How a version stands on a day. */
  public enum Standing {
    IN_FORCE,
    COMING,
    EARLIER
  }

  /** How this version stands on a day. */
  public Standing on(LocalDate day) {
    if (from != null && from.isAfter(day)) return Standing.COMING;
    return until != null && until.isBefore(day) ? Standing.EARLIER : Standing.IN_FORCE;
  }

  /** Whether a new version may begin to replace this one, and an end may be set. */
  public boolean isOpen() {
    return replacedBy == null && until == null;
  }

  /** Whether a new version may begin on a day: this one must have been in force before it. */
  public boolean mayBeReplacedFrom(LocalDate day) {
    return isOpen() && (from == null || from.isBefore(day));
  }

  /** Whether a day may be the last of this version. */
  public boolean mayEndOn(LocalDate day) {
    return isOpen() && (from == null || !day.isBefore(from));
  }
}
