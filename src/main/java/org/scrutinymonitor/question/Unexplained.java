package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Question.Sentence;

/** Slipped or not achieved, and nowhere is said why. */
final class Unexplained implements Rule {
  private static final WordLists LISTS = new WordLists("unexplained");
  private static final Phrases REASONS = LISTS.phrases("gives a reason");
  private static final Phrases NO_REASONS = LISTS.phrases("but not");
  private static final Phrases EMPTY = LISTS.phrases("explains nothing");

  @Override
  public String key() {
    return "unexplained";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    var grading = item.grading();
    if (grading == null || !grading.flags().explanation()) return null;
    if (explains(item.explanation())) return null;
    if (REASONS.first(item.evidence(), NO_REASONS) != null) return null;
    return question(
        item,
        Sentence.of("question.unexplained.ask", item.grade()),
        Sentence.of("question.unexplained.because", item.grade()),
        item.firstSentence());
  }

  /** "See above" explains nothing. */
  private static boolean explains(Passage explanation) {
    if (explanation.isEmpty()) return false;
    var empty = EMPTY.at(explanation, 0);
    return empty == null || empty.end() < explanation.size();
  }
}
