package org.scrutinymonitor.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the stretches of days that are named in a row of tokens. */
final class DateSpans {
  /** Days from one to another, named by the tokens from start to end, exclusive. */
  record Span(int start, int end, LocalDate from, LocalDate to) {}

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> SEASONS =
      Map.of(
          "spring", 3, "summer", 6, "autumn", 9, "winter", 12, "gwanwyn", 3, "haf", 6, "gaeaf", 12);
  private static final Set<String> TO =
      Set.of("to", "-", "until", "till", "through", "i", "hyd", "&", "and", "/");

  private final List<DateToken> tokens;
  private final DateReading.DoubleYear meaning;
  private final List<Span> spans = new ArrayList<>();
  private boolean impossible;
  private boolean yearless;
  private @Nullable String doubt;

  private DateSpans(List<DateToken> tokens, DateReading.DoubleYear meaning) {
    this.tokens = tokens;
    this.meaning = meaning;
  }

  static DateSpans in(List<DateToken> tokens, DateReading.DoubleYear meaning) {
    DateSpans found = new DateSpans(tokens, meaning);
    int i = 0;
    while (i < tokens.size()) {
      i = Math.max(found.at(i), i + 1);
    }
    found.joinRanges();
    return found;
  }

  List<Span> spans() {
    return spans;
  }

  /** Whether a day is named that no calendar has: 31 February. */
  boolean impossible() {
    return impossible;
  }

  /** Whether a month, a season or a quarter is named without its year. */
  boolean yearless() {
    return yearless;
  }

  @Nullable String doubt() {
    return doubt;
  }

  /** Reads what is named at a token; returns the token behind it, or the same where nothing is. */
  private int at(int i) {
    DateToken token = tokens.get(i);
    if (token.isNumber()) {
      int end = numeric(i);
      end = end > i ? end : dayAndMonth(i);
      end = end > i ? end : year(i);
      return end;
    }
    Integer month = MONTHS.get(token.text());
    if (month != null) {
      return monthFirst(i, month);
    }
    Integer season = SEASONS.get(token.text());
    if (season != null) {
      return season(i, season);
    }
    return token.text().equals("q")
            || token.text().equals("quarter")
            || token.text().equals("chwarter")
        ? quarter(i)
        : i;
  }

  /** 02/06/2020, 2.6.20, 2020-06-02: day first, as all British papers have it. */
  private int numeric(int i) {
    if (i + 4 >= tokens.size()) {
      return i;
    }
    String sign = text(i + 1);
    boolean dated =
        (sign.equals("/") || sign.equals(".") || sign.equals("-"))
            && text(i + 3).equals(sign)
            && number(i + 2)
            && number(i + 4)
            && tokens.get(i + 1).glued()
            && tokens.get(i + 4).glued();
    if (!dated) {
      return i;
    }
    DateToken a = tokens.get(i);
    DateToken b = tokens.get(i + 2);
    DateToken c = tokens.get(i + 4);
    if (a.isYear() && b.isDay() && c.isDay()) {
      day(i, i + 5, c.value(), b.value(), a.value());
    } else if (a.isDay() && b.isDay() && (c.isYear() || c.text().length() == 2)) {
      day(i, i + 5, a.value(), b.value(), year(c));
    } else {
      return i;
    }
    return i + 5;
  }

  /** "12 October 2011", "12th of October", "12-14 March 2020". */
  private int dayAndMonth(int i) {
    if (!tokens.get(i).isDay()) {
      return i;
    }
    int next = i + 1;
    int last = i;
    if (next + 1 < tokens.size() && TO.contains(text(next)) && tokens.get(next + 1).isDay()) {
      last = next + 1;
      next += 2;
    }
    if (text(next).equals("of") || text(next).equals("o")) {
      next++;
    }
    Integer month = MONTHS.get(text(next));
    if (month == null) {
      return i;
    }
    int yearAt = yearBehind(next + 1);
    if (yearAt < 0) {
      if (last == i && rangeYear(next + 1) > 0) {
        day(i, next + 1, tokens.get(i).value(), month, rangeYear(next + 1));
      } else {
        yearless = true;
      }
      return next + 1;
    }
    int year = year(tokens.get(yearAt));
    if (day(i, yearAt + 1, tokens.get(i).value(), month, year) && last != i) {
      Span first = spans.removeLast();
      if (day(i, yearAt + 1, tokens.get(last).value(), month, year)) {
        Span second = spans.removeLast();
        spans.add(new Span(i, yearAt + 1, first.from, second.to));
      }
    }
    return yearAt + 1;
  }

