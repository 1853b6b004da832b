package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.Responsibility;
import org.scrutinymonitor.review.TypedDays;
import org.scrutinymonitor.review.WrittenDate;

/**
 * The fields of a node, or of the head of a review, as an officer sent them.
 *
 * @param typed words by the name of their input
 * @param seen the {@link #trace} of what each input held when the officer opened it
 */
record Edit(Pointer at, Map<String, String> typed, Map<String, String> seen) {
  /** The input for the parties that the words of a responsibility name. */
  static final String PARTIES = "parties";

  /** The places that can be changed here, by the name of their input, in their order. */
  static Map<String, Place> inputs(Draft draft, Pointer at) {
    var inputs = new LinkedHashMap<String, Place>();
    if (at.path().isEmpty()) {
      for (var field : Field.of(Field.Owner.HEADER)) add(inputs, draft, at.child(field.key()));
      return inputs;
    }
    for (var field : Field.of(Field.Owner.ITEM)) add(inputs, draft, at.child(field.key()));
    var node = Objects.requireNonNull(Tree.find(draft.review(), at.path()));
    for (int update : IntStream.range(0, node.updates().size()).toArray()) {
      var pointer = at.child("updates", Integer.toString(update));
      if (draft.removed().contains(pointer.toString())) continue;
      for (var field : Field.of(Field.Owner.UPDATE)) {
        add(inputs, draft, pointer.child(field.key()));
      }
    }
    return inputs;
  }

  private static void add(Map<String, Place> inputs, Draft draft, Pointer at) {
    inputs.put(String.join("-", at.rest()), Place.of(draft.review(), at));
  }

  /** A short trace of some words, to tell later whether they are still the same. */
  static String trace(@Nullable String words) {
    return Integer.toHexString(Words.tidy(words).hashCode());
  }

  /** The trace of what a field says now; of a date, the days that were set for it count as well. */
  static String trace(Draft draft, Place place) {
    var value = Words.value(draft.review(), place);
    return value instanceof WrittenDate date
        ? trace(date.text() + TypedDays.of(date).trace())
        : trace(Words.words(value));
  }

  /** The days that were typed for a date. */
  TypedDays days(String input) {
    return TypedDays.of(typed::get, input);
  }

  /** The trace of what was typed for a field. */
  private String trace(String input, Place place) {
    var words = Words.tidy(typed.get(input));
    return place.theField().sort() == Field.Sort.DATE
        ? trace(words + days(input).trace())
        : trace(words);
  }

  private boolean isNew(String input, Place place) {
    return typed.get(input) != null && !trace(input, place).equals(seen.get(input));
  }

  /** What the input for the parties holds. */
  static @Nullable String parties(Draft draft, Pointer at) {
    var node = Tree.find(draft.review(), at.path());
    return node == null || node.responsibility() == null
        ? null
        : String.join("\n", node.responsibility().parties());
  }

  private boolean hasNewParties() {
    var words = typed.get(PARTIES);
    return words != null && !trace(words).equals(seen.get(PARTIES));
  }

  /** What is wrong with the words, by input the key of its text. */
  Map<String, String> problems(Draft draft) {
    var problems = new LinkedHashMap<String, String>();
    inputs(draft, at)
        .forEach((input, place) -> {
          if (!isNew(input, place)) return;
          var words = Words.tidy(typed.get(input));
          var problem = Words.problem(place.theField(), words);
          if (problem != null) problems.put(input, problem);
          if (place.theField().sort() != Field.Sort.DATE) return;
          days(input)
              .problems(!words.isEmpty())
              .forEach((end, text) -> problems.put(input + end, text));
        });
    return problems;
  }

  /** The fields that were changed here and, meanwhile, differently in another window. */
  List<Place> changedElsewhere(Draft draft) {
    var changed = new ArrayList<Place>();
    inputs(draft, at)
        .forEach((input, place) -> {
          var newest = trace(draft, place);
          if (isNew(input, place)
              && !newest.equals(seen.get(input))
              && !newest.equals(trace(input, place))) {
            changed.add(place);
          }
        });
    return changed;
  }

  private @Nullable Object value(String input, Place place, List<Level> levels) {
    var field = place.theField();
    var words = Words.tidy(typed.get(input));
    return field.sort() == Field.Sort.DATE
        ? Words.date(words, days(input))
        : Words.value(field, Words.graded(field, words, levels));
  }

  /** The draft with everything that was typed anew. */
  Draft applied(Draft draft, List<Level> levels, int version) {
    var after = draft;
    for (var input : inputs(draft, at).entrySet()) {
      if (!isNew(input.getKey(), input.getValue())) continue;
      after = after.put(input.getValue(), value(input.getKey(), input.getValue(), levels), version);
    }
    if (!hasNewParties()) return after;
    var place = Place.of(after.review(), at.child(Field.RESPONSIBILITY.key()));
    var parties =
        Words.tidy(typed.get(PARTIES))
            .lines()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    if (Words.value(after.review(), place) instanceof Responsibility now) {
      return after.put(place, new Responsibility(now.text(), parties), version);
    }
    return parties.isEmpty()
        ? after
        : after.put(place, new Responsibility(String.join("\n", parties), parties), version);
  }
}
