package org.scrutinymonitor.intake;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.Earlier;
import org.scrutinymonitor.web.Page;

/**
 * Which of the recommendations of a reading were made before.
 *
 * @param left how many of a long reading were not compared
 */
public record EarlierPage(Viewer viewer, Reading reading, List<Compared> compared, int left)
    implements Page {
  /** A recommendation of the reading, and what earlier ones say the same. */
  public record Compared(String mark, String words, Earlier earlier) {}

  /** The address of the reading. */
  public String address() {
    return "/" + viewer.address() + "/readings/" + reading.id();
  }

  /** Those that were made before. */
  public List<Compared> known() {
    return compared.stream().filter(one -> !one.earlier().items().isEmpty()).toList();
  }

  /** How many items of the council have not been compared yet. */
  public int unread() {
    return compared.stream().mapToInt(one -> one.earlier().unread()).max().orElse(0);
  }
}
