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

  /** What the input for the parties holds. */
  static @Nullable String parties(Draft draft, Pointer at) {
    var node = Tree.find(draft.review(), at.path());
    return node == null || node.responsibility() == null
        ? null
        : String.join("\n", node.responsibility().parties());
  }

  private boolean isNew(String input) {
    var words = typed.get(input);
    return words != null && !trace(words).equals(seen.get(input));
  }

  /** What is wrong with the words, by input the key of its text. */
  Map<String, String> problems(Draft draft) {
    var problems = new LinkedHashMap<String, String>();
    inputs(draft, at)
        .forEach((input, place) -> {
          if (!isNew(input)) return;
          var problem = Words.problem(place.theField(), Words.tidy(typed.get(input)));
          if (problem != null) problems.put(input, problem);
        });
    return problems;
  }

  /** The fields that were changed here and, meanwhile, differently in another window. */
  List<Place> changedElsewhere(Draft draft) {
    var changed = new ArrayList<Place>();
    inputs(draft, at)
        .forEach((input, place) -> {
          var newest = Words.of(draft.review(), place);
          if (isNew(input)
              && !trace(newest).equals(seen.get(input))
              && !trace(newest).equals(trace(typed.get(input)))) {
            changed.add(place);
          }
        });
    return changed;
  }

  /** The draft with everything that was typed anew. */
  Draft applied(Draft draft, List<Level> levels, int version) {
    var after = draft;
    for (var input : inputs(draft, at).entrySet()) {
      if (!isNew(input.getKey())) continue;
      var field = input.getValue().theField();
      var words = Words.graded(field, Words.tidy(typed.get(input.getKey())), levels);
      after = after.put(input.getValue(), Words.value(field, words), version);
    }
    if (!isNew(PARTIES)) return after;
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
