package org.scrutinymonitor.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scrutinymonitor.council.BankHolidays;
import org.scrutinymonitor.council.ClosingDays;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;

/** The days on which a council is closed, beside the bank holidays of its nation. */
public record ClosingDaysPage(
    Viewer viewer,
    LocalDate today,
    Nation nation,
    List<ClosingDays.ClosingDay> days,
    ClosingForm form,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The address of this page. */
  public String address() {
    return "/" + viewer.address() + "/settings/closing-days";
  }

  /** This year and the next. */
  public List<Integer> years() {
    return IntStream.of(today.getYear(), today.getYear() + 1).boxed().toList();
  }

  /** The bank holidays of a year, each with the end of the key of its name. */
  public Map<LocalDate, String> holidays(int year) {
    return BankHolidays.named(nation, year);
  }

  /** Whether the council can still be opened on a day. */
  public boolean isToCome(ClosingDays.ClosingDay day) {
    return !day.day().isBefore(today);
  }
}
