package org.scrutinymonitor.document;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.DateLedger;
import org.scrutinymonitor.review.Decided;
import org.scrutinymonitor.review.DecisionWords;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.web.View;

/**
 * The committee's voice on an item in the words of a paper. Where anything of the item is exempt,
 * the clerk's free words may tell it: then the bare decision stands without them.
 */
final class CommitteeWords {
  private CommitteeWords() {}

  /** What the committee said last, line by line; null where it has said nothing. */
  static @Nullable String judgment(View view, Review.Item item) {
    var last = item.considered().latest();
    if (last == null) return null;
    var guarded = !item.exemptions().isEmpty();
    var lines = new ArrayList<String>();
    var update = judged(item, last);
    if (update != null) lines.add(said(view, item, last, update, guarded));
    if (!guarded) {
      lines.addAll(DecisionWords.follows(view, last));
    } else if (last.closure() != null) {
      lines.add(view.text("review.decided.closed", view.text(last.closure().text())));
    }
    lines.add(DecisionWords.where(view, last));
    return String.join("\n", lines);
  }

  private static String said(
      View view, Review.Item item, Decided last, Review.Update update, boolean guarded) {
    var said = judgment(view, item, last, update);
    if (last.reason() != null && !guarded) {
      said = view.text("packs.because", said, last.reason());
    }
    return update == item.latest() || update.period() == null
        ? said
        : view.text("packs.of-update", said, update.period().text());
  }

  /** "Agrees: 1 Fully Achieved"; the grade only where it is public. */
  private static String judgment(View view, Review.Item item, Decided last, Review.Update update) {
    var words = view.text("packs.judgment." + word(last));
    var secret = item.exemption(update, ExemptField.GRADE).isPresent();
    if (last.judgment() == Judgment.MORE_WANTED || secret || update.grade() == null) return words;
    return view.text(
        "packs.judgment.grade", words, DecisionWords.grade(view, last, update).words());
  }

  private static String word(Decided last) {
    return java.util.Objects.requireNonNull(last.judgment())
        .name()
        .toLowerCase(java.util.Locale.ROOT)
        .replace('_', '-');
  }

  private static Review.@Nullable Update judged(Review.Item item, Decided last) {
    if (last.judgment() == null) return null;
    return item.updates().stream()
        .filter(update -> Integer.valueOf(update.position()).equals(last.judged()))
        .findFirst()
        .orElse(null);
  }

  /** The dates of an item, the first agreed first; null where none moved and none is asked for. */
  static @Nullable String dates(View view, Review.Item item) {
    var dates = item.dates();
    if (item.exemption(ExemptField.DUE).isPresent()) return null;
    if (dates.moves().isEmpty() && dates.asked() == null) return null;
    var guarded = !item.exemptions().isEmpty();
    var lines = new ArrayList<String>();
    lines.add(
        view.text(
            "review.dates.agreed",
            dates.agreed() == null ? view.text("review.not-given") : dates.agreed().text()));
    for (var move : dates.moves()) lines.add("• " + move(view, move, guarded));
    var asked = dates.asked();
    var secret = item.exemptions().stream().anyMatch(one -> one.field() == ExemptField.EXPECTED);
    if (asked != null && !secret) {
      var words = view.text("review.dates.asked", asked.asked().text());
      lines.add(
          asked.reason() == null || guarded
              ? words
              : view.text("packs.because", words, asked.reason()));
    }
    var slip = dates.slip();
    if (slip.isPresent() && slip.getAsLong() != 0) {
      lines.add(
          view.count(
              slip.getAsLong() > 0 ? "review.dates.slip" : "review.dates.earlier",
              Math.abs(slip.getAsLong())));
    }
    return String.join("\n", lines);
  }

  private static String move(View view, DateLedger.Move move, boolean guarded) {
    var to = move.to() == null ? view.text("review.dates.taken-away") : move.to().text();
    var by =
        move.by() == null
            ? view.text("review.dates.amended-on", view.day(move.on()))
            : view.text("review.dates.granted-by", move.by(), view.day(move.on()));
    var words = to + ", " + by + (move.minute() == null ? "" : ", " + move.minute());
    return move.reason() == null || guarded
        ? words
        : view.text("packs.because", words, move.reason().replace('\n', ' '));
  }
}