  /** "March 2019", "March 12th, 2020", "April – June 2020", "May". */
  private int monthFirst(int i, int month) {
    int yearAt = yearBehind(i + 1);
    if (yearAt >= 0) {
      month(i, yearAt + 1, month, year(tokens.get(yearAt)));
      return yearAt + 1;
    }
    if (i + 1 < tokens.size() && tokens.get(i + 1).isDay()) {
      int dayYear = yearBehind(i + 2);
      if (dayYear >= 0 && tokens.get(dayYear).isYear()) {
        day(i, dayYear + 1, tokens.get(i + 1).value(), month, year(tokens.get(dayYear)));
        return dayYear + 1;
      }
      yearless = true;
      return i + 2;
    }
    int year = rangeYear(i + 1);
    if (year > 0) {
      int second = rangeMonth(i + 1);
      month(i, i + 1, month, second > 0 && second < month ? year - 1 : year);
    } else if (tokens.get(i).capital() || !text(i).equals("may") && !text(i).equals("mar")) {
      yearless = true;
    }
    return i + 1;
  }

  /** The year that stands behind the second month of "April – June 2020", 0 where none does. */
  private int rangeYear(int i) {
    int at = rangeMonthAt(i);
    int yearAt = at < 0 ? -1 : yearBehind(at + 1);
    return yearAt < 0 ? 0 : year(tokens.get(yearAt));
  }

  private int rangeMonth(int i) {
    int at = rangeMonthAt(i);
    Integer month = at < 0 ? null : MONTHS.get(text(at));
    return month == null ? 0 : month;
  }

  private int rangeMonthAt(int i) {
    if (!TO.contains(text(i))) {
      return -1;
    }
    int at = i + 1;
    if (at < tokens.size() && tokens.get(at).isDay()) {
      at++;
    }
    return MONTHS.containsKey(text(at)) ? at : -1;
  }

  /** "Spring 2024", "winter 2020/21". */
  private int season(int i, int month) {
    int next = text(i + 1).equals("of") ? i + 2 : i + 1;
    int yearAt = yearBehind(next);
    if (yearAt < 0) {
      yearless |= tokens.get(i).capital() || text(Math.max(i - 1, 0)).equals("in");
      return i + 1;
    }
    LocalDate from = LocalDate.of(year(tokens.get(yearAt)), month, 1);
    int end = pairEnd(yearAt);
    spans.add(new Span(i, Math.max(end, yearAt + 1), from, from.plusMonths(3).minusDays(1)));
    return Math.max(end, yearAt + 1);
  }

  /** "Q2 2020/21": July to September 2020. */
  private int quarter(int i) {
    int numberAt = i + 1;
    if (numberAt >= tokens.size() || !tokens.get(numberAt).isNumber()) {
      numberAt = i - 1;
    }
    if (numberAt < 0 || tokens.get(numberAt).value() < 1 || tokens.get(numberAt).value() > 4) {
      return i;
    }
    int next = Math.max(i, numberAt) + 1;
    while (Set.of("of", "(", ",", "-", "in").contains(text(next))) {
      next++;
    }
    if (next >= tokens.size() || !tokens.get(next).isYear()) {
      yearless = true;
      return Math.max(i, numberAt) + 1;
    }
    int pair = pairEnd(next);
    if (pair < 0) {
      doubt =
          "A quarter of one year can be of the calendar or of the financial year (April to March).";
    }
    LocalDate from =
        LocalDate.of(tokens.get(next).value(), 4, 1)
            .plusMonths(3L * (tokens.get(numberAt).value() - 1));
    int end = pair < 0 ? next + 1 : pair;
    spans.add(new Span(Math.min(i, numberAt), end, from, from.plusMonths(3).minusDays(1)));
    return end;
  }

