package org.scrutinymonitor.publication;

import java.util.List;
import java.util.Optional;
import org.scrutinymonitor.web.Page;

/**
 * The committees of which something is public, those that have ended last.
 *
 * @param counted what stands in the name of each now
 */
public record PublicCommitteesPage(
    Visitor visitor,
    List<PublicCommittees.Known> committees,
    List<PublicReviews.Counted> counted,
    String server)
    implements Page {
  List<PublicCommittees.Known> standing() {
    return committees.stream().filter(each -> each.endedOn() == null).toList();
  }

  List<PublicCommittees.Known> ended() {
    return committees.stream().filter(each -> each.endedOn() != null).toList();
  }

  /** What stands in the name of a committee; empty where nothing does. */
  Optional<PublicReviews.Counted> of(PublicCommittees.Known committee) {
    return counted.stream().filter(each -> each.address().equals(committee.address())).findFirst();
  }
}
