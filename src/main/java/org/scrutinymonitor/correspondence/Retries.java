package org.scrutinymonitor.correspondence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a mail waits that the other side could not take just now. */
final class Retries {
  private Retries() {}

  /** The time until the next attempt after this many have failed, null where it is given up. */
  static @Nullable Duration after(int attempts) {
    return switch (attempts) {
      case 1 -> Duration.ofMinutes(1);
      case 2 -> Duration.ofMinutes(5);
      case 3 -> Duration.ofMinutes(15);
      case 4 -> Duration.ofHours(1);
      case 5 -> Duration.ofHours(4);
      case 6, 7, 8, 9, 10, 11, 12 -> Duration.ofDays(1);
      default -> null;
    };
  }
}
