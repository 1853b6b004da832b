package org.scrutinymonitor.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.web.Page;

/**
 * A reading on which the work has ended: what became of it, and how its doubts were settled.
 *
 * @param levels the levels that its grades could have
 * @param code 409 when something was sent that came too late
 */
public record ClosedPage(Viewer viewer, Reading reading, List<Level> levels, int code)
    implements Page {
  Reading.Closed closed() {
    return Objects.requireNonNull(reading.closed());
  }

  /** The address of the reading. */
  public String address() {
    return "/" + viewer.address() + "/readings/" + reading.id();
  }

  /** The reading as the check page shows it. */
  CheckPage checked() {
    return new CheckPage(viewer, reading, 0, levels, null, Map.of(), List.of(), true, null);
  }
}
