package org.scrutinymonitor.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Update;

/** The monitoring cycles of items that stand side by side: which updates share a line. */
final class Cycles {
  private Cycles() {}

  /**
   * One cycle: the updates that are printed in the same two lines.
   *
   * @param period its words, empty where the updates have none
   */
  record Cycle(String period, Map<Item, Update> updates) {
    @Nullable String evidence(Item item) {
      Update update = updates.get(item);
      return update == null ? null : update.evidence();
    }

    /** "3", "3 – contractor failed". */
    @Nullable String assessment(Item item) {
      Update update = updates.get(item);
      if (update == null || update.explanation() == null) {
        return update == null ? null : update.grade();
      }
      return update.grade() == null
          ? update.explanation()
          : update.grade() + " – " + update.explanation();
    }
  }

  /**
   * The cycles in an order that keeps each item's updates in theirs. Updates of several items share
   * a cycle when their periods have the same words; two of one item never do.
   */
  static List<Cycle> of(List<Item> items) {
    List<Deque<Update>> waiting = new ArrayList<>();
    items.forEach(item -> waiting.add(new ArrayDeque<>(item.updates())));
    List<Cycle> cycles = new ArrayList<>();
    while (waiting.stream().anyMatch(updates -> !updates.isEmpty())) {
      String period = next(waiting);
      // Not by equality: two strands may be alike in every word.
      Map<Item, Update> updates = new IdentityHashMap<>();
      for (int i = 0; i < items.size(); i++) {
        Update first = waiting.get(i).peek();
        if (first != null && period(first).equals(period)) {
          updates.put(items.get(i), waiting.get(i).remove());
        }
      }
      cycles.add(new Cycle(period, updates));
    }
    return cycles;
  }

  /** The first period that stands in front of an item's updates and behind nobody else's. */
  private static String next(List<Deque<Update>> waiting) {
    List<Update> fronts =
        waiting.stream().filter(updates -> !updates.isEmpty()).map(Deque::element).toList();
    for (Update front : fronts) {
      String period = period(front);
      boolean behind =
          waiting.stream()
              .anyMatch(updates ->
                  updates.stream().skip(1).anyMatch(update -> period(update).equals(period))
                      && !period(updates.element()).equals(period));
      if (!behind) {
        return period;
      }
    }
    return period(fronts.getFirst());
  }

  private static String period(Update update) {
    return update.period() == null ? "" : Words.clean(update.period().text());
  }
}
