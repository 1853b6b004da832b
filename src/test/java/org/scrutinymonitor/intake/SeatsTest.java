package org.scrutinymonitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SeatsTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void twoSmallDocumentsAreReadAtOnceAndAThirdWaits() throws InterruptedException {
    var seats = new Seats();
    assertThat(seats.take(1, AT_ONCE)).isTrue();
    assertThat(seats.take(1, AT_ONCE)).isTrue();
    assertThat(seats.take(1, AT_ONCE)).isFalse();
    seats.leave(1);
    assertThat(seats.take(1, AT_ONCE)).isTrue();
  }

  @Test
  void aLargeDocumentIsReadAloneAndIsNotOvertaken() throws InterruptedException {
    var seats = new Seats();
    int large = Seats.needed(new byte[1 << 20]);
    assertThat(seats.take(1, AT_ONCE)).isTrue();
    var waiting = Thread.ofPlatform().start(() -> read(seats, large));
    while (waiting.getState() != Thread.State.TIMED_WAITING) Thread.sleep(5);
    assertThat(seats.take(1, Duration.ofMillis(50))).isFalse();
    seats.leave(1);
    waiting.join();
    assertThat(seats.take(large, AT_ONCE)).isTrue();
  }

  private static void read(Seats seats, int needed) {
    try {
      assertThat(seats.take(needed, SOON)).isTrue();
      seats.leave(needed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aSmallFileThatUnfoldsToMuchIsLarge() throws IOException {
    assertThat(Seats.needed(packed(10_000))).isEqualTo(1);
    assertThat(Seats.needed(packed(8 << 20))).isEqualTo(2);
    assertThat(Seats.needed(new byte[] {'P', 'K', 1, 2})).isEqualTo(1);
    assertThat(Seats.needed(new byte[0])).isEqualTo(1);
  }

  private static byte[] packed(int size) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[size]);
    }
    return file.toByteArray();
  }
}
