package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Phrases.Found;
import org.scrutinymonitor.question.Question.Sentence;

/**
 * Graded achieved, and the evidence does not speak of what the measure names. Where a date, a
 * figure or a document is named, other words may well say the same thing; and a measure that asks
 * for a figure is left to {@link NoFigure}: asking twice for one thing is nagging.
 */
final class OtherQuestion implements Rule {
  /** Fewer words than this say too little to speak of something else. */
  private static final int ENOUGH = 3;

  @Override
  public String key() {
    return "other-question";
  }

  /**
   * Shared words alone do not tell it surely enough: of the labelled items a quarter is asked
   * wrongly.
   */
  @Override
  public boolean onByDefault() {
    return false;
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    if (!item.achieved() || item.newest().shown()) return null;
    var said = Content.of(item.evidence());
    var measured = Content.of(item.measure());
    if (said.size() < ENOUGH || measured.size() == 0) return null;
    if (measured.sharesWith(item.evidence()) || Unshown.shows(item.evidence())) return null;
    if (Target.of(item.measure()) != null) return null;
    if (Unfinished.SAYS.first(item.evidence(), Unfinished.BUT_NOT) != null) return null;
    var words = item.inMeasure(new Found(0, item.measure().sentenceEnd(0)));
    return question(
        item,
        Sentence.of("question.other-question.ask", words.shortly()),
        Sentence.of("question.other-question.because", words.shortly()),
        words);
  }
}
