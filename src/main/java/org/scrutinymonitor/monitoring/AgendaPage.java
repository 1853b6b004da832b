package org.scrutinymonitor.monitoring;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Asks once more before a round goes to the agenda and is frozen. */
public record AgendaPage(Viewer viewer, Round round, List<UpdateRequest> requests, Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  AgendaPage with(Errors errors) {
    return new AgendaPage(viewer, round, requests, errors);
  }

  public String back() {
    return "/" + viewer.address() + "/rounds/" + round.id();
  }

  long accepted() {
    return requests.stream().filter(r -> r.standing() == Standing.ACCEPTED).count();
  }

  /** The submitted answers that nobody has checked. */
  List<UpdateRequest> unchecked() {
    return requests.stream().filter(r -> r.standing() == Standing.SUBMITTED).toList();
  }

  /** The items that would go without an answer. */
  List<UpdateRequest> silent() {
    return requests.stream().filter(r -> r.standing().isOpen()).toList();
  }

  /** What keeps the round from the agenda. */
  Errors keeps(boolean withoutReplies) {
    var errors = Errors.none();
    if (!unchecked().isEmpty()) errors.add("unchecked", "monitoring.agenda.unchecked");
    if (!silent().isEmpty() && !withoutReplies) {
      errors.add("silent", "monitoring.agenda.unanswered");
    }
    return errors;
  }

  static String title(View view, UpdateRequest request) {
    return RequestNames.place(view, request) + ": " + RequestNames.title(view, request);
  }
}
