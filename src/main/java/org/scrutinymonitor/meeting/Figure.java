package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.Dueness;

/**
 * A figure about a council's items: those that it counts, and those among which it counts them. One
 * that names no usable date is never among those that could be overdue.
 */
public enum Figure {
  MONITORED((item, today) -> item.isMonitored(), (item, today) -> true),
  OVERDUE(
      (item, today) -> item.dueness(today) == Dueness.OVERDUE,
      (item, today) -> item.isMonitored() && item.dueness(today) != Dueness.NO_USABLE_DATE),
  NO_USABLE_DATE(
      (item, today) -> item.dueness(today) == Dueness.NO_USABLE_DATE,
      (item, today) -> item.isMonitored()),
  NO_REPLY(
      (item, today) -> item.standing().askedInVain() != null,
      (item, today) -> item.isMonitored() && !item.asked().isEmpty()),
  /** Not updates but items: one counts once, however often it was changed. */
  CHANGED(
      (item, today) -> item.said().stream().anyMatch(Outcome.Said::isChanged),
      (item, today) -> item.said().stream().anyMatch(said -> said.committee() != null)),
  ACHIEVED((item, today) -> item.achievedOn() != null, (item, today) -> true),
  WITHIN_6((item, today) -> item.isAchievedWithin(6), (item, today) -> item.isPast(6, today)),
  WITHIN_12((item, today) -> item.isAchievedWithin(12), (item, today) -> item.isPast(12, today)),
  WITHIN_24((item, today) -> item.isAchievedWithin(24), (item, today) -> item.isPast(24, today)),
  MOVED((item, today) -> item.standing().moves() > 0, (item, today) -> item.firstDue() != null),
  /** Achieved, and by a date from which days can be counted. */
  TIMED(
      (item, today) -> item.daysToAchieve().isPresent(),
      (item, today) -> item.achievedOn() != null),
  /** Moved, and to a date up to which days can be counted. */
  SLIP((item, today) -> item.slip().isPresent(), (item, today) -> item.standing().moves() > 0),
  CLOSED_WITH_RISK(
      (item, today) -> {
        var closed = item.standing().closed();
        return closed != null && !closed.closure().achieved();
      },
      (item, today) -> !item.isMonitored());

  /** Those that say how soon after its date an item was achieved. */
  public static final List<Figure> WITHIN = List.of(WITHIN_6, WITHIN_12, WITHIN_24);

  private final BiPredicate<Outcome, LocalDate> counts;
  private final BiPredicate<Outcome, LocalDate> among;

  Figure(BiPredicate<Outcome, LocalDate> counts, BiPredicate<Outcome, LocalDate> among) {
    this.counts = counts;
    this.among = among;
  }

  /** The figure of a name in an address: "within-6". */
  public static Optional<Figure> named(String word) {
    return Arrays.stream(values()).filter(figure -> figure.word().equals(word)).findFirst();
  }

  /** Its name in addresses and keys: "within-6". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The day on which an item became one that it counts; null where the figure knows none. */
  public @Nullable LocalDate since(Outcome item) {
    if (this == ACHIEVED) return item.achievedOn();
    var closed = item.standing().closed();
    return this == CLOSED_WITH_RISK && closed != null ? closed.on() : null;
  }

  /** Whether it counts among an item. */
  public boolean isAmong(Outcome item, LocalDate today) {
    return among.test(item, today);
  }

  /** Whether it counts an item, one among which it counts. */
  public boolean counts(Outcome item, LocalDate today) {
    return counts.test(item, today);
  }

  /** The items that it counts. */
  public List<Outcome> of(List<Outcome> items, LocalDate today) {
    return items.stream()
        .filter(item -> among.test(item, today) && counts.test(item, today))
        .toList();
  }

  /** The items among which it counts. */
  public List<Outcome> among(List<Outcome> items, LocalDate today) {
    return items.stream().filter(item -> among.test(item, today)).toList();
  }

  /** How many it counts, of how many. */
  public Share share(List<Outcome> items, LocalDate today) {
    int all = 0;
    int counted = 0;
    for (var item : items) {
      if (!among.test(item, today)) continue;
      all++;
      if (counts.test(item, today)) counted++;
    }
    return new Share(counted, all);
  }
}
