package org.scrutinymonitor.question;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.question.Examined.Grading;
import org.scrutinymonitor.question.Examined.Reported;
import org.scrutinymonitor.question.Phrases.Found;
import org.scrutinymonitor.question.Question.Sentence;

/** The grade rose with no new evidence, or the text is an earlier round's text again. */
final class NothingNew implements Rule {
  private static final Phrases AS_BEFORE = new WordLists("nothing-new").phrases("as before");
  private static final List<Meaning> RISING =
      List.of(Meaning.NOT_ACHIEVED, Meaning.SLIPPED, Meaning.ON_COURSE, Meaning.ACHIEVED);
  private static final int ROUNDS = 6;
  private static final int SHORT = 12;

  @Override
  public String key() {
    return "nothing-new";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    var earlier = item.earlier();
    if (earlier.isEmpty() || item.newest().shown() || explainsAnew(item)) return null;
    var last = earlier.getLast();
    if (item.achieved() && achieved(last)) return null;
    var same = sameText(item);
    boolean rose = rose(last.grading(), item.grading());
    if (same == null && !(rose && saysNothing(item.evidence()))) return null;
    var said = item.evidence();
    var words = said.isEmpty() ? item.firstSentence() : item.inEvidence(new Found(0, said.size()));
    return question(
        item,
        rose
            ? Sentence.of("question.nothing-new.ask.rose", words(last), item.grade())
            : Sentence.of("question.nothing-new.ask.again", words.shortly()),
        rose
            ? Sentence.of("question.nothing-new.because.rose", words(last), item.grade())
            : Sentence.of("question.nothing-new.because.again"),
        words);
  }

  private static boolean achieved(Reported update) {
    var grading = update.grading();
    return grading != null && grading.flags().achieved();
  }

  private static String words(Reported update) {
    var grading = update.grading();
    return grading == null ? "" : grading.grade().words();
  }

  private static boolean explainsAnew(CloseLook item) {
    var explanation = item.explanation();
    return !explanation.isEmpty()
        && item.earlier().stream()
            .noneMatch(update -> Passage.of(update.explanation()).says(explanation));
  }

  private static boolean rose(@Nullable Grading before, @Nullable Grading now) {
    if (before == null || now == null) return false;
    int from = RISING.indexOf(before.grade().meaning());
    return from >= 0 && RISING.indexOf(now.grade().meaning()) > from;
  }

  /** No evidence at all, or "as before" and hardly anything else. */
  static boolean saysNothing(Passage said) {
    if (said.isEmpty()) return true;
    return said.size() <= SHORT && AS_BEFORE.anyIn(said) && Numbers.amounts(said).isEmpty();
  }

  /** The earlier update whose words these are, null where there is none. */
  private static @Nullable Reported sameText(CloseLook item) {
    var said = item.evidence();
    if (said.isEmpty()) return null;
    var earlier = item.earlier();
    for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - ROUNDS); i--) {
      if (same(said, Passage.of(earlier.get(i).evidence()))) return earlier.get(i);
    }
    return null;
  }

  /** The same words, or the same but for a few, none of them a number. */
  private static boolean same(Passage now, Passage before) {
    if (now.says(before)) return true;
    if (now.size() < SHORT || before.isEmpty()) return false;
    Set<String> known = new HashSet<>();
    for (int at = 0; at < before.size(); at++) known.add(before.word(at));
    int unknown = 0;
    for (int at = 0; at < now.size(); at++) {
      var word = now.word(at);
      if (known.contains(word)) continue;
      if (Numbers.is(word) || ++unknown * 5 > now.size()) return false;
    }
    return true;
  }
}
