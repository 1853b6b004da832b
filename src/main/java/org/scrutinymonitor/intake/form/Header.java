package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.form.Node.Open;
import org.scrutinymonitor.review.OpenReview.Source;
import org.scrutinymonitor.review.Parties;

/** What stands above the recommendations: the review, its link officers, the committee. */
final class Header {
  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  final List<Open> doubts = new ArrayList<>();

  boolean has(Field field) {
    return fields.containsKey(field);
  }

  @Nullable String get(Field field) {
    return fields.get(field);
  }

  /** Takes a labelled row: one label with its words, or several pairs side by side. */
  void take(Label first, Line line, RunningOn runningOn) {
    Label label = first;
    List<String> words = new ArrayList<>();
    for (Piece piece : line.filled()) {
      Label next = Labels.of(piece.text());
      Labels.Inline inline = Labels.inline(piece.text());
      if (next != null && (next.field().ofHeader() || next.field() == Field.BESIDE)) {
        put(label, words, line, runningOn);
        label = next;
        words = new ArrayList<>();
      } else if (inline != null && inline.label().field().ofHeader()) {
        put(label, words, line, runningOn);
        put(inline.label(), List.of(inline.rest()), line, runningOn);
        label = new Label(Field.BESIDE, 1, null, null);
        words = new ArrayList<>();
      } else {
        words.add(piece.text());
      }
    }
    put(label, words, line, runningOn);
  }

  private void put(Label label, List<String> words, Line line, RunningOn runningOn) {
    Field field = label.field();
    if (!field.ofHeader() || words.isEmpty()) {
      return;
    }
    String text = words.getFirst();
    if (words.size() > 1) {
      boolean same = words.stream().allMatch(word -> Words.same(word, words.getFirst()));
      text = same ? text : runningOn.join(words);
      doubt(
          field,
          "The words stand in several cells.",
          line,
          same ? List.of() : runningOn.choices(words));
    }
    String before = fields.putIfAbsent(field, text);
    if (before != null && !Words.same(before, text)) {
      doubt(
          field,
          "The " + field.words() + " stands twice in the form, in different words.",
          line,
          List.of(text));
    }
  }

  /** Takes words that stand without a label. */
  void set(Field field, String words) {
    fields.put(field, words);
  }

  void doubt(Field field, String reason, @Nullable Line line, List<String> choices) {
    doubts.add(
        new Open(null, field.property(), reason, line == null ? null : line.source(null), choices));
  }

  void doubt(Field field, String reason, Source source) {
    doubts.add(new Open(null, field.property(), reason, source, List.of()));
  }

  /** The link officers, one entry each. */
  List<String> linkOfficers() {
    String words = fields.get(Field.LINK_OFFICERS);
    if (words == null || words.isBlank()) {
      return List.of();
    }
    Set<String> officers = new LinkedHashSet<>(Parties.in(words));
    return List.copyOf(officers);
  }
}
