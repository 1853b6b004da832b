package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/**
 * What a council has published: its committees and its reviews.
 *
 * @param page the number of this page of the list, from one
 */
public record PublicCouncilPage(
    Visitor visitor,
    List<PublicReviews.Counted> committees,
    List<PublicReviews.Listed> reviews,
    int page,
    String server)
    implements Page {
  /** Whether there may be more than this page shows. */
  public boolean more() {
    return reviews.size() == PublicReviews.AT_ONCE;
  }
}
