package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Shows a person's answers once more before they go to the link officer. */
public record CheckAnswersPage(
    Viewer viewer, List<UpdateRequest> requests, List<String> names, boolean pressed)
    implements Page {
  @Override
  public int code() {
    return pressed ? 422 : 200;
  }

  public String home() {
    return "/" + viewer.address() + "/requests";
  }

  static boolean isUnsent(UpdateRequest request) {
    return request.saved() != null && request.standing().isOpen();
  }

  /** What is missing of an answer, by field. */
  static Errors missing(UpdateRequest request) {
    return request.answer().missing(request.round().scheme());
  }

  /** The answers that can go. */
  List<UpdateRequest> whole() {
    return requests.stream().filter(r -> isUnsent(r) && missing(r).isEmpty()).toList();
  }

  /** The requests that wait for more. */
  List<UpdateRequest> unfinished() {
    return requests.stream()
        .filter(r -> r.standing().isOpen() && (r.saved() == null || !missing(r).isEmpty()))
        .toList();
  }

  static String title(View view, UpdateRequest request) {
    return RequestNames.title(view, request);
  }

  /** What is missing of an answer in words; where nothing is written, that. */
  static List<String> lacks(View view, UpdateRequest request) {
    if (request.saved() == null) return List.of(view.text(Standing.NOT_BEGUN.text()));
    var lacks = new ArrayList<String>();
    for (var error : missing(request).byField().values()) {
      lacks.add(view.text(error.text(), error.arguments()));
    }
    return lacks;
  }

  /** Where pressing the button did nothing: why. */
  Errors errors(View view) {
    var errors = Errors.none();
    if (!pressed) return errors;
    for (var request : unfinished()) {
      errors.add(home() + "/" + request.id(), "monitoring.unfinished", title(view, request));
    }
    return errors.isEmpty() ? errors.add(home(), "monitoring.requests.none") : errors;
  }
}
