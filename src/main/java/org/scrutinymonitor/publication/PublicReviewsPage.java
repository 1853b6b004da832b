package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/**
 * The reviews that a council has published, those published last first.
 *
 * @param page the number of this page of the list, from one
 */
public record PublicReviewsPage(
    Visitor visitor, List<PublicReviews.Listed> reviews, int page, String server) implements Page {
  /** Whether there may be more than this page shows. */
  public boolean more() {
    return reviews.size() == PublicReviews.AT_ONCE;
  }
}
