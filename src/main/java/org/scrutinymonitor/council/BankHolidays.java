package org.scrutinymonitor.council;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bank holidays of each nation of the United Kingdom, by the rules of the Banking and Financial
 * Dealings Act 1971 with the days proclaimed once.
 */
public final class BankHolidays {
  /** Days that were proclaimed for one year everywhere. */
  private static final Map<Integer, Set<LocalDate>> PROCLAIMED =
      Map.of(
          2011, Set.of(LocalDate.of(2011, 4, 29)),
          2012, Set.of(LocalDate.of(2012, 6, 5)),
          2022, Set.of(LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)),
          2023, Set.of(LocalDate.of(2023, 5, 8)));

  private BankHolidays() {}

  /** The bank holidays of a nation in a year, substitute days included. */
  public static Set<LocalDate> of(Nation nation, int year) {
    var days = new TreeSet<LocalDate>();
    var easter = easter(year);
    addMoved(days, LocalDate.of(year, 1, 1));
    days.add(easter.minusDays(2));
    days.add(earlyMay(year));
    days.add(spring(year));
    addMoved(days, LocalDate.of(year, 12, 25));
    addMoved(days, LocalDate.of(year, 12, 26));
    if (nation == Nation.SCOTLAND) {
      addMoved(days, LocalDate.of(year, 1, 2));
      days.add(first(year, Month.AUGUST));
      addMoved(days, LocalDate.of(year, 11, 30));
    } else {
      days.add(easter.plusDays(1));
      days.add(last(year, Month.AUGUST));
    }
    if (nation == Nation.NORTHERN_IRELAND) {
      addMoved(days, LocalDate.of(year, 3, 17));
      addMoved(days, LocalDate.of(year, 7, 12));
    }
    days.addAll(PROCLAIMED.getOrDefault(year, Set.of()));
    return days;
  }

  /** The day itself, or where it falls on a weekend or another holiday the next that does not. */
  private static void addMoved(Set<LocalDate> days, LocalDate day) {
    while (isWeekend(day) || days.contains(day)) day = day.plusDays(1);
    days.add(day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate earlyMay(int year) {
    // Moved to VE Day's fiftieth and seventy-fifth anniversaries.
    if (year == 1995 || year == 2020) return LocalDate.of(year, 5, 8);
    return first(year, Month.MAY);
  }

  private static LocalDate spring(int year) {
    // Moved for jubilees.
    if (year == 2002 || year == 2012) return LocalDate.of(year, 6, 4);
    if (year == 2022) return LocalDate.of(year, 6, 2);
    return last(year, Month.MAY);
  }

  private static LocalDate first(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
  }

  private static LocalDate last(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
