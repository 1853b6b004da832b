package org.scrutinymonitor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  /** The last six digits of the codes in appendix B of RFC 6238. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(TimeCode.of(SECRET, seconds / 30)).isEqualTo(code);
    assertThat(TimeCode.step(SECRET, code, Instant.ofEpochSecond(seconds), 0))
        .hasValue(seconds / 30);
  }

  @Test
  void aTelephoneMayBeHalfAMinuteWrong() {
    for (int late = -30; late <= 30; late += 30) {
      assertThat(TimeCode.step(SECRET, "081804", NOW.plusSeconds(late), 0)).isPresent();
    }
    assertThat(TimeCode.step(SECRET, "081804", NOW.plusSeconds(60), 0)).isEmpty();
  }

  @Test
  void noCodeIsTakenTwice() {
    var step = TimeCode.step(SECRET, "081804", NOW, 0).orElseThrow();
    assertThat(TimeCode.step(SECRET, "081804", NOW, step)).isEmpty();
  }

  @Test
  void nothingElseIsACode() {
    for (var typed : new String[] {"", "81804", "0818040", "000000", "äöü"}) {
      assertThat(TimeCode.step(SECRET, typed, NOW, 0)).as(typed).isEmpty();
    }
  }
}
