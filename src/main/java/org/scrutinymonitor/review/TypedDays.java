package org.scrutinymonitor.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.WrittenDate.Kind;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.View;

/**
 * The first and the last day of a date as a person types them, for words that the program reads
 * wrongly or not at all. Where all is blank, the words say the days themselves.
 */
public record TypedDays(Day first, Day last) {
  /** Nothing typed. */
  public static final TypedDays BLANK = new TypedDays(Day.BLANK, Day.BLANK);

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  /** A day as it is typed into three inputs. */
  public record Day(String day, String month, String year) {
    static final Day BLANK = new Day("", "", "");

    static Day of(@Nullable LocalDate date) {
      return date == null
          ? BLANK
          : new Day("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
    }

    boolean isBlank() {
      return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The day in the calendar, null where there is no such day or something is missing. */
    @Nullable LocalDate date() {
      if (!day.matches("[0-9]{1,2}") || !month.matches("[0-9]{1,2}") || !year.matches("[0-9]{4}")) {
        return null;
      }
      int inYear = Integer.parseInt(year);
      if (inYear < EARLIEST_YEAR || inYear > LATEST_YEAR) return null;
      try {
        return LocalDate.of(inYear, Integer.parseInt(month), Integer.parseInt(day));
      } catch (DateTimeException notInTheCalendar) {
        return null;
      }
    }

    private void put(Map<String, String> inputs, String prefix) {
      inputs.put(prefix + "day", day);
      inputs.put(prefix + "month", month);
      inputs.put(prefix + "year", year);
    }

    private String missing() {
      return day.isEmpty() ? "day" : month.isEmpty() ? "month" : year.isEmpty() ? "year" : "";
    }
  }

  /** What was typed for a field: into "due-first-day", "due-first-month" and so on. */
  public static TypedDays of(Function<String, @Nullable String> typed, String field) {
    return new TypedDays(day(typed, field + "-first-"), day(typed, field + "-last-"));
  }

  private static Day day(Function<String, @Nullable String> typed, String prefix) {
    return new Day(
        stripped(typed.apply(prefix + "day")),
        stripped(typed.apply(prefix + "month")),
        stripped(typed.apply(prefix + "year")));
  }

  private static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** The days of a date that a person must have set: blank where its words say the same. */
  public static TypedDays of(@Nullable WrittenDate date) {
    if (date == null) return BLANK;
    var said = WrittenDate.read(date.text());
    var same =
        Objects.equals(said.earliest(), date.earliest())
            && Objects.equals(said.latest(), date.latest());
    return same ? BLANK : new TypedDays(Day.of(date.earliest()), Day.of(date.latest()));
  }

  public boolean isBlank() {
    return first.isBlank() && last.isBlank();
  }

  /**
   * Everything that is wrong, as keys of texts by the end of the name of their input: "" for the
   * words themselves, "-last-month". The argument of each text is the name of the field.
   *
   * @param words whether the date has words as well
   */
  public Map<String, String> problems(boolean words) {
    var problems = new LinkedHashMap<String, String>();
    if (!words && !isBlank()) problems.put("", "review.days.no-words");
    note(problems, "first", first);
    note(problems, "last", last);
    var from = first.date();
    var to = last.date();
    if (from != null && to != null && from.isAfter(to)) {
      problems.put("-last-day", "review.days.order");
    }
    return problems;
  }

  /** Notes what is wrong with the days of a field, named by its label, at its inputs. */
  public void check(String field, boolean words, String label, Errors errors) {
    problems(words).forEach((end, text) -> errors.add(field + end, text, label));
  }

  /** The error of the three inputs of a day: "due-first". */
  public static @Nullable String error(Errors errors, View view, String day) {
    for (var part : List.of("-day", "-month", "-year")) {
      var error = errors.of(day + part, view);
      if (error != null) return error;
    }
    return null;
  }

  private static void note(Map<String, String> problems, String which, Day day) {
    if (day.isBlank() || day.date() != null) return;
    var missing = day.missing();
    if (missing.isEmpty()) problems.put("-" + which + "-day", "review.days.unreal." + which);
    else problems.put("-" + which + "-" + missing, "review.days.incomplete." + which);
  }

  /** The date with these words and days; the days of the words where none was typed. */
  public WrittenDate date(String words) {
    var from = first.date();
    var to = last.date();
    return isBlank() ? WrittenDate.read(words) : new WrittenDate(words, from, to, kind(from, to));
  }

  private static Kind kind(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) return Kind.WINDOW;
    if (from.equals(to)) return Kind.DAY;
    var month = YearMonth.from(from);
    return from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())
        ? Kind.MONTH
        : Kind.WINDOW;
  }

  /** What was typed, by the name of its input. */
  public Map<String, String> inputs(String field) {
    var inputs = new LinkedHashMap<String, String>();
    first.put(inputs, field + "-first-");
    last.put(inputs, field + "-last-");
    return inputs;
  }

  /** The same days always give the same trace, however they are typed. */
  public String trace() {
    return isBlank() ? "" : trace(first) + "–" + trace(last);
  }

  private static String trace(Day day) {
    var date = day.date();
    return date == null ? day.toString() : date.toString();
  }
}
