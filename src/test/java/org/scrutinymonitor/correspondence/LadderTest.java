package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 18);
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 10, 1);

  @Test
  void theStepsComeFourTwoAndOneWeekBeforeTheDeadlineOnItAndUpTheLadderAfterIt() {
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.minusDays(29))).isEmpty();
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.minusDays(28))).contains(Step.FOUR_WEEKS);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.minusDays(14))).contains(Step.TWO_WEEKS);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.minusDays(7))).contains(Step.ONE_WEEK);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE)).contains(Step.DEADLINE);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.plusDays(2))).contains(Step.LINK_OFFICER);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.plusDays(5))).contains(Step.MANAGER);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.plusDays(10))).contains(Step.CHAIR_LETTER);
  }

  @Test
  void ofMissedStepsOnlyTheNewestIsDue() {
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.minusDays(3))).contains(Step.ONE_WEEK);
    assertThat(Ladder.due(DEADLINE, LONG_AGO, DEADLINE.plusDays(100))).contains(Step.CHAIR_LETTER);
  }

  @Test
  void whatWasPastWhenThePostWasAskedIsNotDue() {
    var tenDaysBefore = DEADLINE.minusDays(10);
    assertThat(Ladder.due(DEADLINE, tenDaysBefore, tenDaysBefore)).isEmpty();
    assertThat(Ladder.due(DEADLINE, DEADLINE.minusDays(7), DEADLINE.minusDays(7))).isEmpty();
    assertThat(Ladder.due(DEADLINE, tenDaysBefore, DEADLINE.minusDays(7))).contains(Step.ONE_WEEK);
  }

  @Test
  void theLedgerKnowsTheNextStepWithItsDay() {
    assertThat(Ladder.next(DEADLINE, LONG_AGO, DEADLINE.minusDays(20), true))
        .contains(new Ladder.Coming(Step.TWO_WEEKS, DEADLINE.minusDays(14)));
    assertThat(Ladder.next(DEADLINE, LONG_AGO, DEADLINE, true))
        .contains(new Ladder.Coming(Step.LINK_OFFICER, DEADLINE.plusDays(2)));
    assertThat(Ladder.next(DEADLINE, LONG_AGO, DEADLINE.plusDays(10), true)).isEmpty();
  }

  @Test
  void aReminderToAPostThatNobodyHoldsIsNoStep() {
    assertThat(Ladder.next(DEADLINE, LONG_AGO, DEADLINE.minusDays(20), false))
        .contains(new Ladder.Coming(Step.LINK_OFFICER, DEADLINE.plusDays(2)));
  }
}
