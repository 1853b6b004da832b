package org.scrutinymonitor.publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The published items behind a figure.
 *
 * @param committee the name of the committee to which they are narrowed, null for all
 * @param page the number of the page of the list, from 1
 */
public record PublicItemsPage(
    Visitor visitor,
    PublicScope scope,
    @Nullable String committee,
    List<PublicOutcome> items,
    int page,
    String server)
    implements Page {
  private static final int AT_ONCE = 100;

  static final List<String> COLUMNS =
      List.of(
          "id",
          "review",
          "item",
          "text",
          "as_at",
          "first_date_to",
          "date_now_to",
          "moves",
          "dueness",
          "meaning",
          "achieved_on",
          "closure");

  static List<String> cells(Visitor visitor, PublicOutcome item) {
    var outcome = item.outcome();
    var standing = outcome.standing();
    var now = standing.now();
    var closed = standing.closed();
    return Stream.of(
            visitor.council().address() + item.below(),
            item.review(),
            item.name(),
            item.title(),
            item.asAt().toString(),
            String.valueOf(outcome.firstDue() == null ? "" : outcome.firstDue()),
            now == null || now.latest() == null ? "" : now.latest().toString(),
            String.valueOf(standing.moves()),
            outcome.dueness(item.asAt()).name().toLowerCase(Locale.ROOT),
            outcome.meaning().stored(),
            String.valueOf(outcome.achievedOn() == null ? "" : outcome.achievedOn()),
            closed == null ? "" : closed.closure().stored())
        .toList();
  }

  String title(View view) {
    return scope.title(view);
  }

  /** The items of this page. */
  List<PublicOutcome> shown() {
    int from = Math.min(items.size(), (page - 1) * AT_ONCE);
    return items.subList(from, Math.min(items.size(), from + AT_ONCE));
  }

  int pages() {
    return Math.max(1, (items.size() + AT_ONCE - 1) / AT_ONCE);
  }

  /** The address of another page of the list. */
  String address(int number) {
    var below = scope.below("");
    return visitor.link(
        number == 1 ? below : below + (below.contains("?") ? "&" : "?") + "page=" + number);
  }

  /** The address of the list as a file. */
  String file() {
    return visitor.link(scope.below(".csv"));
  }
}
