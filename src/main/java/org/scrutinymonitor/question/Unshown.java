package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Question.Sentence;

/** Graded achieved, with no evidence or with words that name no date, no figure, no document. */
final class Unshown implements Rule {
  private static final Phrases DOCUMENTS = new WordLists("unshown").phrases("documents");

  @Override
  public String key() {
    return "unshown";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    var newest = item.newest();
    if (!item.achieved() || newest.shown() || item.givesFigure()) return null;
    var said = item.evidence();
    var quoted = item.firstSentence();
    if (said.isEmpty()) {
      return question(
          item,
          Sentence.of("question.unshown.ask.nothing", item.grade()),
          Sentence.of("question.unshown.because.nothing", item.grade()),
          quoted);
    }
    if (shows(said) || shows(item.explanation())) return null;
    return question(
        item,
        Sentence.of("question.unshown.ask.words", quoted.shortly()),
        Sentence.of("question.unshown.because.words", item.grade()),
        quoted);
  }

  /** Whether a text names a date, a figure or a document. */
  static boolean shows(Passage said) {
    return DOCUMENTS.anyIn(said) || !Numbers.amounts(said).isEmpty() || Numbers.hasDate(said);
  }
}