  /** "2019", "2009/10". */
  private int year(int i) {
    DateToken token = tokens.get(i);
    if (!token.isYear() || i > 0 && Set.of("£", "/", ".").contains(text(i - 1)) && token.glued()) {
      return i;
    }
    int pair = pairEnd(i);
    if (pair > 0) {
      int start = meaning == DateReading.DoubleYear.FINANCIAL ? 4 : 5;
      LocalDate from = LocalDate.of(token.value(), start, 1);
      spans.add(new Span(i, pair, from, from.plusYears(1).minusDays(1)));
      return pair;
    }
    spans.add(
        new Span(i, i + 1, LocalDate.of(token.value(), 1, 1), LocalDate.of(token.value(), 12, 31)));
    return i + 1;
  }

  /** Behind "2009/10" or "2019-2020", -1 where the year stands alone. */
  private int pairEnd(int i) {
    if (i + 2 < tokens.size()
        && (text(i + 1).equals("/") || text(i + 1).equals("-"))
        && tokens.get(i + 1).glued()
        && tokens.get(i + 2).glued()) {
      DateToken second = tokens.get(i + 2);
      int next = tokens.get(i).value() + 1;
      if (second.value() == next || second.text().length() == 2 && second.value() == next % 100) {
        return i + 3;
      }
    }
    return -1;
  }

  /** Where the year of a month stands: directly behind, or behind a comma, dash or apostrophe. */
  private int yearBehind(int i) {
    if (i < tokens.size() && tokens.get(i).isYear()) {
      return i;
    }
    if (text(i).equals(",")
        || text(i).equals("-")
        || text(i).equals("/")
        || text(i).equals("'")
        || text(i).equals("of")
        || text(i).equals(".")) {
      int next = text(i + 1).equals("'") ? i + 2 : i + 1;
      if (next < tokens.size() && tokens.get(next).isYear()) {
        return next;
      }
      boolean sign = !text(i).equals(",") && !text(i).equals("of") && !text(i).equals(".");
      if (sign
          && next < tokens.size()
          && tokens.get(next).text().length() == 2
          && tokens.get(next).isNumber()
          && tokens.get(next).glued()
          && !TO.contains(text(next + 1))) {
        return next;
      }
    }
    return -1;
  }

  private void joinRanges() {
    for (int i = 0; i + 1 < spans.size(); ) {
      Span a = spans.get(i);
      Span b = spans.get(i + 1);
      boolean between = a.start > 0 && text(a.start - 1).equals("between");
      boolean range =
          b.start - a.end == 1
              && TO.contains(text(a.end))
              && (!Set.of("and", "&", "/").contains(text(a.end)) || between || a.end == a.start + 1)
              && !b.to.isBefore(a.from);
      if (range && (!text(a.end).equals("/") && !text(a.end).equals("&") || between)) {
        spans.set(i, new Span(a.start, b.end, a.from, b.to));
        spans.remove(i + 1);
      } else {
        i++;
      }
    }
  }

  private boolean day(int start, int end, int day, int month, int year) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      spans.add(new Span(start, end, date, date));
      return true;
    } catch (DateTimeException e) {
      impossible = true;
      return false;
    }
  }

  private void month(int start, int end, int month, int year) {
    YearMonth of = YearMonth.of(year, month);
    spans.add(new Span(start, end, of.atDay(1), of.atEndOfMonth()));
  }

  private static int year(DateToken token) {
    return token.text().length() == 2
        ? token.value() < 70 ? 2000 + token.value() : 1900 + token.value()
        : token.value();
  }

  private boolean number(int i) {
    return i < tokens.size() && tokens.get(i).isNumber();
  }

  private String text(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
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
    Map<String, Integer> months = new java.util.HashMap<>();
    for (int m = 0; m < names.length; m++) {
      for (String name : names[m].split(" ", -1)) {
        months.put(name, m + 1);
      }
    }
    return Map.copyOf(months);
  }
}
