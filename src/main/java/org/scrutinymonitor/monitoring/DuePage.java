package org.scrutinymonitor.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks when a review's next round is due, and shows what was decided before.
 *
 * @param due when it is due now, null while a round is open
 * @param decisions the newest first
 */
public record DuePage(
    Viewer viewer,
    String address,
    String title,
    RoundsPage.@Nullable Due due,
    List<DueRounds.Decision> decisions,
    DueForm form,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  String rounds() {
    return "/" + viewer.address() + "/rounds";
  }

  String action() {
    return "/" + viewer.address() + "/" + address + "/rounds/due";
  }
}
