package org.scrutinymonitor.monitoring;

import java.util.List;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Says that answers are with the link officer, and what happens next. */
public record SentPage(Viewer viewer, int sent, List<UpdateRequest> open) implements Page {
  public String home() {
    return "/" + viewer.address() + "/requests";
  }

  static String title(View view, UpdateRequest request) {
    return RequestNames.title(view, request);
  }
}
