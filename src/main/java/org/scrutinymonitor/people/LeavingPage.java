package org.scrutinymonitor.people;

import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * Asks once more before a person is noted as having left.
 *
 * @param address the address of the list
 * @param last whether nobody else keeps persons: then they cannot leave
 */
public record LeavingPage(String address, Directory.Entry entry, boolean last) implements Page {
  /** The council's first address, below which handing over stands. */
  public String council() {
    return address.substring(0, address.lastIndexOf('/'));
  }

  public String title(View view) {
    return view.text("people.leaving", entry.name());
  }
}
