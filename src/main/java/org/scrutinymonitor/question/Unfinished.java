package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Question.Sentence;

/** Graded achieved, while the officer's own words say that it is not finished. */
final class Unfinished implements Rule {
  private static final WordLists LISTS = new WordLists("unfinished");
  static final Phrases SAYS = LISTS.phrases("says that it is not finished");
  static final Phrases BUT_NOT = LISTS.phrases("but not");

  @Override
  public String key() {
    return "unfinished";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    if (!item.achieved()) return null;
    var words = words(item);
    return words == null
        ? null
        : question(
            item,
            Sentence.of("question.unfinished.ask", words.text()),
            Sentence.of("question.unfinished.because", item.grade(), words.text()),
            words);
  }

  private static @Nullable Quoted words(CloseLook item) {
    var found = SAYS.first(item.evidence(), BUT_NOT);
    if (found != null) return item.inEvidence(found);
    var explained = SAYS.first(item.explanation(), BUT_NOT);
    return explained == null
        ? null
        : Quoted.of(item.item().at(), Quoted.Field.EXPLANATION, item.explanation(), explained);
  }
}
