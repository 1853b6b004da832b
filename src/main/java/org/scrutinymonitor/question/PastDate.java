package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Question.Sentence;
import org.scrutinymonitor.review.Dueness;

/** Graded on course, although the last day of its date has passed. */
final class PastDate implements Rule {
  @Override
  public String key() {
    return "past-date";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    var due = item.item().due();
    if (!item.onCourse() || due == null || due.latest() == null) return null;
    if (Dueness.of(due, today, false) != Dueness.OVERDUE) return null;
    var words = Quoted.whole(item.item().at(), Quoted.Field.DUE, due.text());
    var expected = item.newest().expected();
    return question(
        item,
        expected == null
            ? Sentence.of("question.past-date.ask", due.text(), due.latest())
            : Sentence.of("question.past-date.ask.expected", due.text(), expected.text()),
        Sentence.of("question.past-date.because", item.grade(), due.latest()),
        words);
  }
}
