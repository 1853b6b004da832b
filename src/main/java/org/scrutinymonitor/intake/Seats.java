package org.scrutinymonitor.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who may read at once, so that the server's memory is enough for all: one large document, and
 * beside it two small ones, which never wait for large ones. Who came first goes first.
 */
final class Seats {
  /** What a Word file of some 50 pages unfolds to. */
  private static final long LARGE_UNFOLDED = 3L << 20;

  /** What a PDF of some 50 pages has; one with pictures has it sooner and waits for no reason. */
  private static final int LARGE = 400 << 10;

  private final Semaphore large = new Semaphore(1, true);
  private final Semaphore small = new Semaphore(2, true);

  /** A document's seat, which {@link #close} gives back. */
  record Seat(Semaphore of) implements AutoCloseable {
    @Override
    public void close() {
      of.release();
    }
  }

  /** Waits for a seat; null where none became free in that time. */
  @Nullable Seat take(byte[] content, Duration patience) throws InterruptedException {
    var seats = isLarge(content) ? large : small;
    return seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS) ? new Seat(seats) : null;
  }

  private static boolean isLarge(byte[] content) {
    return content.length > LARGE || unfolded(content) > LARGE_UNFOLDED;
  }

  /**
   * The sizes that the directory of a packed file tells, added up. It may lie: what is really
   * unfolded is bounded where it is read.
   */
  private static long unfolded(byte[] content) {
    if (content.length < 4 || content[0] != 'P' || content[1] != 'K') return 0;
    long sum = 0;
    for (int i = 0; i + 46 <= content.length; i++) {
      boolean entry =
          content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2;
      if (entry) {
        sum += number(content, i + 24);
        i += 45;
      }
    }
    return sum;
  }

  private static long number(byte[] content, int at) {
    long number = 0;
    for (int i = 3; i >= 0; i--) number = number << 8 | content[at + i] & 0xFF;
    return number;
  }
}
