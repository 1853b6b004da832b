package org.scrutinymonitor.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The year that an annual report is about.
 *
 * @param begins the calendar year in which it begins
 * @param municipal whether it goes from May to April; else it is the calendar year
 */
public record ReportYear(int begins, boolean municipal) {
  /** How many years of each kind can be chosen. */
  private static final int CHOICES = 3;

  /** The year that an address names: "2025-26", "2025". */
  static Optional<ReportYear> named(String address) {
    if (!address.matches("20[0-9]{2}(-[0-9]{2})?")) return Optional.empty();
    var year = new ReportYear(Integer.parseInt(address.substring(0, 4)), address.length() > 4);
    return Optional.of(year).filter(named -> named.address().equals(address));
  }

  static ReportYear of(LocalDate first) {
    return new ReportYear(first.getYear(), first.getMonthValue() == 5);
  }

  /** The years that have begun, the newest first, municipal ones before calendar ones. */
  static List<ReportYear> choices(LocalDate today) {
    return Stream.of(true, false)
        .flatMap(municipal ->
            IntStream.rangeClosed(-CHOICES, 0)
                .mapToObj(ago -> new ReportYear(today.getYear() + ago, municipal))
                .filter(year -> year.hasBegun(today))
                .sorted((one, other) -> other.begins - one.begins)
                .limit(CHOICES))
        .toList();
  }

  LocalDate first() {
    return LocalDate.of(begins, municipal ? 5 : 1, 1);
  }

  LocalDate last() {
    return first().plusYears(1).minusDays(1);
  }

  boolean hasBegun(LocalDate today) {
    return !first().isAfter(today);
  }

  /** The day as at which its figures are made: its last, or today while it is not over. */
  LocalDate asAt(LocalDate today) {
    return last().isBefore(today) ? last() : today;
  }

  /** Its name in addresses: "2025-26", "2025". */
  public String address() {
    return title().replace('/', '-');
  }

  /** "2025/26", "2025". */
  public String title() {
    return municipal ? "%d/%02d".formatted(begins, (begins + 1) % 100) : "" + begins;
  }
}
