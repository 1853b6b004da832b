package org.scrutinymonitor.overview.figures;

import java.time.LocalDate;
import java.util.List;
import org.scrutinymonitor.meeting.Outcome;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The items behind a figure.
 *
 * @param page the number of the page of the list, from 1
 */
public record ListPage(
    Viewer viewer,
    Scope scope,
    LocalDate today,
    FiguresPage.Scoped scoped,
    List<Outcome> items,
    int page)
    implements Page {
  private static final int AT_ONCE = 100;

  /** What is listed: "Overdue", "Second half of 2026: slipped". */
  String title(View view) {
    var figure = scope.figure();
    if (figure != null) {
      var title = view.text("figures.list." + figure.word());
      if (scope.all()) return view.text("figures.list.among", title);
      var since = scope.since();
      return since == null ? title : view.text("figures.list.since", title, view.day(since));
    }
    var half = scope.half();
    if (half == null) return view.text("figures.list.all");
    var meaning = scope.meaning();
    return meaning == null
        ? view.text("figures.list.considered", half.words(view))
        : half.words(view) + ": " + view.text("figures.meaning." + meaning.style());
  }

  /** The items of this page. */
  List<Outcome> shown() {
    int from = Math.min(items.size(), (page - 1) * AT_ONCE);
    return items.subList(from, Math.min(items.size(), from + AT_ONCE));
  }

  int pages() {
    return Math.max(1, (items.size() + AT_ONCE - 1) / AT_ONCE);
  }

  /** The address of the figures. */
  public String home() {
    return "/" + viewer.address() + "/figures";
  }

  /** The address of the figures from which this list comes. */
  public String back() {
    var asked = scope.whole().asked();
    return home() + (asked.isEmpty() ? "" : "?" + asked);
  }

  /** The address of another page, or of the file. */
  public String address(String ending, int number) {
    var asked = scope.asked();
    if (number > 1) asked += (asked.isEmpty() ? "" : "&") + "page=" + number;
    return home() + "/items" + ending + (asked.isEmpty() ? "" : "?" + asked);
  }

  /** The address of an item, as at the same day. */
  public String item(Outcome item) {
    return "/"
        + viewer.address()
        + "/"
        + item.standing().reviewAddress()
        + "/"
        + item.standing().path()
        + (scope.on() == null ? "" : "?as-at=" + scope.on());
  }

  @Override
  public int code() {
    return 200;
  }
}
