package org.scrutinymonitor.council;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
    return Collections.unmodifiableSet(named(nation, year).keySet());
  }

  /** The bank holidays of a nation in a year in order, each with the end of its text's key. */
  public static SortedMap<LocalDate, String> named(Nation nation, int year) {
    var days = new TreeMap<LocalDate, String>();
    var easter = easter(year);
    addMoved(days, LocalDate.of(year, 1, 1), "new-year");
    days.put(easter.minusDays(2), "good-friday");
    days.put(earlyMay(year), "early-may");
    days.put(spring(year), "spring");
    addMoved(days, LocalDate.of(year, 12, 25), "christmas");
    addMoved(days, LocalDate.of(year, 12, 26), "boxing-day");
    if (nation == Nation.SCOTLAND) {
      addMoved(days, LocalDate.of(year, 1, 2), "second-january");
      days.put(first(year, Month.AUGUST), "summer");
      addMoved(days, LocalDate.of(year, 11, 30), "st-andrew");
    } else {
      days.put(easter.plusDays(1), "easter-monday");
      days.put(last(year, Month.AUGUST), "summer");
    }
    if (nation == Nation.NORTHERN_IRELAND) {
      addMoved(days, LocalDate.of(year, 3, 17), "st-patrick");
      addMoved(days, LocalDate.of(year, 7, 12), "boyne");
    }
    for (var day : PROCLAIMED.getOrDefault(year, Set.of())) days.put(day, "proclaimed");
    return days;
  }

  /** The day itself, or where it falls on a weekend or another holiday the next that does not. */
  private static void addMoved(Map<LocalDate, String> days, LocalDate day, String name) {
    while (isWeekend(day) || days.containsKey(day)) day = day.plusDays(1);
    days.put(day, name);
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
