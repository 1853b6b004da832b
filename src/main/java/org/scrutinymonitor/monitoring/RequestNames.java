package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.View;

/** What the items of requests are called on pages. */
final class RequestNames {
  private RequestNames() {}

  /** "recommendation 1, part c". */
  static String place(View view, UpdateRequest request) {
    var names = new ArrayList<String>();
    for (var above : request.above()) {
      names.add(view.text("review.name." + above.depth(), above.mark()));
    }
    names.add(view.text("review.name." + request.item().depth(), request.item().mark()));
    return String.join(", ", names);
  }

  /** The item's own words, shortened to a line; its place where it has none. */
  static String title(View view, UpdateRequest request) {
    var text = request.item().text().strip();
    if (text.isEmpty()) return place(view, request);
    if (text.length() <= 120) return text;
    var cut = text.lastIndexOf(' ', 117);
    return text.substring(0, cut > 60 ? cut : 117) + "…";
  }

  /** "Update, June 2026" of what was said last time. */
  static String last(View view, UpdateRequest request) {
    var last = request.item().last();
    return last == null ? "" : Shown.updateHeading(view, last);
  }
}
