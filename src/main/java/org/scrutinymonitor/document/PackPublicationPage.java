package org.scrutinymonitor.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.monitoring.Marked;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/**
 * Publishing a pack: what should perhaps not be public, and from when it is.
 *
 * @param from from when it is public, null where nobody has published it
 * @param undoable whether it can still be taken back
 * @param marked what stands in it that should perhaps not be public
 * @param unmatched how many items on the agenda point to no post now
 */
public record PackPublicationPage(
    Viewer viewer,
    Meeting meeting,
    Pack pack,
    @Nullable Instant from,
    boolean undoable,
    List<Marked> marked,
    int unmatched,
    String day,
    Errors errors)
    implements Page {
  public PackPublicationPage {
    marked = List.copyOf(marked);
  }

  @Override
  public int code() {
    return errors.code();
  }

  /** The address of the packs of the meeting. */
  String back() {
    return "/" + viewer.address() + "/meetings/" + meeting.id() + "/packs";
  }

  /** The address of this page. */
  String address() {
    return back() + "/" + pack.number() + "/publication";
  }
}
