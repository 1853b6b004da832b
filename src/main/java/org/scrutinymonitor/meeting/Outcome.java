package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.review.Judgment;

/**
 * What became of an item until a day: how it stands, and everything that was said about it.
 *
 * @param committee the number of its committee, null where its review has none
 * @param posts the numbers of the posts that answer for it
 * @param said its updates, the oldest first
 * @param asked the rounds that asked about it, the oldest first
 */
public record Outcome(
    Standing standing,
    @Nullable Integer committee,
    Set<Integer> posts,
    List<Said> said,
    List<AskedFor> asked) {
  public Outcome {
    posts = Set.copyOf(posts);
    said = List.copyOf(said);
    asked = List.copyOf(asked);
  }

  /**
   * An update that counts.
   *
   * @param officer what the officer's grade means
   * @param judgment what a committee said to it, null where none has
   * @param committee what the committee's grade means, null where it gave none
   */
  public record Said(
      LocalDate on, Meaning officer, @Nullable Judgment judgment, @Nullable Meaning committee) {
    /** What stands: the committee's grade, the officer's where there is none. */
    public Meaning meaning() {
      return committee == null ? officer : committee;
    }

    /** Whether the committee gave a grade that means something else than the officer's. */
    public boolean isChanged() {
      return committee != null && committee != officer;
    }
  }

  /**
   * A round that asked about the item.
   *
   * @param closedOn when it was accepted for the agenda, null while it is open
   */
  public record AskedFor(@Nullable LocalDate closedOn, boolean answered) {}

  /** What stands today; none where nothing was said. */
  public Meaning meaning() {
    return said.isEmpty() ? Meaning.NONE : said.getLast().meaning();
  }

  public boolean isMonitored() {
    return standing.closed() == null;
  }

  /** Since when it stands as achieved; null where it does not, or was closed for another reason. */
  public @Nullable LocalDate achievedOn() {
    var closed = standing.closed();
    if (closed != null && !closed.closure().achieved()) return null;
    LocalDate since = null;
    for (int at = said.size() - 1; at >= 0 && said.get(at).meaning() == Meaning.ACHIEVED; at--) {
      since = said.get(at).on();
    }
    return since == null && closed != null ? closed.on() : since;
  }

  /** The last day that was agreed first; null where the words give none that can be used. */
  public @Nullable LocalDate firstDue() {
    var due = standing.due();
    return Dueness.of(due, LocalDate.MIN, false) == Dueness.NO_USABLE_DATE || due == null
        ? null
        : due.latest();
  }

  /** Days from the last day first agreed to its being achieved; negative where it was early. */
  public OptionalLong daysToAchieve() {
    var due = firstDue();
    var achieved = achievedOn();
    return due == null || achieved == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(due, achieved));
  }

  /** Days by which its date was moved in all; empty where it was not, or to no usable date. */
  public OptionalLong slip() {
    return standing.moves() == 0 ? OptionalLong.empty() : standing.slip(standing.now());
  }

  /** Whether its date is this many months past on a day. */
  public boolean isPast(int months, LocalDate today) {
    var due = firstDue();
    return due != null && !due.plusMonths(months).isAfter(today);
  }

  /** Whether it was achieved within this many months of its first date. */
  public boolean isAchievedWithin(int months) {
    var due = firstDue();
    var achieved = achievedOn();
    return due != null && achieved != null && !achieved.isAfter(due.plusMonths(months));
  }

  /** What stood at the end of a half year in which it was considered; null where it was not. */
  public @Nullable Meaning in(HalfYear half) {
    for (var update : said.reversed()) if (half.holds(update.on())) return update.meaning();
    for (var round : asked) {
      var closed = round.closedOn();
      if (closed != null && !round.answered() && half.holds(closed)) return Meaning.NONE;
    }
    return null;
  }

  /** How its date in force stands to a day, by the one rule that docs/dates.md writes down. */
  public Dueness dueness(LocalDate today) {
    return standing.dueness(today);
  }
}
