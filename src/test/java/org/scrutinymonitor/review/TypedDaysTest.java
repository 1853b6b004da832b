package org.scrutinymonitor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinymonitor.review.WrittenDate.Kind;

class TypedDaysTest {
  private static final String WORDS = "when the committee has met";

  @Test
  void whereNoDayIsTypedTheWordsSayTheDays() {
    assertThat(days("//", "//").date("March 2027")).isEqualTo(WrittenDate.read("March 2027"));
    assertThat(days("//", "//").problems(false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1/3/2027   | 31/5/2027  | 2027-03-01 | 2027-05-31 | WINDOW
          01/03/2027 | 31/03/2027 | 2027-03-01 | 2027-03-31 | MONTH
          29/2/2028  | 29/2/2028  | 2028-02-29 | 2028-02-29 | DAY
          //         | 30/6/2027  | -          | 2027-06-30 | WINDOW
          1/4/2027   | //         | 2027-04-01 | -          | WINDOW
          """)
  void typedDaysStandBesideTheWords(
      String first, String last, LocalDate earliest, LocalDate latest, Kind kind) {
    assertThat(days(first, last).problems(true)).isEmpty();
    assertThat(days(first, last).date(WORDS))
        .isEqualTo(new WrittenDate(WORDS, earliest, latest, kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/3/2027  | 28/2/2027 | -last-day    | review.days.order
          31/2/2027 | //        | -first-day   | review.days.unreal.first
          1/13/2027 | //        | -first-day   | review.days.unreal.first
          1/3/27    | //        | -first-day   | review.days.unreal.first
          1/3/0027  | //        | -first-day   | review.days.unreal.first
          x/3/2027  | //        | -first-day   | review.days.unreal.first
          1//2027   | //        | -first-month | review.days.incomplete.first
          //        | 1/3/      | -last-year   | review.days.incomplete.last
          //        | /3/2027   | -last-day    | review.days.incomplete.last
          """)
  void whatIsNoDayIsSaidAtItsInput(String first, String last, String input, String text) {
    assertThat(days(first, last).problems(true)).containsOnly(java.util.Map.entry(input, text));
  }

  @Test
  void everyErrorIsSaidAtOnce() {
    assertThat(days("1/3/", "40/3/2027").problems(false).keySet())
        .containsExactly("", "-first-year", "-last-day");
  }

  @Test
  void onlyDaysThatTheWordsDoNotGiveAreShownToBeChanged() {
    assertThat(TypedDays.of(WrittenDate.read("by the end of June 2027")).isBlank()).isTrue();
    var set = days("1/3/2027", "31/5/2027").date("the spring of 2031");
    assertThat(TypedDays.of(set)).isEqualTo(days("1/3/2027", "31/5/2027"));
    assertThat(TypedDays.of(set).date(set.text())).isEqualTo(set);
  }

  @Test
  void theSameDaysHaveTheSameTraceHoweverTheyAreTyped() {
    assertThat(days("01/03/2027", " 31/5/2027").trace())
        .isEqualTo(days("1/3/2027", "31/05/2027").trace())
        .isNotEqualTo(days("1/3/2027", "//").trace());
  }

  private static TypedDays days(String first, String last) {
    var typed = new HashMap<String, String>();
    put(typed, "due-first-", first);
    put(typed, "due-last-", last);
    return TypedDays.of(typed::get, "due");
  }

  private static void put(HashMap<String, String> typed, String prefix, String day) {
    var parts = day.split("/", -1);
    typed.put(prefix + "day", parts[0]);
    typed.put(prefix + "month", parts[1]);
    typed.put(prefix + "year", parts[2]);
  }
}
