package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/** The reviews that a committee has published. */
public record PublicCommitteePage(
    Visitor visitor,
    PublicReviews.Counted committee,
    List<PublicReviews.Listed> reviews,
    int page,
    String server)
    implements Page {
  /** Whether there may be more than this page shows. */
  public boolean more() {
    return reviews.size() == PublicReviews.AT_ONCE;
  }

  /** The committee's address below the council's. */
  public String below() {
    return "/committees/" + committee.address();
  }
}
