package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.publication.PublishedReview.Update;
import org.scrutinymonitor.review.Dueness;
import org.scrutinymonitor.web.View;

/** Plain words about a published item. */
public final class Told {
  private Told() {}

  /** Where an item stands, each in a sentence. */
  public static List<String> stands(View view, Item item, LocalDate asAt) {
    var sentences = new ArrayList<String>();
    if (item.closed() != null) {
      sentences.add(view.text("publication.stands.closed", item.closed()));
    }
    var first = item.first();
    var now = item.now();
    if (first != null) sentences.add(view.text("publication.stands.promised", first.text()));
    if (!item.moves().isEmpty()) {
      sentences.add(
          view.count("publication.stands.moved", item.moves().size())
              + (now == null ? "" : " " + view.text("publication.stands.now", now.text())));
    }
    if (item.closed() == null && item.dueness(asAt) == Dueness.OVERDUE && now != null) {
      var latest = now.latest();
      if (latest != null) {
        sentences.add(
            view.count("publication.stands.overdue", ChronoUnit.DAYS.between(latest, asAt)));
      }
    }
    if (item.updates().isEmpty() && item.items().isEmpty()) {
      sentences.add(view.text("publication.stands.no-update"));
    }
    return sentences;
  }

  /** "No reply for 143 days"; null where the item was answered, or never asked about. */
  public static @Nullable String silence(View view, Item item, LocalDate asAt) {
    var asked = item.askedOn();
    return asked == null
        ? null
        : view.count("publication.silent", ChronoUnit.DAYS.between(asked, asAt), view.day(asked));
  }

  /** The grade of an update; "no grade" where it gives none. */
  public static Grade grade(View view, @Nullable Update update) {
    if (update != null && update.grade() != null) return update.grade();
    var none = view.text(update == null ? "publication.no-update" : "publication.no-grade");
    return new Grade(none, none, Meaning.NONE);
  }

  /** The committee's latest judgment of an item, else the officer's grade. */
  public static Grade latest(View view, Item item) {
    var grade = item.grade();
    return grade == null ? grade(view, item.latest()) : grade;
  }

  /** Stands where the committee has said nothing to an update. */
  public static Grade notConsidered(View view) {
    var none = view.text("review.judgment.none");
    return new Grade(none, none, Meaning.NONE);
  }

  /** How many items of a review have each grade, in the order of the scheme; none last. */
  public static Map<Grade, Integer> spread(View view, PublishedReview review) {
    var spread = new LinkedHashMap<Grade, Integer>();
    for (var level : review.levels()) spread.put(level.grade(), 0);
    var without = new LinkedHashMap<Grade, Integer>();
    for (var item : review.all()) {
      if (!item.carries()) continue;
      var grade = latest(view, item);
      (grade.meaning() == Meaning.NONE ? without : spread).merge(grade, 1, Integer::sum);
    }
    spread.putAll(without);
    spread.values().removeIf(count -> count == 0);
    return spread;
  }
}
