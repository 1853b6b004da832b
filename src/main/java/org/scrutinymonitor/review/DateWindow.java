package org.scrutinymonitor.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.DateSpans.Span;
import org.scrutinymonitor.review.WrittenDate.Kind;

/**
 * The days that words allow: what is named, narrowed or opened by the words in front of it ("by the
 * end of", "before", "mid", "from").
 *
 * @param from the first day, null where a deadline leaves the beginning open
 * @param to the last day, null where the end is open
 */
record DateWindow(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Words in front of a date that are looked at. */
  private static final int REACH = 9;

  private static final Set<String> DEADLINE =
      Set.of("by", "until", "till", "deadline", "erbyn", "than", "end", "diwedd", "close");
  private static final Set<String> END = Set.of("end", "diwedd", "close");
  private static final Set<String> BEFORE = Set.of("before", "prior", "cyn");
  private static final Set<String> SINCE = Set.of("from", "after", "since", "following", "onwards");
  private static final Set<String> AFTER = Set.of("after", "following");
  private static final Set<String> PARTS =
      Set.of("early", "mid", "middle", "late", "start", "beginning", "dechrau");
  private static final Set<String> FILLING =
      WordSet.of(
          """
          the of in to at on latest no later not up calendar financial municipal year month and
          held y yr mis part be
          """);

  /** The window of a span, after the words in front. */
  static DateWindow of(Span span, DateTokens tokens) {
    LocalDate from = span.from();
    boolean deadline = false;
    boolean before = false;
    boolean since = tokens.text(span.end()).equals("onwards");
    boolean end = false;
    String part = "";
    for (int i = span.start() - 1; i >= Math.max(span.start() - REACH, 0); i--) {
      String word = tokens.text(i);
      if (word.equals(";") || word.equals(".")) {
        break;
      }
      if (tokens.get(i).isSign()) {
        continue;
      }
      if (DEADLINE.contains(word)) {
        deadline = true;
        end |= END.contains(word);
      } else if (BEFORE.contains(word)) {
        before = true;
      } else if (SINCE.contains(word)) {
        since = true;
        from = AFTER.contains(word) ? span.to().plusDays(1) : from;
      } else if (PARTS.contains(word) && part.isEmpty()) {
        part = word;
      } else if (!FILLING.contains(word)) {
        break;
      }
    }
    LocalDate first = firstDay(from, span.to(), part);
    LocalDate last = lastDay(from, span.to(), part);
    if (before) {
      return new DateWindow(null, end || !part.isEmpty() ? last : first.minusDays(1));
    }
    if (deadline) {
      return new DateWindow(null, last);
    }
    return new DateWindow(first, since ? null : last);
  }

  /** Where the early, middle or late third of some days begins; of a year, four months. */
  private static LocalDate firstDay(LocalDate from, LocalDate to, String part) {
    long days = from.until(to, ChronoUnit.DAYS) + 1;
    boolean year = days > 300;
    return switch (part) {
      case "mid", "middle" -> year ? from.plusMonths(4) : from.plusDays(days / 3);
      case "late" -> year ? from.plusMonths(8) : from.plusDays(days * 2 / 3);
      default -> from;
    };
  }

  /** Where the early, middle or late third of some days ends. */
  private static LocalDate lastDay(LocalDate from, LocalDate to, String part) {
    long days = from.until(to, ChronoUnit.DAYS) + 1;
    boolean year = days > 300;
    return switch (part) {
      case "", "late" -> to;
      case "mid", "middle" ->
          year ? from.plusMonths(8).minusDays(1) : from.plusDays(days * 2 / 3 - 1);
      default -> year ? from.plusMonths(4).minusDays(1) : from.plusDays(days / 3 - 1);
    };
  }

  /** The window from the first day of both to the last; open where one of them is. */
  DateWindow with(DateWindow other) {
    return new DateWindow(
        from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from,
        to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to);
  }

  /** Whether it is one day, one month, or another stretch. */
  Kind kind() {
    if (from == null || to == null) {
      return Kind.WINDOW;
    }
    if (from.equals(to)) {
      return Kind.DAY;
    }
    boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    return month ? Kind.MONTH : Kind.WINDOW;
  }
}
