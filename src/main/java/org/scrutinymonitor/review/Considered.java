package org.scrutinymonitor.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The committee's voice on an item.
 *
 * @param decisions those in force, the earliest meeting first
 * @param extensions the later dates that were asked for, in their order
 */
public record Considered(List<Decided> decisions, List<Extension> extensions) {
  /** An item that no committee has considered. */
  public static final Considered NOTHING = new Considered(List.of(), List.of());

  public Considered {
    decisions = List.copyOf(decisions);
    extensions = List.copyOf(extensions);
  }

  /** The decision by which the item is closed; null where it is open. */
  public @Nullable Decided closing() {
    for (var decided : decisions.reversed()) {
      if (decided.next() == NextStep.CLOSE) return decided;
      if (decided.next() == NextStep.REOPEN) return null;
    }
    return null;
  }

  /** The newest decision; null where there is none. */
  public @Nullable Decided latest() {
    return decisions.isEmpty() ? null : decisions.getLast();
  }

  /** The newest decision that judged an update. */
  public Optional<Decided> on(Review.Update update) {
    return decisions.reversed().stream()
        .filter(decided -> decided.judgment() != null)
        .filter(decided -> Integer.valueOf(update.position()).equals(decided.judged()))
        .findFirst();
  }

  /** The date that is asked for and not yet answered; null where there is none. */
  public @Nullable Extension asked() {
    if (extensions.isEmpty()) return null;
    var newest = extensions.getLast();
    var answered =
        decisions.stream()
            .anyMatch(decided -> Integer.valueOf(newest.id()).equals(decided.extension()));
    return answered ? null : newest;
  }

  /** The same without any date: the agreed one is exempt. */
  Considered withoutDates() {
    return new Considered(decisions.stream().map(Decided::withoutDates).toList(), List.of());
  }
}
