package org.scrutinymonitor.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The list of the council's reviews.
 *
 * @param committees the committees that have reviews
 * @param committee the one whose reviews are shown, empty for all
 * @param number the number of this page of the list, from one
 * @param asAt the day as at which it is shown, null for today
 */
public record ReviewsPage(
    String home,
    List<Contents.Entry> entries,
    Sought sought,
    List<String> committees,
    String committee,
    int number,
    boolean mayAdd,
    boolean mayTakeIn,
    boolean mayExempt,
    @Nullable LocalDate asAt)
    implements Page {

  /** Whether the list holds all there is because nothing narrows it. */
  public boolean whole() {
    return sought.isEmpty() && committee.isEmpty();
  }

  /** Whether there may be more reviews than this page shows. */
  public boolean more() {
    return entries.size() == Contents.AT_ONCE;
  }

  /** The address of a review, as at the same day. */
  public String address(Contents.Entry entry) {
    return home + "/" + entry.address() + (asAt == null ? "" : "?as-at=" + asAt);
  }

  /** The address of an item that holds the words sought, as at the same day. */
  public String address(Contents.Entry entry, Contents.Match match) {
    return home
        + "/"
        + entry.address()
        + "/"
        + match.path()
        + (asAt == null ? "" : "?as-at=" + asAt);
  }

  /** The address of the whole list as at the same day. */
  public String all() {
    return home + (asAt == null ? "" : "?as-at=" + asAt);
  }

  /** The committees to choose from, the first for all of them. */
  public Map<String, String> choices(View view) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", view.text("review.all-committees"));
    for (var name : committees) choices.put(name, name);
    return choices;
  }

  /** The address of another page of this list. */
  public String page(int number) {
    return home
        + "?q="
        + URLEncoder.encode(sought.text(), StandardCharsets.UTF_8)
        + "&committee="
        + URLEncoder.encode(committee, StandardCharsets.UTF_8)
        + "&page="
        + number
        + (asAt == null ? "" : "&as-at=" + asAt);
  }
}
