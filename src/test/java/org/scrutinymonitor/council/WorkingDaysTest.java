package org.scrutinymonitor.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2021-04-04",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2038-04-25"
  })
  void easterFallsOnItsDay(LocalDate day) {
    assertThat(BankHolidays.easter(day.getYear())).isEqualTo(day);
  }

  @Test
  void theBankHolidaysOfEnglandIn2026AreEight() {
    assertThat(BankHolidays.of(Nation.ENGLAND, 2026))
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 28));
    assertThat(BankHolidays.of(Nation.WALES, 2026))
        .isEqualTo(BankHolidays.of(Nation.ENGLAND, 2026));
  }

  @Test
  void scotlandHasTheSecondOfJanuaryAndSaintAndrewAndNoEasterMonday() {
    assertThat(BankHolidays.of(Nation.SCOTLAND, 2027))
        .contains(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 8, 2), LocalDate.of(2027, 11, 30))
        .doesNotContain(LocalDate.of(2027, 3, 29), LocalDate.of(2027, 8, 30));
  }

  @Test
  void northernIrelandHasSaintPatrickAndTheBoyne() {
    assertThat(BankHolidays.of(Nation.NORTHERN_IRELAND, 2026))
        .contains(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 7, 13));
  }

  @Test
  void aHolidayOnAWeekendMovesToTheNextFreeDay() {
    assertThat(BankHolidays.of(Nation.ENGLAND, 2027))
        .contains(LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 28));
    assertThat(BankHolidays.of(Nation.ENGLAND, 2022))
        .contains(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 9, 19));
  }

  @Test
  void fiveClearDaysCountNeitherTheMeetingNorTheDayOfTheAgenda() {
    var england = new WorkingDays(Nation.ENGLAND, Set.of());
    // Tuesday 8 December 2026: Monday 7 to Tuesday 1 are clear, the agenda goes out on 30 November.
    assertThat(england.before(LocalDate.of(2026, 12, 8), 5)).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void bankHolidaysOfTheNationAndClosingDaysAreNotClear() {
    var scotland = new WorkingDays(Nation.SCOTLAND, Set.of());
    var england = new WorkingDays(Nation.ENGLAND, Set.of());
    assertThat(scotland.before(LocalDate.of(2026, 12, 8), 5))
        .isEqualTo(england.before(LocalDate.of(2026, 12, 8), 5).minusDays(3));
    var closed = new WorkingDays(Nation.ENGLAND, Set.of(LocalDate.of(2026, 12, 3)));
    assertThat(closed.before(LocalDate.of(2026, 12, 8), 5)).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(england.before(LocalDate.of(2027, 1, 5), 5)).isEqualTo(LocalDate.of(2026, 12, 23));
  }
}
