package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One reason to ask. Its words and its examples lie beside it in a file that has its key. */
interface Rule {
  /** Its name in the program and in files: "unfinished". */
  String key();

  /** Whether it asks where nobody has chosen the rules. */
  default boolean onByDefault() {
    return true;
  }

  /** The question about an item on a day, null where there is nothing to ask. */
  @Nullable Question ask(CloseLook item, LocalDate today);

  /** A question of this rule; its texts are {@code question.KEY.ask} and {@code .because}. */
  default Question question(
      CloseLook item, Question.Sentence asks, Question.Sentence because, Quoted words) {
    return new Question(key(), item.item().at(), asks, because, words);
  }
}
