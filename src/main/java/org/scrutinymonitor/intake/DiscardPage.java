package org.scrutinymonitor.intake;

import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;

/** Asks whether a reading shall really be discarded. */
public record DiscardPage(Viewer viewer, Reading reading) implements Page {
  /** The address of the reading. */
  public String address() {
    return "/" + viewer.address() + "/readings/" + reading.id();
  }
}
