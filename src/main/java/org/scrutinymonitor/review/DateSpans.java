package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stretches of days that are named in a row of tokens, and what is amiss with their names. */
final class DateSpans {
  /** Days from one to another, named by the tokens from start to end, exclusive. */
  record Span(int start, int end, LocalDate from, LocalDate to) {}

  private final DateTokens tokens;
  private final List<Span> spans = new ArrayList<>();
  private boolean impossible;
  private boolean yearless;
  private @Nullable String doubt;

  private DateSpans(DateTokens tokens) {
    this.tokens = tokens;
  }

  static DateSpans in(DateTokens tokens, DateReading.DoubleYear meaning) {
    DateSpans found = new DateSpans(tokens);
    DateDays days = new DateDays(tokens, found);
    DatePeriods periods = new DatePeriods(tokens, meaning, found);
    for (int i = 0; i < tokens.size(); ) {
      int end = days.at(i);
      end = end > i ? end : periods.at(i);
      i = Math.max(end, i + 1);
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

  void add(int start, int end, LocalDate from, LocalDate to) {
    spans.add(new Span(start, end, from, to));
  }

  void noteImpossible() {
    impossible = true;
  }

  void noteYearless() {
    yearless = true;
  }

  void note(String uncertain) {
    doubt = uncertain;
  }

  /** "March 2019 to May 2020" names one stretch, and so does "between 2 May and 4 June 2020". */
  private void joinRanges() {
    for (int i = 0; i + 1 < spans.size(); ) {
      Span a = spans.get(i);
      Span b = spans.get(i + 1);
      if (isRange(a, b)) {
        spans.set(i, new Span(a.start, b.end, a.from, b.to));
        spans.remove(i + 1);
      } else {
        i++;
      }
    }
  }

  private boolean isRange(Span a, Span b) {
    if (b.start - a.end != 1 || !tokens.leadsOn(a.end) || b.to.isBefore(a.from)) {
      return false;
    }
    String sign = tokens.text(a.end);
    boolean between = a.start > 0 && tokens.text(a.start - 1).equals("between");
    boolean pair = a.end == a.start + 1 && sign.equals("and");
    return between || pair || !Set.of("and", "&", "/").contains(sign);
  }
}
