package org.scrutinymonitor.intake;

import org.scrutinymonitor.monitoring.Updates;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters whole reviews, with their updates and grades, into the register. */
@Component
public class Registrations {
  private final Reviews reviews;
  private final Updates updates;

  Registrations(Reviews reviews, Updates updates) {
    this.reviews = reviews;
    this.updates = updates;
  }

  /**
   * Enters a review, all of it or nothing, and returns its address: "damp-and-mould". Its doubts
   * are not looked at: whoever calls has settled them.
   *
   * @throws InvalidReview when the review breaks a rule of the register; nothing is entered then
   */
  @Transactional
  public String register(Viewer viewer, OpenReview review) throws InvalidReview {
    var added = reviews.add(viewer, review);
    updates.addAll(viewer, added);
    return added.address();
  }
}
