package org.scrutinymonitor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.council.Nation;
import org.scrutinymonitor.council.WorkingDays;

class WorkingTimeTest {
  private final WorkingTime working =
      new WorkingTime(
          LocalTime.of(8, 0),
          LocalTime.of(18, 0),
          new WorkingDays(Nation.ENGLAND, Set.of(LocalDate.of(2026, 12, 29))));

  @Test
  void mailInTheEveningWaitsForTheNextMorning() {
    assertThat(from("2026-12-01T17:59:59Z")).isEqualTo("2026-12-01T17:59:59Z");
    assertThat(from("2026-12-01T18:00:00Z")).isEqualTo("2026-12-02T08:00:00Z");
    assertThat(from("2026-12-01T05:00:00Z")).isEqualTo("2026-12-01T08:00:00Z");
  }

  @Test
  void weekendsBankHolidaysAndClosingDaysAreNoWorkingTime() {
    assertThat(from("2026-12-05T10:00:00Z")).isEqualTo("2026-12-07T08:00:00Z");
    assertThat(from("2026-12-24T20:00:00Z")).isEqualTo("2026-12-30T08:00:00Z");
    assertThat(working.is(Instant.parse("2026-12-25T10:00:00Z"))).isFalse();
  }

  @Test
  void hoursAreTheCouncilsInSummerToo() {
    assertThat(from("2026-07-01T06:30:00Z")).isEqualTo("2026-07-01T07:00:00Z");
    assertThat(from("2026-07-01T07:00:00Z")).isEqualTo("2026-07-01T07:00:00Z");
  }

  private String from(String moment) {
    return working.from(Instant.parse(moment)).toString();
  }
}
