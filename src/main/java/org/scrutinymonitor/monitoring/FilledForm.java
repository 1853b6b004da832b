package org.scrutinymonitor.monitoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;

/** A form that came back filled, laid beside the requests for which it was sent. */
public final class FilledForm {
  private final OpenReview form;

  public FilledForm(OpenReview form) {
    this.form = form;
  }

  /**
   * What the form answers to a request.
   *
   * @param answer the answer as it stands, with what the form says
   * @param doubts what the reading was not sure of, one sentence each
   */
  public record Filled(UpdateRequest request, Answer answer, List<String> doubts) {
    public Filled {
      doubts = List.copyOf(doubts);
    }

    /** What the form says, as plain words: its evidence, grade and explanation. */
    public String words() {
      return Stream.of(AnswerField.EVIDENCE, AnswerField.GRADE, AnswerField.EXPLANATION)
          .map(answer::of)
          .filter(Objects::nonNull)
          .collect(Collectors.joining("\n"));
    }
  }

  /** The requests that the form answers; those whose rows were left empty are not among them. */
  public List<Filled> answers(List<UpdateRequest> requests) {
    var filled = new ArrayList<Filled>();
    for (var request : requests) of(request).ifPresent(filled::add);
    return filled;
  }

  private Optional<Filled> of(UpdateRequest request) {
    var chain = new ArrayList<>(request.above());
    chain.add(request.item());
    var pointer = new StringBuilder();
    var below = form.items();
    OpenReview.Item found = null;
    for (var asked : chain) {
      int at = place(below, asked);
      if (at < 0) return Optional.empty();
      found = below.get(at);
      below = found.items();
      pointer.append("/items/").append(at);
    }
    if (found == null) return Optional.empty();
    var node = found;
    return update(node, request)
        .map(at -> {
          var update = node.updates().get(at);
          return new Filled(
              request, answer(request.answer(), update), doubts(pointer.toString(), at));
        })
        .filter(filled -> !filled.answer().equals(request.answer()));
  }

  /** By its reference where it has one, else by its words. */
  private static int place(List<OpenReview.Item> items, UpdateRequest.Asked asked) {
    for (int at = 0; at < items.size(); at++) {
      var item = items.get(at);
      var same =
          asked.reference() != null && item.reference() != null
              ? bare(asked.reference()).equals(bare(item.reference()))
              : bare(asked.text()).equals(bare(item.text()));
      if (same) return at;
    }
    return -1;
  }

  /** The update of the round's period; empty where its row says nothing. */
  private static Optional<Integer> update(OpenReview.Item item, UpdateRequest request) {
    for (int at = item.updates().size() - 1; at >= 0; at--) {
      var update = item.updates().get(at);
      var period = update.period();
      if (period != null
          && bare(period.text()).equals(bare(request.round().period()))
          && (update.evidence() != null || update.grade() != null)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Answer answer(Answer before, OpenReview.Update update) {
    var words = new EnumMap<AnswerField, @Nullable String>(AnswerField.class);
    for (var field : AnswerField.values()) words.put(field, before.of(field));
    if (update.evidence() != null) words.put(AnswerField.EVIDENCE, update.evidence());
    if (update.grade() != null) words.put(AnswerField.GRADE, update.grade());
    if (update.explanation() != null) words.put(AnswerField.EXPLANATION, update.explanation());
    return Answer.of(words);
  }

  private List<String> doubts(String node, int update) {
    var ofUpdate = node + "/updates/" + update;
    return form.doubts().stream()
        .filter(doubt ->
            doubt.at().equals(node)
                || doubt.at().equals(ofUpdate)
                || doubt.at().startsWith(ofUpdate + "/"))
        .map(OpenReview.Doubt::reason)
        .distinct()
        .toList();
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
