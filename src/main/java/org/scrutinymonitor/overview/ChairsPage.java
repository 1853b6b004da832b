package org.scrutinymonitor.overview;

import java.util.List;
import java.util.Set;
import org.scrutinymonitor.council.Committee;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/**
 * The committees whose chair's page can be opened, one's own first.
 *
 * @param own the numbers of those on which this person sits
 */
public record ChairsPage(Viewer viewer, List<Committee> committees, Set<Integer> own)
    implements Page {
  public ChairsPage {
    committees = List.copyOf(committees);
    own = Set.copyOf(own);
  }

  /** The address of a committee's page. */
  public String address(Committee committee) {
    return "/" + viewer.address() + "/committees/" + committee.id() + "/chair";
  }
}
