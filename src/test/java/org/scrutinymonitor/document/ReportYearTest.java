package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The year of an annual report. */
class ReportYearTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void aMunicipalYearGoesFromMayToApril() {
    var year = ReportYear.named("2025-26").orElseThrow();
    assertThat(year.first()).isEqualTo("2025-05-01");
    assertThat(year.last()).isEqualTo("2026-04-30");
    assertThat(year.title()).isEqualTo("2025/26");
    assertThat(ReportYear.of(year.first())).isEqualTo(year);
  }

  @Test
  void aCalendarYearIsNamedByItsNumber() {
    var year = ReportYear.named("2025").orElseThrow();
    assertThat(year.first()).isEqualTo("2025-01-01");
    assertThat(year.last()).isEqualTo("2025-12-31");
    assertThat(ReportYear.of(year.first())).isEqualTo(year);
  }

  @Test
  void noOtherWordNamesAYear() {
    for (var word : new String[] {"2025-27", "1999", "2025/26", "", "2025-2", "x"}) {
      assertThat(ReportYear.named(word)).as(word).isEmpty();
    }
    assertThat(ReportYear.named("2099-00")).hasValue(new ReportYear(2099, true));
  }

  @Test
  void figuresAreThoseOfItsLastDayOrOfTodayWhileItIsNotOver() {
    assertThat(new ReportYear(2025, true).asAt(TODAY)).isEqualTo("2026-04-30");
    assertThat(new ReportYear(2026, true).asAt(TODAY)).isEqualTo(TODAY);
  }

  @Test
  void onlyYearsThatHaveBegunCanBeChosen() {
    assertThat(ReportYear.choices(TODAY))
        .extracting(ReportYear::address)
        .containsExactly("2026-27", "2025-26", "2024-25", "2026", "2025", "2024");
    assertThat(ReportYear.choices(LocalDate.of(2026, 4, 30)))
        .extracting(ReportYear::address)
        .startsWith("2025-26");
  }
}
