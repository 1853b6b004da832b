package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.WrittenDate.Kind;

/**
 * A date read from words, and what is uncertain about it.
 *
 * @param doubt one sentence for a person, null where the words leave no doubt
 */
public record DateReading(WrittenDate date, @Nullable String doubt) {

  /** What "2019/20" means. */
  public enum DoubleYear {
    /** April to March. */
    FINANCIAL,
    /** May to May, between two annual meetings of the council. */
    MUNICIPAL
  }

  private static final Set<String> DEADLINE =
      Set.of("by", "until", "till", "deadline", "erbyn", "than", "end", "diwedd", "close");
  private static final Set<String> BEFORE = Set.of("before", "prior", "cyn");
  private static final Set<String> SINCE = Set.of("from", "after", "since", "following", "onwards");
  private static final Set<String> PARTS =
      Set.of("early", "mid", "middle", "late", "start", "beginning", "dechrau");
  private static final Set<String> FILLING =
      Set.of(
          "the",
          "of",
          "in",
          "to",
          "at",
          "on",
          "latest",
          "no",
          "later",
          "not",
          "up",
          "calendar",
          "financial",
          "municipal",
          "year",
          "month",
          "and",
          "held",
          "y",
          "yr",
          "mis",
          "part",
          "be");
  private static final Set<String> CONDITIONS =
      Set.of(
          "dependent",
          "dependant",
          "depending",
          "depends",
          "subject",
          "pending",
          "once",
          "when",
          "if",
          "unless",
          "after",
          "following",
          "within",
          "upon",
          "ar",
          "ôl",
          "wedi");
  private static final Set<String> LENGTHS =
      Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "mis", "wythnos");
  private static final Set<String> RECURRING =
      Set.of(
          "ongoing",
          "going",
          "continuous",
          "continuously",
          "continuing",
          "continual",
          "quarterly",
          "monthly",
          "weekly",
          "annually",
          "annual",
          "yearly",
          "daily",
          "termly",
          "fortnightly",
          "biannual",
          "biannually",
          "biennial",
          "every",
          "each",
          "regular",
          "regularly",
          "rolling",
          "bimonthly",
          "parhaus",
          "blynyddol",
          "chwarterol",
          "misol");
  private static final Set<String> OCCASIONS =
      Set.of(
          "meeting",
          "meetings",
          "cabinet",
          "council",
          "committee",
          "agm",
          "panel",
          "budget",
          "election",
          "elections",
          "conference",
          "executive",
          "board",
          "cyfarfod",
          "cabinet's");

  /** Reads a date in the words of a document; "2019/20" is a financial year. */
  public static DateReading of(String text) {
    return of(text, DoubleYear.FINANCIAL);
  }

  /** Reads a date in the words of a document. Takes time in proportion to their length. */
  public static DateReading of(String text, DoubleYear meaning) {
    String words = tidy(text);
    List<DateToken> tokens = DateToken.of(words);
    DateSpans found = DateSpans.in(tokens, meaning);
    List<DateSpans.Span> spans = found.spans();
    if (spans.isEmpty()) {
      Kind kind = found.impossible() ? Kind.NONE : undated(tokens);
      String doubt = null;
      if (found.impossible()) {
        doubt = "There is no such day in the calendar.";
      } else if (found.yearless()) {
        doubt = "The year is missing.";
        kind = Kind.NONE;
      }
      return new DateReading(new WrittenDate(words, null, null, kind), doubt);
    }
    if (hangsOnLength(tokens)) {
      return new DateReading(new WrittenDate(words, null, null, Kind.CONDITIONAL), null);
    }
    LocalDate earliest = null;
    LocalDate latest = null;
    boolean open = false;
    boolean first = true;
    for (DateSpans.Span span : spans) {
      Window window = qualified(tokens, span);
      earliest =
          first
              ? window.from
              : earliest == null || window.from == null ? null : min(earliest, window.from);
      open |= window.to == null;
      latest = latest == null ? window.to : window.to == null ? latest : max(latest, window.to);
      first = false;
    }
    if (open) {
      latest = null;
    }
    Kind kind = kind(earliest, latest);
    String doubt = found.doubt();
    if (spans.size() > 1) {
      doubt = "There is more than one date here; the window holds them all.";
      kind = Kind.WINDOW;
    } else if (found.impossible()) {
      doubt = "One of the dates here is no day in the calendar.";
    } else if (has(tokens, Set.of("dependent", "dependant", "depending", "subject", "pending"))) {
      kind = Kind.CONDITIONAL;
    } else if (recurs(tokens) && latest != null) {
      doubt = "The words name a date and also say that it goes on.";
    }
    return new DateReading(new WrittenDate(words, earliest, latest, kind), doubt);
  }

  private record Window(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /** The window of a span after the words in front: "by the end of", "before", "mid", "from". */
  private static Window qualified(List<DateToken> tokens, DateSpans.Span span) {
    LocalDate from = span.from();
    LocalDate to = span.to();
    boolean deadline = false;
    boolean before = false;
    boolean since = false;
    boolean end = false;
    String part = "";
    for (int i = span.start() - 1, seen = 0; i >= 0 && seen < 9; i--, seen++) {
      DateToken token = tokens.get(i);
      String word = token.text();
      if (token.isSign()) {
        if (word.equals(";") || word.equals(".")) {
          break;
        }
        continue;
      }
      if (DEADLINE.contains(word)) {
        deadline = true;
        end |= word.equals("end") || word.equals("diwedd") || word.equals("close");
      } else if (BEFORE.contains(word)) {
        before = true;
      } else if (SINCE.contains(word)) {
        since = true;
        from = word.equals("after") || word.equals("following") ? to.plusDays(1) : from;
      } else if (PARTS.contains(word) && part.isEmpty()) {
        part = word;
      } else if (!FILLING.contains(word)) {
        break;
      }
    }
    if (span.end() < tokens.size() && tokens.get(span.end()).text().equals("onwards")) {
      since = true;
    }
    if (!part.isEmpty()) {
      long days = from.until(to, java.time.temporal.ChronoUnit.DAYS) + 1;
      LocalDate start = from;
      switch (part) {
        case "mid", "middle" -> {
          from = days > 300 ? start.plusMonths(4) : start.plusDays(days / 3);
          to = days > 300 ? start.plusMonths(8).minusDays(1) : start.plusDays(days * 2 / 3 - 1);
        }
        case "late" -> from = days > 300 ? start.plusMonths(8) : start.plusDays(days * 2 / 3);
        default ->
            to = days > 300 ? start.plusMonths(4).minusDays(1) : start.plusDays(days / 3 - 1);
      }
    }
    if (before) {
      return new Window(null, end || !part.isEmpty() ? to : from.minusDays(1));
    }
    if (deadline) {
      return new Window(null, to);
    }
    return new Window(from, since ? null : to);
  }

  private static Kind kind(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      return Kind.WINDOW;
    }
    if (from.equals(to)) {
      return Kind.DAY;
    }
    boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    return month ? Kind.MONTH : Kind.WINDOW;
  }

  private static Kind undated(List<DateToken> tokens) {
    if (has(tokens, Set.of("every", "each")) || recurs(tokens) && !has(tokens, Set.of("after"))) {
      return Kind.RECURRING;
    }
    if (has(tokens, CONDITIONS) || hangsOnLength(tokens)) {
      return Kind.CONDITIONAL;
    }
    return has(tokens, OCCASIONS) ? Kind.EVENT : Kind.NONE;
  }

  /** "12 months", "6 weeks after": a length that begins when something else happens. */
  private static boolean hangsOnLength(List<DateToken> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      DateToken before = tokens.get(i - 1);
      boolean amount =
          before.isNumber()
              || Set.of("three", "six", "twelve", "two", "four", "eighteen")
                  .contains(before.text());
      if (amount && LENGTHS.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean recurs(List<DateToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (word.equals("going")) {
        if (i > 0 && (tokens.get(i - 1).text().equals("on") || tokens.get(i - 1).isSign())) {
          return true;
        }
      } else if (RECURRING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<DateToken> tokens, Set<String> words) {
    for (DateToken token : tokens) {
      if (words.contains(token.text())) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** White space tidied, lines kept. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    text.lines()
        .map(line -> line.strip().replaceAll("\\s{2,}+|\\t", " "))
        .filter(line -> !line.isEmpty())
        .forEach(line -> tidy.append(tidy.isEmpty() ? "" : "\n").append(line));
    return tidy.toString();
  }

  static String folded(String word) {
    return word.toLowerCase(ROOT);
  }
}
