package org.scrutinymonitor.people;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Asks once more before something ends: a post, somebody's time in one, a group, a term.
 *
 * @param what the keys of the texts: "posts.end." has "title", "what" and "save" below it
 * @param name what ends
 * @param points to how many items and reviews it points, or points to it; nothing is said of none
 * @param last the last day as typed, null where it ends at once
 */
public record EndPage(
    String what,
    String name,
    String back,
    String action,
    int points,
    @Nullable String last,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }
}
