package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.Settlement.How;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.Responsibility;

/**
 * One answer to a doubt.
 *
 * @param value names the answer in the form that is sent back
 * @param words what the field would say, null where the answer is no words
 * @param content the field itself as it would be, null where it would be blank or is none
 */
record Offer(String value, How how, @Nullable String words, @Nullable Object content) {

  /** The answers that make sense for a doubt, the one that stands in the tree first. */
  static List<Offer> of(Draft draft, int number, List<Level> levels) {
    var place = draft.place(number);
    return switch (place.kind()) {
      case WHOLE -> List.of(bare("looked", How.LOOKED));
      case NODE, UPDATE -> List.of(bare("kept", How.KEPT), bare("removed", How.REMOVED));
      case FIELD -> ofField(draft, number, place, levels);
    };
  }

  private static List<Offer> ofField(Draft draft, int number, Place place, List<Level> levels) {
    var field = place.theField();
    var offers = new ArrayList<Offer>();
    var now = Words.value(draft.review(), place);
    add(offers, "kept", How.KEPT, now);
    add(offers, "read", How.READ, draft.asItWasRead(number));
    var doubt = draft.doubt(number);
    for (int at = 0; at < doubt.choices().size(); at++) {
      add(offers, "choice-" + at, How.CHOSEN, Words.value(field, doubt.choices().get(at)));
    }
    int cell = draft.cell(number);
    if (cell >= 0 && draft.cells(number).get(cell).length() <= field.longest()) {
      add(offers, "cell", How.CELL, Words.value(field, draft.cells(number).get(cell)));
    }
    if (field == Field.GRADE) {
      for (int at = 0; at < levels.size(); at++) {
        add(offers, "level-" + at, How.LEVEL, levels.get(at).code());
      }
    }
    if (now instanceof Responsibility r && r.parties().size() > 1) {
      var whole = r.text().replaceAll("\\s+", " ").strip();
      offers.add(new Offer("one", How.ONE, r.text(), new Responsibility(r.text(), List.of(whole))));
    }
    offers.add(bare("typed", How.TYPED));
    if (field.mayBeBlank()) offers.add(bare("blank", How.BLANK));
    return offers;
  }

  private static Offer bare(String value, How how) {
    return new Offer(value, how, null, null);
  }

  private static void add(List<Offer> offers, String value, How how, @Nullable Object content) {
    var words = Words.words(content);
    if (words == null || offers.stream().anyMatch(o -> same(o.content(), content))) return;
    offers.add(new Offer(value, how, words, content));
  }

  /** Whether an officer would see the same: parties count, blanks between words do not. */
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Responsibility a && other instanceof Responsibility b) {
      return a.parties().equals(b.parties()) && spaced(a.text()).equals(spaced(b.text()));
    }
    var words = Words.words(one);
    var others = Words.words(other);
    return words != null && others != null && spaced(words).equals(spaced(others));
  }

  private static String spaced(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
