package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * How the items of a review stood after one meeting, and after another.
 *
 * @param from the day of the earlier meeting
 * @param to the day of the later one, or as at which the review is told
 */
public record ThenAndNowPage(Reading reading, LocalDate from, LocalDate to) implements Page {

  /** How an item stood on both days. */
  public record Row(
      Item item,
      @Nullable Grade before,
      @Nullable Grade after,
      @Nullable String dueBefore,
      @Nullable String dueAfter) {
    public boolean changed() {
      return !Objects.equals(before, after) || !Objects.equals(dueBefore, dueAfter);
    }
  }

  /** The items for which something was agreed, in their order. */
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (var item : reading.told().all()) {
      if (!item.carries()) continue;
      rows.add(new Row(item, grade(item, from), grade(item, to), due(item, from), due(item, to)));
    }
    return rows;
  }

  /** The committee's judgment as it stood when a day ended, else the officer's grade. */
  public static @Nullable Grade grade(Item item, LocalDate day) {
    PublishedReview.@Nullable Update latest = null;
    for (var update : item.updates()) if (!update.on().isAfter(day)) latest = update;
    if (latest == null) return null;
    for (var decision : item.decisions().reversed()) {
      if (decision.grade() != null
          && !decision.on().isAfter(day)
          && Integer.valueOf(latest.position()).equals(decision.judged())) return decision.grade();
    }
    return latest.grade();
  }

  private static @Nullable String due(Item item, LocalDate day) {
    var due = item.first();
    for (var move : item.moves()) if (!move.on().isAfter(day)) due = move.to();
    return due == null ? null : due.text();
  }

  /** The days to choose from, the earliest first. */
  public List<Choice> days(View view) {
    return days(reading.told()).stream()
        .map(day -> new Choice(day.toString(), view.day(day)))
        .toList();
  }

  /** The first update's day, those of the meetings, and the one as at which a review is told. */
  private static List<LocalDate> days(PublishedReview told) {
    var updates = told.all().stream().flatMap(item -> item.updates().stream());
    return Stream.of(
            updates.map(PublishedReview.Update::on).sorted().limit(1),
            told.meetings().stream(),
            Stream.of(told.asAt()))
        .flatMap(days -> days)
        .filter(day -> !day.isAfter(told.asAt()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The day with which another is compared: the one before the newest meeting until then. */
  static LocalDate before(PublishedReview told, LocalDate later) {
    var met = told.meetings().stream().filter(day -> !day.isAfter(later)).toList();
    var newest = met.isEmpty() ? later : met.getLast();
    var earlier = days(told).stream().filter(day -> day.isBefore(newest)).toList();
    return earlier.isEmpty() ? newest : earlier.getLast();
  }
}
