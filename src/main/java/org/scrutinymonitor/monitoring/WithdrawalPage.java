package org.scrutinymonitor.monitoring;

import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/** Asks why a round is withdrawn. */
public record WithdrawalPage(Viewer viewer, Round round, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  public String back() {
    return "/" + viewer.address() + "/rounds/" + round.id();
  }
}
