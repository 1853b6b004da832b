package org.scrutinymonitor.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** One recommendation, part or strand as the public reads it, at its address for ever. */
public record PublicItemPage(Reading reading, Item item) implements Page {
  /** The pages above this one, by address. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    var told = reading.told();
    above.put(reading.visitor().link(""), reading.visitor().councilName());
    if (told.committee() != null) {
      above.put(reading.visitor().link("/committees/" + told.committeeAddress()), told.committee());
    }
    above.put(reading.review(), told.title());
    for (var each : told.above(item)) above.put(reading.item(each.path()), each.heading());
    return above;
  }
}
