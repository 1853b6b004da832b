package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          March 2019                            | 2019-03-01 | 2019-03-31 | MONTH
          Reviewed throughout the year 2019     | 2019-01-01 | 2019-12-31 | WINDOW
          During 2009/10                        | 2009-04-01 | 2010-03-31 | WINDOW
          2019-2020                             | 2019-04-01 | 2020-03-31 | WINDOW
          Cabinet – 12 October 2011             | 2011-10-12 | 2011-10-12 | DAY
          Meeting held by / 28 February 2014    | -          | 2014-02-28 | WINDOW
          02/06/2020                            | 2020-06-02 | 2020-06-02 | DAY
          01/01/26                              | 2026-01-01 | 2026-01-01 | DAY
          2.6.2020                              | 2020-06-02 | 2020-06-02 | DAY
          2020-06-02                            | 2020-06-02 | 2020-06-02 | DAY
          13 December2016                       | 2016-12-13 | 2016-12-13 | DAY
          9th October 2019                      | 2019-10-09 | 2019-10-09 | DAY
          Wednesday 1st of May, 2019            | 2019-05-01 | 2019-05-01 | DAY
          March 12th, 2020                      | 2020-03-12 | 2020-03-12 | DAY
          before the end of October 2021        | -          | 2021-10-31 | WINDOW
          before 12 October 2021                | -          | 2021-10-11 | WINDOW
          by the end of June 2022               | -          | 2022-06-30 | WINDOW
          By March 2020                         | -          | 2020-03-31 | WINDOW
          No later than 3 March 2020            | -          | 2020-03-03 | WINDOW
          End of May 2020                       | -          | 2020-05-31 | WINDOW
          Q2 2020/21                            | 2020-07-01 | 2020-09-30 | WINDOW
          Quarter 4 of 2020/21                  | 2021-01-01 | 2021-03-31 | WINDOW
          Spring 2024                           | 2024-03-01 | 2024-05-31 | WINDOW
          Winter 2020/21                        | 2020-12-01 | 2021-02-28 | WINDOW
          April – June 2020                     | 2020-04-01 | 2020-06-30 | WINDOW
          November to February 2021             | 2020-11-01 | 2021-02-28 | WINDOW
          September 2019 to March 2020          | 2019-09-01 | 2020-03-31 | WINDOW
          between March and June 2020           | 2020-03-01 | 2020-06-30 | WINDOW
          12-14 March 2020                      | 2020-03-12 | 2020-03-14 | WINDOW
          3 March - 14 April 2020               | 2020-03-03 | 2020-04-14 | WINDOW
          mid 2021                              | 2021-05-01 | 2021-08-31 | WINDOW
          early March 2020                      | 2020-03-01 | 2020-03-10 | WINDOW
          Mar-20                                | 2020-03-01 | 2020-03-31 | MONTH
          Completed March 2020                  | 2020-03-01 | 2020-03-31 | MONTH
          From April 2020                       | 2020-04-01 | -          | WINDOW
          Mawrth 2021                           | 2021-03-01 | 2021-03-31 | MONTH
          erbyn diwedd Mehefin 2022             | -          | 2022-06-30 | WINDOW
          12 months after publication           | -          | -          | CONDITIONAL
          Dependant upon budget                 | -          | -          | CONDITIONAL
          Within 6 months                       | -          | -          | CONDITIONAL
          Following the Cabinet decision        | -          | -          | CONDITIONAL
          Ongoing                               | -          | -          | RECURRING
          on-going                              | -          | -          | RECURRING
          Quarterly                             | -          | -          | RECURRING
          Every 6 months                        | -          | -          | RECURRING
          next Cabinet meeting                  | -          | -          | EVENT
          TBC                                   | -          | -          | NONE
          Completed                             | -          | -          | NONE
          Immediate                             | -          | -          | NONE
          End of May                            | -          | -          | NONE
          31/02/2020                            | -          | -          | NONE
          31 February 2020                      | -          | -          | NONE
          To be incorporated in Q2              | -          | -          | NONE
          This may be delayed                   | -          | -          | NONE
          """)
  void wordsGiveTheirWindowOfDays(String words, String earliest, String latest, String kind) {
    WrittenDate date = WrittenDate.read(words);
    assertThat(date.text()).isEqualTo(words);
    assertThat(String.valueOf(date.earliest())).isEqualTo(String.valueOf(earliest));
    assertThat(String.valueOf(date.latest())).isEqualTo(String.valueOf(latest));
    assertThat(date.kind()).isEqualTo(WrittenDate.Kind.valueOf(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          End of May
          31/02/2020
          06/13/2020
          To be incorporated in Q2
          Q2 2020
          March 2019 / October 2019
          Ongoing – March 2020
          Spring
          """)
  void whatTheWordsLeaveOpenIsADoubt(String words) {
    assertThat(DateReading.of(words).doubt()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          March 2019
          02/06/2020
          Ongoing
          TBC
          Reviewed throughout the year 2019
          2019/20
          Cabinet – 12 October 2011
          by the end of June 2022
          This may be delayed
          """)
  void plainWordsLeaveNoDoubt(String words) {
    assertThat(DateReading.of(words).doubt()).isNull();
  }

  @Test
  void aCouncilMayCountItsYearFromMay() {
    assertThat(DateReading.of("2019/20", DateReading.DoubleYear.MUNICIPAL).date().earliest())
        .hasToString("2019-05-01");
  }

  @Test
  void linesOfADateAreKept() {
    assertThat(WrittenDate.read(" Meeting held by  \n\n 28 February 2014 ").text())
        .isEqualTo("Meeting held by\n28 February 2014");
  }

  @Property(seed = "2026")
  void noWordsBreakTheReading(@ForAll String words) {
    assertThat(DateReading.of(words)).isNotNull();
  }

  @Test
  void longHostileTextIsReadInTime() {
    for (String piece :
        new String[] {"1/1/", "march to ", "2019/20-", " ", "q 2 ", "by the end of ", "1 to 2 "}) {
      String words = piece.repeat(200_000);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> DateReading.of(words), piece);
    }
  }
}
