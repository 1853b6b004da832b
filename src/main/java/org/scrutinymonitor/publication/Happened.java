package org.scrutinymonitor.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.publication.PublishedReview.Change;
import org.scrutinymonitor.publication.PublishedReview.Decision;
import org.scrutinymonitor.publication.PublishedReview.Item;
import org.scrutinymonitor.publication.PublishedReview.Update;
import org.scrutinymonitor.web.View;

/**
 * Something that happened to an item: an update, a decision, or a change of what was agreed; where
 * none of the three is there, a round ended without an answer.
 */
public record Happened(
    LocalDate on,
    Item item,
    @Nullable Update update,
    @Nullable Decision decision,
    @Nullable Change change) {

  /** All that happened to an item, the newest first. */
  public static List<Happened> to(Item item) {
    var all = new ArrayList<Happened>();
    for (var update : item.updates()) all.add(new Happened(update.on(), item, update, null, null));
    for (var change : item.changes()) all.add(new Happened(change.on(), item, null, null, change));
    for (var decision : item.decisions()) {
      all.add(new Happened(decision.on(), item, null, decision, null));
    }
    for (var day : item.unanswered()) all.add(new Happened(day, item, null, null, null));
    // On one day the committee speaks after the officer.
    all.sort(Comparator.comparing(Happened::on));
    return all.reversed();
  }

  /** All that happened to a review, the newest first; on one day in the order of its items. */
  public static List<Happened> to(PublishedReview review) {
    return review.all().stream()
        .flatMap(item -> to(item).stream())
        .sorted(Comparator.comparing(Happened::on).reversed())
        .toList();
  }

  /** What it was, in a few words. */
  public String heading(View view) {
    if (decision != null) return view.text("publication.happened.decision");
    if (change != null) return view.text("publication.happened.change", change.field());
    if (update == null) return view.text("publication.happened.unanswered");
    return update.period() == null
        ? view.text("publication.happened.update")
        : view.text("publication.happened.update-of", update.period().text());
  }

  /**
   * A name for it among those of its item, for ever the same: "update-2", "decision-2026-12-08".
   */
  public String name() {
    if (update != null) return "update-" + update.position();
    return (decision != null ? "decision-" : change != null ? "change-" : "no-reply-") + on;
  }

  /** The update that a decision judged, null where it judged none. */
  public @Nullable Update judged() {
    if (decision == null) return null;
    for (var each : item.updates()) {
      if (Integer.valueOf(each.position()).equals(decision.judged())) return each;
    }
    return null;
  }
}
