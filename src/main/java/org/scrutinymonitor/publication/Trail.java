package org.scrutinymonitor.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutinymonitor.web.View;

/** The pages above a review: the council's, and its committee's where it has one. */
public final class Trail {
  private Trail() {}

  /** By address, the highest first. */
  public static Map<String, String> of(Visitor visitor, View view, PublishedReview told) {
    var above = new LinkedHashMap<String, String>();
    above.put(visitor.link(""), visitor.councilName());
    if (told.committee() != null) {
      above.put(visitor.link("/committees/" + told.committeeAddress()), told.committee());
    }
    return above;
  }

  /** The same, and the review itself. */
  public static Map<String, String> below(Reading reading, View view) {
    var above = new LinkedHashMap<>(of(reading.visitor(), view, reading.told()));
    above.put(reading.review(), reading.told().title());
    return above;
  }
}
