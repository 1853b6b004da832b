package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

import java.util.List;
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

  /** Reads a date in the words of a document; "2019/20" is a financial year. */
  public static DateReading of(String text) {
    return of(text, DoubleYear.FINANCIAL);
  }

  /** Reads a date in the words of a document. Takes time in proportion to their length. */
  public static DateReading of(String text, DoubleYear meaning) {
    String words = tidy(text);
    DateTokens tokens = DateTokens.of(words);
    DateSpans found = DateSpans.in(tokens, meaning);
    if (found.spans().isEmpty()) {
      return undated(words, tokens, found);
    }
    if (Undated.hangsOnLength(tokens)) {
      return new DateReading(new WrittenDate(words, null, null, Kind.CONDITIONAL), null);
    }
    List<DateWindow> windows =
        found.spans().stream().map(span -> DateWindow.of(span, tokens)).toList();
    DateWindow window = windows.stream().reduce(DateWindow::with).orElseThrow();
    Kind kind = window.kind();
    String doubt = found.doubt();
    if (windows.size() > 1) {
      doubt = "There is more than one date here; the window holds them all.";
      kind = Kind.WINDOW;
    } else if (found.impossible()) {
      doubt = "One of the dates here is no day in the calendar.";
    } else if (Undated.depends(tokens)) {
      kind = Kind.CONDITIONAL;
    } else if (Undated.recurs(tokens) && window.to() != null) {
      doubt = "The words name a date and also say that it goes on.";
    }
    return new DateReading(new WrittenDate(words, window.from(), window.to(), kind), doubt);
  }

  private static DateReading undated(String words, DateTokens tokens, DateSpans found) {
    Kind kind = Undated.kind(tokens);
    String doubt = null;
    if (found.impossible()) {
      doubt = "There is no such day in the calendar.";
      kind = Kind.NONE;
    } else if (found.yearless()) {
      doubt = "The year is missing.";
      kind = Kind.NONE;
    }
    return new DateReading(new WrittenDate(words, null, null, kind), doubt);
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
