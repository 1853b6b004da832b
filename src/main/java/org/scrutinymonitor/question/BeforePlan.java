package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Question.Sentence;
import org.scrutinymonitor.review.Dueness;

/** The last day of its date lies before the first day on which the plan can have been agreed. */
final class BeforePlan implements Rule {
  @Override
  public String key() {
    return "before-plan";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    var due = item.item().due();
    var plan = item.item().planAgreed();
    if (due == null || plan == null) return null;
    var agreed = plan.earliest() == null ? plan.latest() : plan.earliest();
    if (agreed == null || Dueness.of(due, agreed, false) != Dueness.OVERDUE) return null;
    return question(
        item,
        Sentence.of("question.before-plan.ask", due.text(), plan.text()),
        Sentence.of("question.before-plan.because", due.text(), plan.text()),
        Quoted.whole(item.item().at(), Quoted.Field.DUE, due.text()));
  }
}
