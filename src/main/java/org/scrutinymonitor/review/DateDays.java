package org.scrutinymonitor.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days and months of a written date: "02/06/2020", "12th of October 2011", "March 2019". */
final class DateDays {
  private static final Map<String, Integer> MONTHS = months();

  private final DateTokens tokens;
  private final DateSpans found;

  DateDays(DateTokens tokens, DateSpans found) {
    this.tokens = tokens;
    this.found = found;
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan ionawr ion",
      "february feb chwefror chwef",
      "march mar mawrth fawrth",
      "april apr ebrill",
      "may mai",
      "june jun mehefin fehefin",
      "july jul gorffennaf orffennaf",
      "august aug awst",
      "september sep sept medi fedi",
      "october oct hydref",
      "november nov tachwedd dachwedd",
      "december dec rhagfyr ragfyr"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int m = 0; m < names.length; m++) {
      for (String name : names[m].split(" ", -1)) {
        months.put(name, m + 1);
      }
    }
    return Map.copyOf(months);
  }

  /** Reads what is named at a token; returns the token behind it, or the same where nothing is. */
  int at(int i) {
    if (tokens.isNumber(i)) {
      int end = numeric(i);
      return end > i ? end : dayAndMonth(i);
    }
    Integer month = MONTHS.get(tokens.text(i));
    return month == null ? i : monthFirst(i, month);
  }

  /** 02/06/2020, 2.6.20, 2020-06-02: day first, as all British papers have it. */
  private int numeric(int i) {
    String sign = tokens.text(i + 1);
    boolean dated =
        (sign.equals("/") || sign.equals(".") || sign.equals("-"))
            && tokens.text(i + 3).equals(sign)
            && tokens.isNumber(i + 2)
            && tokens.isNumber(i + 4)
            && tokens.isGlued(i + 1)
            && tokens.isGlued(i + 4);
    if (!dated) {
      return i;
    }
    boolean yearLast = tokens.isYear(i + 4) || tokens.text(i + 4).length() == 2;
    if (tokens.isYear(i) && tokens.isDay(i + 2) && tokens.isDay(i + 4)) {
      day(i, i + 5, tokens.value(i + 4), tokens.value(i + 2), tokens.value(i));
    } else if (tokens.isDay(i) && tokens.isDay(i + 2) && yearLast) {
      day(i, i + 5, tokens.value(i), tokens.value(i + 2), tokens.year(i + 4));
    } else {
      return i;
    }
    return i + 5;
  }

  /** "12 October 2011", "12th of October", "12-14 March 2020". */
  private int dayAndMonth(int i) {
    if (!tokens.isDay(i)) {
      return i;
    }
    int last = tokens.leadsOn(i + 1) && tokens.isDay(i + 2) ? i + 2 : i;
    int next = last + 1;
    if (tokens.text(next).equals("of") || tokens.text(next).equals("o")) {
      next++;
    }
    Integer month = MONTHS.get(tokens.text(next));
    if (month == null) {
      return i;
    }
    int yearAt = tokens.yearBehind(next + 1);
    if (yearAt >= 0) {
      int year = tokens.year(yearAt);
      LocalDate from = date(tokens.value(i), month, year);
      LocalDate to = last == i ? from : date(tokens.value(last), month, year);
      if (from != null && to != null) {
        found.add(i, yearAt + 1, from, to);
      }
      return yearAt + 1;
    }
    int year = last == i ? rangeYear(next + 1) : 0;
    if (year > 0) {
      day(i, next + 1, tokens.value(i), month, year);
    } else {
      found.noteYearless();
    }
    return next + 1;
  }

  /** "March 2019", "March 12th, 2020", "April – June 2020", "May". */
  private int monthFirst(int i, int month) {
    int yearAt = tokens.yearBehind(i + 1);
    if (yearAt >= 0) {
      month(i, yearAt + 1, month, tokens.year(yearAt));
      return yearAt + 1;
    }
    if (tokens.isDay(i + 1)) {
      int dayYear = tokens.yearBehind(i + 2);
      if (dayYear >= 0 && tokens.isYear(dayYear)) {
        day(i, dayYear + 1, tokens.value(i + 1), month, tokens.year(dayYear));
        return dayYear + 1;
      }
      found.noteYearless();
      return i + 2;
    }
    int year = rangeYear(i + 1);
    if (year > 0) {
      int second = rangeMonth(i + 1);
      month(i, i + 1, month, second > 0 && second < month ? year - 1 : year);
    } else if (tokens.get(i).capital() || !isAlsoAWord(tokens.text(i))) {
      found.noteYearless();
    }
    return i + 1;
  }

  /** Months whose names in small letters mean something else: "we may", "to mar". */
  private static boolean isAlsoAWord(String month) {
    return month.equals("may") || month.equals("mar");
  }

  /** The year that stands behind the second month of "April – June 2020", 0 where none does. */
  private int rangeYear(int i) {
    int at = rangeMonthAt(i);
    int yearAt = at < 0 ? -1 : tokens.yearBehind(at + 1);
    return yearAt < 0 ? 0 : tokens.year(yearAt);
  }

  private int rangeMonth(int i) {
    int at = rangeMonthAt(i);
    Integer month = at < 0 ? null : MONTHS.get(tokens.text(at));
    return month == null ? 0 : month;
  }

  private int rangeMonthAt(int i) {
    if (!tokens.leadsOn(i)) {
      return -1;
    }
    int at = tokens.isDay(i + 1) ? i + 2 : i + 1;
    return MONTHS.containsKey(tokens.text(at)) ? at : -1;
  }

  private void day(int start, int end, int day, int month, int year) {
    LocalDate date = date(day, month, year);
    if (date != null) {
      found.add(start, end, date, date);
    }
  }

  private void month(int start, int end, int month, int year) {
    YearMonth of = YearMonth.of(year, month);
    found.add(start, end, of.atDay(1), of.atEndOfMonth());
  }

  private @Nullable LocalDate date(int day, int month, int year) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      found.noteImpossible();
      return null;
    }
  }
}
