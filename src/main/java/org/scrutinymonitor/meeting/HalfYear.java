package org.scrutinymonitor.meeting;

import java.time.LocalDate;
import java.util.Optional;
import org.scrutinymonitor.web.View;

/**
 * Half of a calendar year.
 *
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {
  /** The half year that holds a day. */
  public static HalfYear of(LocalDate day) {
    return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
  }

  /** What an address names: "2026-1". */
  public static Optional<HalfYear> named(String word) {
    return word.matches("20[0-9]{2}-[12]")
        ? Optional.of(new HalfYear(Integer.parseInt(word.substring(0, 4)), word.charAt(5) - '0'))
        : Optional.empty();
  }

  /** Its name in addresses: "2026-1". */
  public String word() {
    return year + "-" + half;
  }

  /** "Second half of 2026". */
  public String words(View view) {
    return view.text("figures.half." + half, String.valueOf(year));
  }

  /** The half year before. */
  public HalfYear before() {
    return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
  }

  /** Whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return of(day).equals(this);
  }

  @Override
  public int compareTo(HalfYear other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(half, other.half);
  }
}
