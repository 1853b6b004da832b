package org.scrutinymonitor.document;

import java.util.List;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The packs of a meeting, the newest first, and the making of another one.
 *
 * @param onAgenda how many reviews are on the agenda
 * @param unmatched how many items of theirs point to no post, so that the plan's own words, which
 *     may name persons, would be printed
 */
public record PacksPage(
    Viewer viewer, Meeting meeting, List<Pack> packs, int onAgenda, int unmatched) implements Page {
  public PacksPage {
    packs = List.copyOf(packs);
  }

  /** The address of the meeting. */
  String meetingAddress() {
    return "/" + viewer.address() + "/meetings/" + meeting.id();
  }

  String address() {
    return meetingAddress() + "/packs";
  }

  String address(Pack pack) {
    return address() + "/" + pack.number();
  }

  boolean mayMake() {
    return viewer.may(Permission.RECORD_DECISIONS) && meeting.isHeld();
  }

  boolean mayKeepSections() {
    return viewer.may(Permission.KEEP_REPORT_SECTIONS);
  }

  boolean isAtWork() {
    return packs.stream().anyMatch(Pack::isAtWork);
  }

  /** "Word, 112 kB". */
  static String size(View view, Pack.File file) {
    return view.text("packs.size", Math.max(1, (file.size() + 500) / 1000));
  }

  /** The key of the name of a format. */
  static String format(PackFormat format) {
    return "packs.format." + format.stored().replace('_', '-');
  }
}
