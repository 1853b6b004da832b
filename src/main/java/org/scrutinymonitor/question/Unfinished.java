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
    var asked = ask(item, Quoted.Field.EVIDENCE, item.evidence());
    return asked == null ? ask(item, Quoted.Field.EXPLANATION, item.explanation()) : asked;
  }

  private @Nullable Question ask(CloseLook item, Quoted.Field field, Passage said) {
    var found = SAYS.first(said, BUT_NOT);
    if (found == null) return null;
    var words = Quoted.of(item.item().at(), field, said, found);
    var sentence = Quoted.of(item.item().at(), field, said, said.sentence(found));
    return question(
        item,
        Sentence.of("question.unfinished.ask", sentence.shortly()),
        Sentence.of("question.unfinished.because", item.grade(), words.text()),
        words);
  }
}
