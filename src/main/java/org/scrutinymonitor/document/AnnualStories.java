package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.meeting.Figure;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.monitoring.Figures;
import org.scrutinymonitor.review.Review;

/**
 * What an annual report tells of single items. No program can weigh effects: it offers those of
 * whose measure somebody gave a figure, and an officer chooses.
 *
 * @param measured achieved in the year, the success measure met with a figure
 * @param moved achieved in the year, longest after the date first agreed
 * @param overdue the longest first
 * @param risks closed in the year, while a risk remains
 */
record AnnualStories(
    List<Story> measured, List<Story> moved, List<Story> overdue, List<Story> risks) {
  /** How many of each are told. */
  static final int MOST = 3;

  AnnualStories {
    measured = List.copyOf(measured);
    moved = List.copyOf(moved);
    overdue = List.copyOf(overdue);
    risks = List.copyOf(risks);
  }

  /**
   * An item that is told.
   *
   * @param review as everybody may read it
   * @param posts that answer for it
   */
  record Story(Outcome outcome, Review review, Review.Item item, List<String> posts) {
    Story {
      posts = List.copyOf(posts);
    }
  }

  /** Candidates for what was met with a figure: those of which officers said so come first. */
  static List<Outcome> measured(List<Outcome> items, LocalDate from, Set<Integer> saidMet) {
    return items.stream()
        .filter(item -> achievedSince(item, from))
        .filter(item ->
            saidMet.contains(item.standing().item())
                || !Figures.named(item.standing().successMeasure()).isEmpty())
        .sorted(
            Comparator.comparing((Outcome item) -> !saidMet.contains(item.standing().item()))
                .thenComparing(AnnualStories::achievedOn, Comparator.reverseOrder()))
        .toList();
  }

  /** Whether the newest evidence gives a figure where the measure asks for one. */
  static boolean givesFigure(Review.@Nullable Update update) {
    return update != null && !Figures.named(update.evidence()).isEmpty();
  }

  static List<Outcome> moved(List<Outcome> items, LocalDate from) {
    return items.stream()
        .filter(item -> achievedSince(item, from) && item.standing().moves() > 0)
        .filter(item -> item.daysToAchieve().orElse(0) > 0)
        .sorted(Comparator.comparing(item -> -item.daysToAchieve().orElse(0)))
        .toList();
  }

  static List<Outcome> overdue(List<Outcome> items, LocalDate asAt) {
    return Figure.OVERDUE.of(items, asAt).stream()
        .filter(item -> item.firstDue() != null)
        .sorted(Comparator.comparing(AnnualStories::due))
        .toList();
  }

  static List<Outcome> risks(List<Outcome> items, LocalDate from) {
    return items.stream()
        .filter(item -> {
          var closed = item.standing().closed();
          return closed != null && closed.risk() != null && !closed.on().isBefore(from);
        })
        .toList();
  }

  private static boolean achievedSince(Outcome item, LocalDate from) {
    var achieved = item.achievedOn();
    return achieved != null && !achieved.isBefore(from) && item.meaning() == Meaning.ACHIEVED;
  }

  private static LocalDate achievedOn(Outcome item) {
    var achieved = item.achievedOn();
    return achieved == null ? LocalDate.MIN : achieved;
  }

  private static LocalDate due(Outcome item) {
    var due = item.firstDue();
    return due == null ? LocalDate.MAX : due;
  }
}
