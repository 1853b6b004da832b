package org.scrutinymonitor.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may read at once, so that the server's memory is enough for all: two small documents, or a
 * large one alone. Who came first goes first.
 */
final class Seats {
  private static final int ALL = 2;

  /** What a Word file of some 50 pages unfolds to. */
  private static final long LARGE_UNFOLDED = 3L << 20;

  /** What a PDF of some 50 pages without pictures has; pictures only make it wait for nothing. */
  private static final int LARGE = 400 << 10;

  private final Semaphore free = new Semaphore(ALL, true);

  /** How many seats a document needs, by its size and by what it says that it unfolds to. */
  static int needed(byte[] content) {
    return content.length > LARGE || unfolded(content) > LARGE_UNFOLDED ? ALL : 1;
  }

  /** Waits for seats; false where none became free in that time. */
  boolean take(int seats, Duration patience) throws InterruptedException {
    return free.tryAcquire(seats, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Gives seats back. */
  void leave(int seats) {
    free.release(seats);
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
