package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.DateReading;
import org.scrutinymonitor.review.OpenReview.Source;

/** An item while the form is being read. */
final class Node {
  /** What a field holds, and the line that said so. */
  record Value(String text, Line line) {}

  /** Something uncertain about a field of this node. */
  record Open(
      @Nullable Draft update,
      String property,
      String reason,
      @Nullable Source source,
      List<String> choices) {}

  /** An update while the form is being read. */
  static final class Draft {
    @Nullable String period;
    @Nullable String evidence;
    @Nullable String gradeWords;
    @Nullable String grade;
    @Nullable String explanation;
    boolean sawEvidence;
    boolean sawGrade;
    @Nullable Line evidenceLine;
    @Nullable Line gradeLine;

    boolean isBlank() {
      return evidence == null && gradeWords == null && grade == null && explanation == null;
    }
  }

  @Nullable String reference;

  /** The date of its next update, where a cell of its own said so first. */
  @Nullable String period;

  String text = "";
  final Line origin;
  final Map<Field, Value> fields = new EnumMap<>(Field.class);

  /** The fields for which a row was there, even an empty one; for updates with their period. */
  final Set<String> seen = new HashSet<>();

  final List<Draft> updates = new ArrayList<>();
  final List<Node> items = new ArrayList<>();
  final List<Open> doubts = new ArrayList<>();

  /** Where a strand's column begins and how wide it is; its place in the row of headings. */
  int column;

  int span = 1;
  int position;

  Node(Line origin) {
    this.origin = origin;
  }

  /** Whether nothing but its reference is known yet. */
  boolean isOnlyNamed() {
    return text.isBlank()
        && reference != null
        && items.isEmpty()
        && updates.isEmpty()
        && fields.isEmpty();
  }

  /** Whether an item has rows of its own. */
  boolean carries() {
    return !fields.isEmpty() || !updates.isEmpty();
  }

  /** Whether a row for a field was there, even an empty one. */
  boolean hasRow(Field field) {
    return sees(field, null)
        || updates.stream()
            .anyMatch(draft ->
                field == Field.EVIDENCE
                    ? draft.sawEvidence
                    : field == Field.ASSESSMENT && draft.sawGrade);
  }

  /** Whether a field holds something; one of updates, in each of them. */
  boolean isFilled(Field field) {
    if (field == Field.EVIDENCE) {
      return !updates.isEmpty() && updates.stream().allMatch(draft -> draft.evidence != null);
    }
    if (field == Field.ASSESSMENT) {
      return !updates.isEmpty() && updates.stream().allMatch(draft -> draft.gradeWords != null);
    }
    Value value = fields.get(field);
    return value != null && !value.text().isBlank();
  }

  /** Whether something is uncertain about a field. */
  boolean isDoubted(Field field) {
    return doubts.stream().anyMatch(open -> open.property().equals(field.property()));
  }

  void doubt(String property, String reason, @Nullable Line line, List<String> choices) {
    doubts.add(new Open(null, property, reason, line == null ? null : line.source(null), choices));
  }

  void doubt(Draft update, String property, String reason, Line line, List<String> choices) {
    doubts.add(new Open(update, property, reason, line.source(null), choices));
  }

  /** Doubts a field by its name, in the update that was last touched where it is of an update. */
  void doubt(Field field, String reason, Line line, List<String> choices) {
    if (field.ofUpdate() && !updates.isEmpty()) {
      doubt(lastTouched(), field.property(), reason, line, choices);
    } else {
      doubt(field.ofUpdate() ? "updates" : field.property(), reason, line, choices);
    }
  }

  private @Nullable Draft touched;

  Draft lastTouched() {
    Draft last = touched;
    return last == null || !updates.contains(last) ? updates.getLast() : last;
  }

  void touch(Draft update) {
    touched = update;
  }

  /** Gives its update without a date one, or the update that is still to come. */
  void date(String words, Line line) {
    if (DateReading.of(words).date().latest() == null) {
      doubt("updates", "The date of this update could not be read.", line, List.of());
    } else if (!updates.isEmpty() && lastTouched().period == null) {
      lastTouched().period = words;
    } else {
      period = words;
    }
  }

  boolean sees(Field field, @Nullable String period) {
    return seen.contains(key(field, period));
  }

  void see(Field field, @Nullable String period) {
    seen.add(key(field, period));
  }

  private static String key(Field field, @Nullable String period) {
    return field.ofUpdate() && period != null
        ? field + " " + Words.plain(period)
        : field.toString();
  }
}
