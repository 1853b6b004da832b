package org.scrutinymonitor.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SeatsTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final byte[] SMALL = {'f', 'o', 'r', 'm'};
  private static final byte[] LARGE = new byte[1 << 20];

  private final Seats seats = new Seats();

  @Test
  void twoSmallDocumentsAreReadAtOnceAndAThirdWaits() throws InterruptedException {
    var first = requireNonNull(seats.take(SMALL, AT_ONCE));
    assertThat(seats.take(SMALL, AT_ONCE)).isNotNull();
    assertThat(seats.take(SMALL, AT_ONCE)).isNull();
    first.close();
    assertThat(seats.take(SMALL, AT_ONCE)).isNotNull();
  }

  @Test
  void largeDocumentsAreReadOneByOneAndSmallOnesDoNotWaitForThem() throws InterruptedException {
    assertThat(seats.take(LARGE, AT_ONCE)).isNotNull();
    assertThat(seats.take(LARGE, AT_ONCE)).isNull();
    assertThat(seats.take(SMALL, AT_ONCE)).isNotNull();
  }

  @Test
  void whoCameFirstGoesFirst() throws InterruptedException {
    var held = requireNonNull(seats.take(LARGE, AT_ONCE));
    List<Integer> order = new CopyOnWriteArrayList<>();
    var first = waiting(1, order);
    var second = waiting(2, order);
    held.close();
    first.join();
    second.join();
    assertThat(order).containsExactly(1, 2);
  }

  private Thread waiting(int number, List<Integer> order) throws InterruptedException {
    var thread =
        Thread.ofPlatform()
            .start(() -> {
              try (var seat = seats.take(LARGE, SOON)) {
                assertThat(seat).isNotNull();
                order.add(number);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    while (thread.getState() != Thread.State.TIMED_WAITING) Thread.sleep(5);
    return thread;
  }

  @Test
  void aSmallFileThatUnfoldsToMuchIsLarge() throws IOException, InterruptedException {
    assertThat(seats.take(LARGE, AT_ONCE)).isNotNull();
    assertThat(seats.take(packed(8 << 20), AT_ONCE)).isNull();
    assertThat(seats.take(packed(10_000), AT_ONCE)).isNotNull();
    assertThat(seats.take(new byte[] {'P', 'K', 1, 2}, AT_ONCE)).isNotNull();
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
