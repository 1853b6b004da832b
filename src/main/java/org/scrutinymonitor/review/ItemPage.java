package org.scrutinymonitor.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * One recommendation, part or strand at its own address, which never changes.
 *
 * @param answering the posts and groups that answer for it
 */
public record ItemPage(Shown shown, Review.Item item, List<Matching.Known> answering)
    implements Page {
  /** The pages above this one, by address. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put(shown.listLink(), view.text("review.reviews"));
    above.put(shown.link(), shown.review().title());
    for (var item : shown.review().above(this.item)) {
      above.put(shown.link(item), Shown.heading(view, item));
    }
    return above;
  }

  /** The other items with the same parent. */
  public List<Review.Item> others() {
    return shown.review().siblings(item).stream().filter(other -> other != item).toList();
  }

  /** The words of the heading: the item's own, or its reference where it has none. */
  public String title(View view) {
    return item.text().isBlank() ? Shown.heading(view, item) : item.text();
  }
}
