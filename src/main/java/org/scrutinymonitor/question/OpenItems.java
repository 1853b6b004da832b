package org.scrutinymonitor.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.GradingScheme.Flags;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.question.Examined.Below;
import org.scrutinymonitor.question.Examined.Grading;
import org.scrutinymonitor.question.Examined.Reported;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Update;

/** The items of a review in the open format, as the rules look at them. */
final class OpenItems {
  private final OpenReview review;
  private final List<Examined> all = new ArrayList<>();

  OpenItems(OpenReview review) {
    this.review = review;
  }

  List<Examined> all() {
    for (int i = 0; i < review.items().size(); i++) examine(review.items().get(i), "/items/" + i);
    return all;
  }

  private void examine(Item item, String at) {
    var below = new ArrayList<Below>();
    collect(item, at, below);
    all.add(
        new Examined(
            at,
            item.text(),
            item.agreedAction(),
            item.successMeasure(),
            item.due(),
            review.actionPlanAgreed(),
            item.updates().stream().map(this::reported).toList(),
            below));
    for (int i = 0; i < item.items().size(); i++) examine(item.items().get(i), at + "/items/" + i);
  }

  private void collect(Item item, String at, List<Below> below) {
    for (int i = 0; i < item.items().size(); i++) {
      var child = item.items().get(i);
      var place = at + "/items/" + i;
      var grade = child.updates().isEmpty() ? null : child.updates().getLast().grade();
      below.add(new Below(place, child.text(), grading(grade)));
      collect(child, place, below);
    }
  }

  private Reported reported(Update update) {
    var period = update.period();
    return new Reported(
        period == null ? null : period.text(),
        update.evidence(),
        grading(update.grade()),
        update.explanation(),
        null,
        null,
        false);
  }

  /** A form prints no flags: they follow from what the words of its key most likely mean. */
  private @Nullable Grading grading(@Nullable String code) {
    if (code == null || code.isBlank()) return null;
    var label = label(code.strip());
    var meaning = Meaning.ofLabel(label);
    return new Grading(new Grade(code.strip(), label, meaning), Flags.of(meaning));
  }

  private String label(String code) {
    var scheme = review.gradingScheme();
    if (scheme == null) return code;
    return scheme.levels().stream()
        .filter(level -> level.code().equalsIgnoreCase(code))
        .map(Level::label)
        .findFirst()
        .orElse(code);
  }
}
