package org.scrutinymonitor.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.GradingScheme.Flags;
import org.scrutinymonitor.council.GradingScheme.Level;
import org.scrutinymonitor.council.Meaning;

class AnswerTest {
  private static final GradingScheme SCHEME =
      new GradingScheme(
          1,
          "Four levels",
          List.of(
              level(1, "1", Meaning.ACHIEVED),
              level(2, "2", Meaning.ON_COURSE),
              level(3, "3", Meaning.SLIPPED),
              level(4, "4", Meaning.NOT_ACHIEVED)));

  @Test
  void anUpdateMustSayWhatHappenedAndGiveAGrade() {
    assertThat(Answer.empty().missing(SCHEME).byField().keySet())
        .containsExactly("evidence", "grade");
  }

  @Test
  void aSlippedActionMustSayWhyAndWhenItWillBeDone() {
    var answer = answer(Map.of(AnswerField.EVIDENCE, "Late", AnswerField.GRADE, "3"));
    assertThat(answer.missing(SCHEME).byField().keySet())
        .containsExactly("explanation", "expected");
  }

  @Test
  void anActionThatIsNotAchievedMustSayWhyAndNoDate() {
    var answer = answer(Map.of(AnswerField.EVIDENCE, "No", AnswerField.GRADE, "4"));
    assertThat(answer.missing(SCHEME).byField().keySet()).containsExactly("explanation");
  }

  @Test
  void aGradeThatTheSchemeDoesNotHaveIsNone() {
    var answer = answer(Map.of(AnswerField.EVIDENCE, "Done", AnswerField.GRADE, "7"));
    assertThat(answer.missing(SCHEME).byField().keySet()).containsExactly("grade");
  }

  @Test
  void withoutASchemeNoGradeIsMissing() {
    assertThat(answer(Map.of(AnswerField.EVIDENCE, "Done")).missing(null).isEmpty()).isTrue();
  }

  @Test
  void whatTwoChangeInDifferentFieldsIsKeptOfBoth() {
    var base = answer(Map.of(AnswerField.EVIDENCE, "Begun", AnswerField.GRADE, "2"));
    var mine = answer(Map.of(AnswerField.EVIDENCE, "Done", AnswerField.GRADE, "2"));
    var theirs = answer(Map.of(AnswerField.EVIDENCE, "Begun", AnswerField.GRADE, "1"));
    assertThat(mine.merge(base, theirs))
        .isEqualTo(
            new Answer.Merging.Merged(
                answer(Map.of(AnswerField.EVIDENCE, "Done", AnswerField.GRADE, "1"))));
  }

  @Test
  void whatTwoChangeInTheSameFieldIsChosenByAPerson() {
    var base = answer(Map.of(AnswerField.EVIDENCE, "Begun"));
    var mine = answer(Map.of(AnswerField.EVIDENCE, "Done in May"));
    var theirs = answer(Map.of(AnswerField.EVIDENCE, "Done in June"));
    assertThat(mine.merge(base, theirs))
        .isEqualTo(new Answer.Merging.Clash(java.util.EnumSet.of(AnswerField.EVIDENCE)));
  }

  @Test
  void whatTwoChangeInTheSameWayIsNoClash() {
    var base = Answer.empty();
    var same = answer(Map.of(AnswerField.EVIDENCE, "Done"));
    assertThat(same.merge(base, same)).isEqualTo(new Answer.Merging.Merged(same));
  }

  @Test
  void whatOneTakesAwayAndTheOtherLeavesIsTakenAway() {
    var base = answer(Map.of(AnswerField.EVIDENCE, "Begun", AnswerField.FIGURE, "19"));
    var mine = answer(Map.of(AnswerField.EVIDENCE, "Begun"));
    assertThat(mine.merge(base, base)).isEqualTo(new Answer.Merging.Merged(mine));
  }

  @Test
  void whatIsBlankIsNotWritten() {
    assertThat(answer(Map.of(AnswerField.EVIDENCE, " \r\n "))).isEqualTo(Answer.empty());
  }

  private static Answer answer(Map<AnswerField, String> words) {
    var typed = new EnumMap<AnswerField, @Nullable String>(AnswerField.class);
    typed.putAll(words);
    return Answer.of(typed);
  }

  private static Level level(int id, String code, Meaning meaning) {
    return new Level(id, code, meaning.name(), null, null, null, meaning, Flags.of(meaning));
  }
}
