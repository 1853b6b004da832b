package org.scrutinymonitor.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgendaRuleTest {
  private static final LocalDate THE_28TH = LocalDate.of(2026, 12, 29);

  @Test
  void aDeadlineSaysOverWhichDaysItStepped() {
    var rule = new AgendaRule(Nation.ENGLAND, 5, Map.of(THE_28TH, "Christmas closure"));
    var deadline = rule.of(LocalDate.of(2027, 1, 5));
    assertThat(deadline.day()).isEqualTo(LocalDate.of(2026, 12, 22));
    assertThat(deadline.closed())
        .containsExactly(
            new AgendaDeadline.Closed(LocalDate.of(2026, 12, 25), "christmas", null),
            new AgendaDeadline.Closed(LocalDate.of(2026, 12, 28), "boxing-day", null),
            new AgendaDeadline.Closed(THE_28TH, null, "Christmas closure"),
            new AgendaDeadline.Closed(LocalDate.of(2027, 1, 1), "new-year", null));
  }

  @Test
  void aDeadlineOfAnOrdinaryWeekStepsOverTheWeekendAlone() {
    var deadline = new AgendaRule(Nation.WALES, 5, Map.of()).of(LocalDate.of(2027, 3, 9));
    assertThat(deadline.day()).isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(deadline.closed()).isEmpty();
  }
}
