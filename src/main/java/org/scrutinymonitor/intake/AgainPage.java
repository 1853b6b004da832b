package org.scrutinymonitor.intake;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/** Says that a file was read before, and offers to go there or to read it again knowingly. */
public record AgainPage(Viewer viewer, Reading reading, List<Reading.Line> earlier)
    implements Page {
  /** The address of the reading. */
  public String address() {
    return "/" + viewer.address() + "/readings/" + reading.id();
  }
}
