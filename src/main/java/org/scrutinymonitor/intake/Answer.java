package org.scrutinymonitor.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.TypedDays;

/**
 * What an officer sent to settle a doubt.
 *
 * @param version the version of the reading that the officer looked at
 * @param value the {@link Offer#value} of the answer, null where none was chosen
 * @param typed the words typed for "something else"
 * @param days the days typed for it, where it is a date
 * @param row whether the other doubts of the same row shall be settled in the same way
 * @param question whether the other doubts with the same question shall be
 */
record Answer(
    int doubt,
    int version,
    @Nullable String value,
    @Nullable String typed,
    TypedDays days,
    boolean row,
    boolean question) {

  boolean chooses(Offer offer) {
    return offer.value().equals(value);
  }

  /** What is wrong with what was typed, by input the key of its text. */
  Map<String, String> problems(Field field) {
    var problems = new LinkedHashMap<String, String>();
    var words = Words.tidy(typed);
    var problem = words.isEmpty() ? "intake.wrong.typed" : Words.problem(field, words);
    if (problem != null) problems.put("typed", problem);
    if (field.sort() == Field.Sort.DATE) {
      days.problems(true).forEach((end, text) -> problems.put("typed" + end, text));
    }
    return problems;
  }

  /** What was typed, as the field holds it. */
  @Nullable Object content(Field field, List<Level> levels) {
    return field.sort() == Field.Sort.DATE
        ? Words.date(typed, days)
        : Words.value(field, Words.graded(field, Words.tidy(typed), levels));
  }
}
