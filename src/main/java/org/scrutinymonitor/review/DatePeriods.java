package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Years, quarters and seasons of a written date: "2009/10", "Q2 2020/21", "Spring 2024". */
final class DatePeriods {
  private static final Map<String, Integer> SEASONS =
      Map.of(
          "spring", 3, "summer", 6, "autumn", 9, "winter", 12, "gwanwyn", 3, "haf", 6, "gaeaf", 12);
  private static final Set<String> QUARTER = Set.of("q", "quarter", "chwarter");
  private static final Set<String> BEFORE_YEAR = Set.of("of", "(", ",", "-", "in");

  private final DateTokens tokens;
  private final DateReading.DoubleYear meaning;
  private final DateSpans found;

  DatePeriods(DateTokens tokens, DateReading.DoubleYear meaning, DateSpans found) {
    this.tokens = tokens;
    this.meaning = meaning;
    this.found = found;
  }

  /** Reads what is named at a token; returns the token behind it, or the same where nothing is. */
  int at(int i) {
    if (tokens.isNumber(i)) {
      return year(i);
    }
    Integer season = SEASONS.get(tokens.text(i));
    if (season != null) {
      return season(i, season);
    }
    return QUARTER.contains(tokens.text(i)) ? quarter(i) : i;
  }

  /** "2019", "2009/10". */
  private int year(int i) {
    boolean partOfNumber =
        i > 0 && Set.of("£", "/", ".").contains(tokens.text(i - 1)) && tokens.isGlued(i);
    if (!tokens.isYear(i) || partOfNumber) {
      return i;
    }
    int year = tokens.value(i);
    int pair = tokens.pairEnd(i);
    if (pair > 0) {
      int start = meaning == DateReading.DoubleYear.FINANCIAL ? 4 : 5;
      LocalDate from = LocalDate.of(year, start, 1);
      found.add(i, pair, from, from.plusYears(1).minusDays(1));
      return pair;
    }
    found.add(i, i + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return i + 1;
  }

  /** "Q2 2020/21": July to September 2020. */
  private int quarter(int i) {
    int numberAt = tokens.isNumber(i + 1) ? i + 1 : i - 1;
    if (numberAt < 0 || tokens.value(numberAt) < 1 || tokens.value(numberAt) > 4) {
      return i;
    }
    int behind = Math.max(i, numberAt) + 1;
    int yearAt = behind;
    while (BEFORE_YEAR.contains(tokens.text(yearAt))) {
      yearAt++;
    }
    if (!tokens.isYear(yearAt)) {
      found.noteYearless();
      return behind;
    }
    int pair = tokens.pairEnd(yearAt);
    if (pair < 0) {
      found.note(
          "A quarter of one year can be of the calendar or of the financial year (April to"
              + " March).");
    }
    int end = pair < 0 ? yearAt + 1 : pair;
    LocalDate from =
        LocalDate.of(tokens.value(yearAt), 4, 1).plusMonths(3L * (tokens.value(numberAt) - 1));
    found.add(Math.min(i, numberAt), end, from, from.plusMonths(3).minusDays(1));
    return end;
  }

  /** "Spring 2024", "winter 2020/21". */
  private int season(int i, int month) {
    int yearAt = tokens.yearBehind(tokens.text(i + 1).equals("of") ? i + 2 : i + 1);
    if (yearAt < 0) {
      // "summer" in small letters is often only a word; after "in" it is a time.
      if (tokens.get(i).capital() || tokens.text(i - 1).equals("in")) {
        found.noteYearless();
      }
      return i + 1;
    }
    LocalDate from = LocalDate.of(tokens.year(yearAt), month, 1);
    int end = Math.max(tokens.pairEnd(yearAt), yearAt + 1);
    found.add(i, end, from, from.plusMonths(3).minusDays(1));
    return end;
  }
}
