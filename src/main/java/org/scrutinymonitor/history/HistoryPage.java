package org.scrutinymonitor.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Chains;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The history of a review or of one item: newest first, day by day.
 *
 * @param item null for the whole review
 * @param rows its entries in their order
 * @param readAll whether the reader may read exempt words
 * @param newest the digest of the review's newest entry, null where there is none
 * @param number the number of this page of it, from one
 */
public record HistoryPage(
    Shown shown,
    Review.@Nullable Item item,
    List<Row> rows,
    Names names,
    boolean readAll,
    Chains.@Nullable Digest newest,
    int number)
    implements Page {
  /** Happenings on one page. */
  static final int AT_ONCE = 100;

  /** The happenings of a day, the newest first. */
  public record Day(LocalDate day, List<Happening> happenings) {}

  /** What a page shows, and whether there is more behind it. */
  public record Part(List<Day> days, boolean more) {}

  /** This part of the history in words. */
  public Part part(View view) {
    var items =
        shown.review().all().stream()
            .collect(Collectors.toMap(Review.Item::id, Function.identity()));
    var telling =
        new Telling(view, names, new Masks(shown.review(), readAll, view.texts()), items, rows);
    var all =
        rows.stream()
            .map(telling::of)
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparing(Happening::day).thenComparingInt(Happening::number).reversed())
            .toList();
    var from = Math.min(all.size(), (number - 1) * AT_ONCE);
    var until = Math.min(all.size(), from + AT_ONCE);
    Map<LocalDate, List<Happening>> byDay = new LinkedHashMap<>();
    for (var happening : all.subList(from, until)) {
      byDay.computeIfAbsent(happening.day(), day -> new ArrayList<>()).add(happening);
    }
    return new Part(
        byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList(),
        until < all.size());
  }

  /** The address of what the history is of. */
  public String of() {
    return item == null ? shown.address() : shown.address(item);
  }

  /** The address of another page of it. */
  public String page(int number) {
    return of() + "/history?page=" + number;
  }

  /** The pages above this one, by address. */
  public Map<String, String> above(View view) {
    var above = new LinkedHashMap<String, String>();
    above.put(shown.home(), view.text("review.reviews"));
    above.put(shown.address(), shown.review().title());
    if (item != null) {
      for (var one : shown.review().above(item)) {
        above.put(shown.address(one), Shown.heading(view, one));
      }
      above.put(shown.address(item), Shown.heading(view, item));
    }
    return above;
  }

  /** What the digest is given to, to be checked. */
  public String command(Chains.Digest digest) {
    return "bin/scrutiny verify --council %s --digest %s:%d:%s"
        .formatted(
            shown.home().substring(1), shown.review().address(), digest.number(), digest.hex());
  }
}
