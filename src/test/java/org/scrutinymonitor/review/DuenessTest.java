package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of docs/dates.md, at the edges of what words can mean. */
class DuenessTest {
  private static final LocalDate LONG_AFTER = LocalDate.of(2099, 12, 31);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 June 2026                       | 2026-06-01 | NOT_DUE
          2 June 2026                       | 2026-06-02 | DUE
          2 June 2026                       | 2026-06-03 | OVERDUE
          March 2026                        | 2026-02-28 | NOT_DUE
          March 2026                        | 2026-03-01 | DUE
          March 2026                        | 2026-03-31 | DUE
          March 2026                        | 2026-04-01 | OVERDUE
          February 2028                     | 2028-02-29 | DUE
          February 2028                     | 2028-03-01 | OVERDUE
          December 2026                     | 2026-12-31 | DUE
          December 2026                     | 2027-01-01 | OVERDUE
          Winter 2025/26                    | 2025-11-30 | NOT_DUE
          Winter 2025/26                    | 2025-12-01 | DUE
          Winter 2025/26                    | 2026-02-28 | DUE
          Winter 2025/26                    | 2026-03-01 | OVERDUE
          During 2025/26                    | 2025-03-31 | NOT_DUE
          During 2025/26                    | 2025-04-01 | DUE
          During 2025/26                    | 2026-03-31 | DUE
          During 2025/26                    | 2026-04-01 | OVERDUE
          Q2 2026/27                        | 2026-06-30 | NOT_DUE
          Q2 2026/27                        | 2026-09-30 | DUE
          Q2 2026/27                        | 2026-10-01 | OVERDUE
          April – June 2026                 | 2026-04-01 | DUE
          April – June 2026                 | 2026-06-30 | DUE
          April – June 2026                 | 2026-07-01 | OVERDUE
          """)
  void aDateIsDueFromItsFirstDayToItsLastAndOverdueOnTheNext(
      String words, LocalDate day, Dueness expected) {
    assertThat(Dueness.of(WrittenDate.read(words), day, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          by the end of June 2026           | 2026-06-30
          By March 2026                     | 2026-03-31
          No later than 3 March 2026        | 2026-03-03
          before 12 October 2026            | 2026-10-11
          End of May 2026                   | 2026-05-31
          erbyn diwedd Mehefin 2026         | 2026-06-30
          """)
  void aDeadlineHasNoFirstDaySoThatItIsNotDueUntilItIsOverdue(String words, LocalDate last) {
    var due = WrittenDate.read(words);
    assertThat(Dueness.of(due, LocalDate.of(1990, 1, 1), false)).isEqualTo(Dueness.NOT_DUE);
    assertThat(Dueness.of(due, last, false)).isEqualTo(Dueness.NOT_DUE);
    assertThat(Dueness.of(due, last.plusDays(1), false)).isEqualTo(Dueness.OVERDUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ongoing",
        "Quarterly",
        "Start of each autumn term",
        "every March from 2020",
        "12 months after publication",
        "Dependent upon budget",
        "subject to approval in March 2020",
        "Within 6 months",
        "next Cabinet meeting",
        "TBC",
        "Completed",
        "31 February 2020",
        "Spring",
        "From April 2020"
      })
  void whatRecursOrHangsOnSomethingOrNamesNoLastDayIsNeverOverdue(String words) {
    var due = WrittenDate.read(words);
    assertThat(Dueness.of(due, LONG_AFTER, false)).isEqualTo(Dueness.NO_USABLE_DATE);
    assertThat(Dueness.of(due, LONG_AFTER, true)).isEqualTo(Dueness.NO_USABLE_DATE);
  }

  @Test
  void aLastDayCountsWhereTheWordsAlsoSayThatItGoesOn() {
    var due = WrittenDate.read("March 2026 and ongoing");
    assertThat(Dueness.of(due, LocalDate.of(2026, 4, 1), false)).isEqualTo(Dueness.OVERDUE);
  }

  @Test
  void whereNoDateWasAgreedNothingIsOverdue() {
    assertThat(Dueness.of(null, LONG_AFTER, false)).isEqualTo(Dueness.NO_USABLE_DATE);
  }

  @Property(seed = "2026")
  void whatIsAchievedIsNeverOverdueAndChangesNothingBeforeTheLastDay(
      @ForAll @IntRange(min = -400, max = 400) int days) {
    var due = WrittenDate.read("April – June 2026");
    var day = LocalDate.of(2026, 6, 30).plusDays(days);
    var open = Dueness.of(due, day, false);
    assertThat(Dueness.of(due, day, true))
        .isEqualTo(open == Dueness.OVERDUE ? Dueness.PASSED : open);
  }
}
