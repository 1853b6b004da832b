package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.Settlement.How;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer's work on readings: settling doubts, changing fields, putting nodes in their place.
 */
@Component
@Transactional
public class Drafts {
  private final Readings readings;
  private final Levels levels;

  Drafts(Readings readings, Levels levels) {
    this.readings = readings;
    this.levels = levels;
  }

  /** What became of a change. */
  sealed interface Outcome {
    /** It is kept. */
    record Saved(Reading reading) implements Outcome {}

    /** What was sent is not complete or not possible; by the name of its input, the text's key. */
    record Wrong(Reading reading, Map<String, String> errors) implements Outcome {}

    /** Another window was first; which fields both changed. */
    record Elsewhere(Reading newest, List<Place> fields) implements Outcome {}
  }

  /**
   * The levels that a grade can have: of the form's own key, else of the council's newest scheme.
   */
  @Transactional(readOnly = true)
  public List<Level> levels(Draft draft) {
    return levels.of(draft);
  }

  /** Settles a doubt, and others in the same way where that was asked. */
  Outcome settle(Viewer viewer, int id, Answer answer) {
    var reading = readings.open(viewer, id);
    var draft = reading.draft();
    int number = answer.doubt();
    if (number < 1 || number > draft.doubts()) throw Refusal.notFound();
    var place = draft.place(number);
    if (answer.version() < reading.version() && draft.changedSince(number, answer.version())) {
      return new Outcome.Elsewhere(reading, List.of(place));
    }
    var levels = levels(draft);
    var chosen = Offer.of(draft, number, levels).stream().filter(answer::chooses).findFirst();
    if (chosen.isEmpty()) return wrong(reading, "answer", "intake.wrong.choose");
    var offer = chosen.get();
    Object typed = null;
    if (offer.how() == How.TYPED) {
      var wrong = answer.problems(place.theField());
      if (!wrong.isEmpty()) return new Outcome.Wrong(reading, wrong);
      typed = answer.content(place.theField(), levels);
    }
    int version = reading.version() + 1;
    var after = draft.settle(number, offer, typed, version);
    var also = new ArrayList<Integer>();
    if (offer.how() != How.TYPED) {
      if (answer.row()) also.addAll(draft.sameRow(number));
      if (answer.question()) also.addAll(draft.sameQuestion(number));
    }
    for (int other : also) {
      if (after.isSettled(other)) continue;
      var same = Offer.of(after, other, levels).stream().filter(answer::chooses).findFirst();
      if (same.isPresent()) after = after.settle(other, same.get(), null, version);
    }
    return saved(
        viewer,
        reading,
        after,
        "reading.settled",
        Map.of("doubt", number, "how", offer.how().name(), "also", also));
  }

  /** Changes fields of a node or of the head; only those that were typed anew. */
  Outcome edit(Viewer viewer, int id, Edit edit) {
    var reading = readings.open(viewer, id);
    var draft = reading.draft();
    var node = Place.of(draft.review(), edit.at());
    if (node.kind() != Place.Kind.NODE && !edit.at().tokens().isEmpty()) throw Refusal.notFound();
    var wrong = edit.problems(draft);
    if (!wrong.isEmpty()) return new Outcome.Wrong(reading, wrong);
    var elsewhere = edit.changedElsewhere(draft);
    if (!elsewhere.isEmpty()) return new Outcome.Elsewhere(reading, elsewhere);
    var after = edit.applied(draft, levels(draft), reading.version() + 1);
    if (after.equals(draft)) return new Outcome.Saved(reading);
    return saved(viewer, reading, after, "reading.edited", Map.of("at", edit.at().toString()));
  }

  /** Takes a node or an update out, to be put back as long as the reading is not confirmed. */
  Reading remove(Viewer viewer, int id, int version, Pointer at) {
    return rearranged(viewer, id, version, "reading.removed", at, draft -> draft.remove(at));
  }

  /** Puts a node or an update back that was taken out. */
  Reading putBack(Viewer viewer, int id, int version, Pointer at) {
    return rearranged(viewer, id, version, "reading.put-back", at, draft -> draft.putBack(at));
  }

  /** Adds a node below another, or at the top. */
  Reading add(
      Viewer viewer, int id, int version, Pointer at, @Nullable String reference, String text) {
    return rearranged(
        viewer,
        id,
        version,
        "reading.added",
        at,
        draft -> {
          if (!Rearranging.mayHold(at.path(), 1)) throw Refusal.notFound();
          return Rearranging.add(draft, at.path(), reference, text);
        });
  }

  /** Adds an empty update to a node. */
  Reading addUpdate(Viewer viewer, int id, int version, Pointer at) {
    return rearranged(
        viewer,
        id,
        version,
        "reading.added",
        at.child("updates"),
        draft -> Rearranging.addUpdate(draft, at.path()));
  }

  /** Brings a node below another, at a place among those there. */
  Reading move(Viewer viewer, int id, int version, Pointer at, Pointer below, int index) {
    return rearranged(
        viewer,
        id,
        version,
        "reading.moved",
        at,
        draft -> Rearranging.move(draft, at.path(), below.path(), index));
  }

  private Reading rearranged(
      Viewer viewer, int id, int version, String act, Pointer at, UnaryOperator<Draft> change) {
    var reading = readings.open(viewer, id);
    if (version != reading.version()) throw new Refusal(Refusal.Sort.STALE, "intake.stale");
    var review = reading.draft().review();
    var kind = Place.of(review, at).kind();
    var known =
        kind == Place.Kind.NODE
            || kind == Place.Kind.UPDATE
            || at.rest().equals(List.of("updates")) && Tree.find(review, at.path()) != null
            || act.equals("reading.added") && at.tokens().isEmpty();
    if (!known) throw Refusal.notFound();
    var after = change.apply(reading.draft());
    if (after.equals(reading.draft())) return reading;
    return readings.keep(viewer, reading, after, act, Map.of("at", at.toString()));
  }

  private Outcome saved(
      Viewer viewer, Reading reading, Draft after, String act, Map<String, ?> detail) {
    return new Outcome.Saved(readings.keep(viewer, reading, after, act, detail));
  }

  private static Outcome wrong(Reading reading, String input, String text) {
    return new Outcome.Wrong(reading, Map.of(input, text));
  }
}
