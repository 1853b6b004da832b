package org.scrutinymonitor.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a post from a day until a day, both inclusive.
 *
 * @param until null where no end is set; the day before {@code from} where it never came about
 */
public record Holding(int id, int post, int person, LocalDate from, @Nullable LocalDate until) {

  /** Whether the post is held on a day. */
  public boolean isOn(LocalDate day) {
    return !from.isAfter(day) && (until == null || !until.isBefore(day));
  }

  /** Whether it never came about: the post went to somebody else before it began. */
  public boolean isWithdrawn() {
    return until != null && until.isBefore(from);
  }

  /** Whether it is over before a day. */
  public boolean isOver(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  /** Whether two stretches of days have one in common. */
  static boolean overlap(
      LocalDate from, @Nullable LocalDate until, LocalDate from2, @Nullable LocalDate until2) {
    return (until2 == null || !from.isAfter(until2)) && (until == null || !from2.isAfter(until));
  }

  /** The last day of a holding when its post is another's from a day on. */
  LocalDate lastBefore(LocalDate day) {
    return day.isAfter(from) ? day.minusDays(1) : from.minusDays(1);
  }
}
