package org.scrutinymonitor.publication;

import java.util.List;
import org.scrutinymonitor.web.Page;

/**
 * The reviews that a committee has published, and what became of it.
 *
 * @param reviews those in its name now; of one that has ended, all that ever were
 */
public record PublicCommitteePage(
    Visitor visitor,
    PublicCommittees.Line line,
    PublicReviews.Counted counted,
    List<PublicReviews.Listed> reviews,
    int page,
    String server)
    implements Page {
  /** Whether there may be more than this page shows. */
  public boolean more() {
    return !ended() && reviews.size() == PublicReviews.AT_ONCE;
  }

  /** Whether it has ended. */
  boolean ended() {
    return line.committee().endedOn() != null;
  }

  String name() {
    return line.committee().name();
  }

  /** The committee's address below the council's. */
  public String below() {
    return line.committee().below();
  }
}
