package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.View;

/**
 * How the items of reviews stand, counted by what everybody may read.
 *
 * @param achieved by the officers' newest grades, or as the committee closed them
 * @param open those that the committee has not closed
 */
record Figures(int items, int achieved, int open, int slipped, int overdue) {

  static Figures of(View view, LocalDate today, List<Review> reviews) {
    int items = 0;
    int achieved = 0;
    int open = 0;
    int slipped = 0;
    int overdue = 0;
    for (var review : reviews) {
      for (var item : review.carrying()) {
        items++;
        if (isAchieved(view, item)) achieved++;
        if (item.considered().closing() == null) open++;
        if (isSlipped(view, item)) slipped++;
        if (isOverdue(review, item, today)) overdue++;
      }
    }
    return new Figures(items, achieved, open, slipped, overdue);
  }

  private static boolean isAchieved(View view, Review.Item item) {
    var closing = item.considered().closing();
    return closing != null
            && closing.closure() != null
            && closing.closure().name().startsWith("ACHIEVED")
        || meaning(view, item) == Meaning.ACHIEVED;
  }

  /** Whether its newest grade says that it is late or not done, and it is open still. */
  static boolean isSlipped(View view, Review.Item item) {
    var meaning = meaning(view, item);
    return item.considered().closing() == null
        && (meaning == Meaning.SLIPPED || meaning == Meaning.NOT_ACHIEVED);
  }

  /** Whether its last day has passed, and it is neither achieved nor closed. */
  static boolean isOverdue(Review review, Review.Item item, LocalDate today) {
    return shown(review, today).dueness(item) == Dueness.OVERDUE;
  }

  /** A review as pages show it, for a reader who changes nothing. */
  static Shown shown(Review review, LocalDate today) {
    return new Shown("", review, today, null, false, false, false, false, false);
  }

  private static Meaning meaning(View view, Review.Item item) {
    return Shown.grade(view, item.latest()).meaning();
  }
}
