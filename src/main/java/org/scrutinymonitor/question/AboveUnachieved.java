package org.scrutinymonitor.question;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.question.Examined.Below;
import org.scrutinymonitor.question.Question.Sentence;

/** Graded achieved, while an item below it is not. */
final class AboveUnachieved implements Rule {
  private static final List<Meaning> WORST_FIRST =
      List.of(Meaning.NOT_ACHIEVED, Meaning.SLIPPED, Meaning.ON_COURSE);

  @Override
  public String key() {
    return "above-unachieved";
  }

  @Override
  public @Nullable Question ask(CloseLook item, LocalDate today) {
    if (!item.achieved()) return null;
    Below worst = null;
    int rank = Integer.MAX_VALUE;
    Set<String> grades = new LinkedHashSet<>();
    for (var below : item.item().below()) {
      var grading = below.grading();
      if (grading == null || !CloseLook.unachieved(grading)) continue;
      grades.add(grading.grade().words());
      int here = Math.floorMod(WORST_FIRST.indexOf(grading.grade().meaning()), 4);
      if (here < rank) {
        worst = below;
        rank = here;
      }
    }
    if (worst == null) return null;
    var words = Quoted.whole(worst.at(), Quoted.Field.TEXT, worst.text());
    var listed = String.join(", ", grades);
    return question(
        item,
        Sentence.of("question.above-unachieved.ask", words.shortly(), item.grade()),
        Sentence.of("question.above-unachieved.because", item.grade(), listed),
        words);
  }
}
