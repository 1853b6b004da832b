package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.DateLedger;
import org.scrutinymonitor.review.Decided;
import org.scrutinymonitor.review.Extension;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.WrittenDate;

/**
 * How an item comes before a meeting: what the meeting did not decide itself.
 *
 * @param scheme the grading scheme of the review, null where it has none
 * @param before the newest decision of an earlier meeting, null where there is none
 * @param closed whether an earlier meeting closed it
 * @param openBelow the items below it that are monitored still
 * @param dates the agreed date and its moves before this meeting, with what is asked for now
 */
public record Situation(
    Review.Item item,
    @Nullable GradingScheme scheme,
    Sitting sitting,
    @Nullable Decided before,
    boolean closed,
    List<Review.Item> openBelow,
    DateLedger dates) {
  public Situation {
    openBelow = List.copyOf(openBelow);
  }

  /** The officer's newest update on the day of the meeting, null where there was none. */
  public Review.@Nullable Update update() {
    var until = updates();
    return until.isEmpty() ? null : until.getLast();
  }

  private List<Review.Update> updates() {
    return item.updates().stream()
        .filter(update -> !update.saidOn().isAfter(sitting.day()))
        .toList();
  }

  /** The later date that is asked for, null where there is none. */
  public @Nullable Extension asked() {
    return dates.asked();
  }

  /** The level that the officer gives, null where the officer gives none. */
  public GradingScheme.@Nullable Level officers() {
    var update = update();
    return update == null ? null : update.level();
  }

  /** Whether an item at this level may be closed as achieved. */
  static boolean maySignOff(GradingScheme.@Nullable Level level) {
    return level != null && level.flags().signOff();
  }

  /**
   * The reason with which an achieved item closes: late where it is known that it was not achieved
   * when the last day of the first agreed date had passed, else on time.
   */
  public Closure achieved() {
    var agreed = dates.agreed();
    var last = agreed == null ? null : agreed.latest();
    var late =
        last != null
            && updates().stream()
                .limit(Math.max(0, updates().size() - 1))
                .filter(update -> update.period() != null && !isBefore(update.period(), last))
                .map(this::standing)
                .anyMatch(level -> level != null && !level.flags().achieved());
    return late ? Closure.ACHIEVED_LATE : Closure.ACHIEVED_ON_TIME;
  }

  private static boolean isBefore(WrittenDate period, LocalDate day) {
    return period.latest() == null || period.latest().isBefore(day);
  }

  /**
   * The level at which an earlier update left the item: the committee's own, else the officer's.
   */
  private GradingScheme.@Nullable Level standing(Review.Update update) {
    var own = item.considered().on(update).filter(decided -> decided.judgment() == Judgment.OWN);
    return own.isPresent() ? own.get().level() : update.level();
  }
}
