package org.scrutinymonitor.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Phrases.Found;
import org.scrutinymonitor.question.Question.Sentence;

/** The evidence reads as done, and the grade says that it is not. */
final class ReadsDone implements Rule {
  private static final WordLists LISTS = new WordLists("reads-done");
  private static final Phrases DONE = LISTS.phrases("done");
  private static final Phrases STEPS = LISTS.phrases("only a step");
  private static final Phrases LEFT = LISTS.phrases("something is left");
  private static final Phrases NOTHING_LEFT = LISTS.phrases("nothing is left");

  private static final int STEP = 8;

  @Override
  public String key() {
    return "reads-done";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    if (!item.unachieved()) return null;
    var said = item.evidence();
    var done = done(item);
    if (done == null || leaves(said) || fallsShort(item)) return null;
    var words = item.inEvidence(said.sentence(done));
    return question(
        item,
        Sentence.of("question.reads-done.ask", words.shortly(), item.grade()),
        Sentence.of("question.reads-done.because", words.shortly(), item.grade()),
        words);
  }

  /** Done, and not a step on the way alone, unless the step is what is measured. */
  private static @Nullable Found done(CloseLook item) {
    var said = item.evidence();
    var measured = Content.of(item.measure());
    for (var done : DONE.all(said)) {
      if (!speaksOf(measured, said, done)) continue;
      if (!STEPS.cover(said, done) || stepIsMeasured(measured, said, done)) return done;
    }
    return null;
  }

  /** Whether the sentence is about what is measured; any is where there is no measure. */
  private static boolean speaksOf(Content measured, Passage said, Found done) {
    if (measured.size() == 0) return true;
    var sentence = said.sentence(done);
    return measured.anyNear(said, sentence.first(), sentence.end());
  }

  /** Whether the words just before it name what is measured: "consultation was completed". */
  private static boolean stepIsMeasured(Content measured, Passage said, Found done) {
    for (int at = Math.max(0, done.first() - STEP); at < done.first(); at++) {
      var step = STEPS.at(said, at);
      if (step != null && step.end() > done.first() && measured.anyNear(said, at, at + 1))
        return true;
    }
    return false;
  }

  private static boolean leaves(Passage said) {
    return Unfinished.SAYS.first(said, Unfinished.BUT_NOT) != null
        || LEFT.first(said, NOTHING_LEFT) != null;
  }

  /** Seven of the twelve that the measure names, or seven where twelve are named. */
  private static boolean fallsShort(CloseLook item) {
    var said = item.evidence();
    for (int at = 0; at + 2 < said.size(); at++) {
      if (!said.word(at + 1).equals("of") || !Numbers.is(said.word(at))) continue;
      int whole = said.word(at + 2).equals("the") && at + 3 < said.size() ? at + 3 : at + 2;
      double all = Numbers.is(said.word(whole)) ? Numbers.value(said.word(whole)) : -1;
      if (Numbers.value(said.word(at)) < all) return true;
    }
    var target = Target.of(item.measure());
    if (target == null || !target.isNumber()) return false;
    double figure = target.figure(said);
    return figure >= 0 && figure < target.amount();
  }
}
