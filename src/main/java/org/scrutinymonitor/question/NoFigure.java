package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Question.Sentence;

/** The measure asks for an increase or a number, and what the officer says gives none. */
final class NoFigure implements Rule {
  private static final WordLists LISTS = new WordLists("no-figure");
  private static final Phrases ALL_OF_THEM = LISTS.phrases("all of them");

  @Override
  public String key() {
    return "no-figure";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    if (!(item.achieved() || item.onCourse()) || item.givesFigure()) return null;
    if (NothingNew.saysNothing(item.evidence()) || item.measure().isEmpty()) return null;
    var target = Target.of(item.measure());
    if (target == null || answers(item, target)) return null;
    var words = item.inMeasure(target.words());
    return question(
        item,
        Sentence.of("question.no-figure.ask", words.text()),
        Sentence.of("question.no-figure.because", words.text()),
        words);
  }

  private static boolean answers(CloseLook item, Target target) {
    if (target.isAnsweredBy(item.evidence()) || target.isAnsweredBy(item.explanation()))
      return true;
    return target.isNumber() && saysAll(item.evidence(), item.measure());
  }

  /** "All thirty work": who says all of what is measured needs no number. */
  private static boolean saysAll(Passage said, Passage measure) {
    var measured = Content.of(measure);
    for (var all : ALL_OF_THEM.all(said)) {
      if (measured.anyNear(said, all.end(), all.end() + 5)) return true;
    }
    return false;
  }
}
