package org.scrutinymonitor.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcalendarTest {
  @Test
  void whatMeansSomethingToTheFormatIsEscaped() {
    assertThat(Icalendar.escaped("Homes, health; \\ and\r\nplace"))
        .isEqualTo("Homes\\, health\\; \\\\ and\\nplace");
  }

  @Test
  void noTextCanAddALineOfItsOwn() {
    var lines =
        new String(
            new Icalendar().text("SUMMARY", "en", "A\rBEGIN:VALARM\nEND:VALARM").bytes(), UTF_8);
    assertThat(lines).isEqualTo("SUMMARY;LANGUAGE=en:ABEGIN:VALARM\\nEND:VALARM\r\n");
  }

  @Test
  void aLineIsFoldedAt75BytesAndNeverWithinACharacter() {
    var text = "Pwyllgor Craffu Tŷ a Chymuned – ŵŷŵŷ ".repeat(8).strip();
    var bytes = new Icalendar().text("SUMMARY", "cy", text).bytes();
    var folded = new String(bytes, UTF_8);
    assertThat(folded.split("\r\n"))
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY;LANGUAGE=cy:" + text + "\r\n");
  }

  @Test
  void daysAndMomentsAreWrittenAsTheFormatHasThem() {
    var lines =
        new Icalendar()
            .day("DTSTART", LocalDate.of(2027, 3, 9))
            .moment("DTSTAMP", Instant.parse("2026-11-26T00:30:05.9Z"))
            .bytes();
    assertThat(new String(lines, UTF_8))
        .isEqualTo("DTSTART;VALUE=DATE:20270309\r\nDTSTAMP:20261126T003005Z\r\n");
  }
}
