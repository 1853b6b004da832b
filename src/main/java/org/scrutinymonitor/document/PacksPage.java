package org.scrutinymonitor.document;

import java.util.List;
import org.scrutinymonitor.meeting.Meeting;
import org.scrutinymonitor.monitoring.BeforePublication.Held;
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
 * @param marked those of them whose evidence holds words that should not be public
 */
public record PacksPage(
    Viewer viewer,
    Meeting meeting,
    List<Pack> packs,
    int onAgenda,
    int unmatched,
    List<Held> marked)
    implements Page {
  /** How many marks of an item are shown. */
  static final int MARKS = 5;

  public PacksPage {
    marked = List.copyOf(marked);
    packs = List.copyOf(packs);
  }

  /** The address of the meeting. */
  String meetingAddress() {
    return "/" + viewer.address() + "/meetings/" + meeting.id();
  }

  String address() {
    return meetingAddress() + "/packs";
  }

  /** The address of an item with marked words. */
  String address(Held held) {
    return "/" + viewer.address() + "/" + held.review().address() + "/" + held.item().path();
  }

  String address(Pack pack) {
    return address() + "/" + pack.number();
  }

  boolean mayMake() {
    return viewer.may(Permission.RECORD_DECISIONS) && meeting.isHeld();
  }

  boolean mayPublish() {
    return viewer.may(Permission.PUBLISH);
  }

  boolean mayKeepSections() {
    return viewer.may(Permission.KEEP_REPORT_SECTIONS);
  }

  boolean isAtWork() {
    return packs.stream().anyMatch(Pack::isAtWork);
  }

  /** The beginning of an item's words. */
  static String shortly(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79).stripTrailing() + "…";
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
