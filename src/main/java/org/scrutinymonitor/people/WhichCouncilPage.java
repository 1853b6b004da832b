package org.scrutinymonitor.people;

import java.util.List;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/** Asks somebody who has accounts at several councils in whose name they come. */
public record WhichCouncilPage(List<Choice> councils, Errors errors) implements Page {
  @Override
  public int code() {
    return errors.code();
  }
}
