package org.scrutinymonitor.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The rounds that are under way, and the reviews whose next one is due.
 *
 * @param all whether also the rounds that are due much later are shown
 * @param mailWaits the key of the sentence that says why no mail goes out now, null where it does
 */
public record RoundsPage(
    Viewer viewer,
    List<Rounds.Listed> open,
    List<Due> due,
    boolean all,
    LocalDate today,
    @Nullable String mailWaits)
    implements Page {
  /** Rounds that fall due within so many days are due soon. */
  private static final int SOON = 60;

  /**
   * A review whose next round is due.
   *
   * @param on the day
   * @param why where the day comes from: the key of a text
   */
  public record Due(String address, String title, LocalDate on, String why) {}

  public String home() {
    return "/" + viewer.address();
  }

  boolean mayRun() {
    return viewer.may(Permission.RUN_ROUNDS);
  }

  boolean mayReadMail() {
    return viewer.may(Permission.READ_MAIL);
  }

  boolean mayReadLedger() {
    return viewer.may(Permission.READ_LEDGER);
  }

  /** "14 days left", "3 days late". */
  String left(View view, Round round) {
    var left = round.daysLeft(today);
    return left < 0
        ? view.count("monitoring.days-late", -left)
        : view.count("monitoring.days-left", left);
  }

  /** The reviews whose next round is due soon, or all where all are asked for. */
  List<Due> dueShown() {
    return all ? due : due.stream().filter(one -> !one.on().isAfter(today.plusDays(SOON))).toList();
  }

  int dueLater() {
    return due.size() - dueShown().size();
  }

  boolean isPast(Due review) {
    return !review.on().isAfter(today);
  }
}
