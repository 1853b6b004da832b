package org.scrutinymonitor.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.publication.PublishedReview.Item;

/** Gathers the words of a review that are about to be public, by the place where they stand. */
final class Warnings {
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Warnings() {}

  /** Every text that people wrote, by a name of its place: "Recommendation 1, part b". */
  static Map<String, String> texts(PublishedReview told) {
    var all = new Warnings();
    all.add(told.title(), told.title());
    for (var item : told.all()) all.add(item);
    return all.texts;
  }

  private void add(Item item) {
    var words = new StringBuilder();
    for (var text :
        new @Nullable String[] {
          item.text(), item.response(), item.agreedAction(), item.successMeasure()
        }) {
      append(words, text);
    }
    for (var move : item.moves()) append(words, move.reason());
    for (var update : item.updates()) {
      append(words, update.evidence());
      append(words, update.explanation());
      append(words, update.corrected());
    }
    for (var decision : item.decisions()) {
      append(words, decision.reason());
      for (var follows : decision.follows()) append(words, follows);
    }
    for (var change : item.changes()) {
      append(words, change.before());
      append(words, change.after());
      append(words, change.reason());
    }
    add(item.name(), words.toString());
  }

  private static void append(StringBuilder words, @Nullable String text) {
    if (text != null && !text.isBlank()) words.append(text).append("\n\n");
  }

  private void add(String place, String text) {
    texts.merge(place, text, (one, other) -> one + "\n\n" + other);
  }
}
