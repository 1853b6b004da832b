package org.scrutinymonitor.monitoring;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an item is still asked about, as somebody decided; the newest counts.
 *
 * @param by how the person who entered it is called: their post
 */
public record MonitoringDecision(Sort sort, String reason, Instant at, String by) {

  /** What can be decided. Rounds ask about what is kept, and about nothing else. */
  public enum Sort {
    KEEP,
    STOP,
    PAUSE,
    /** Another body looks after it from now on. */
    REFER;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The sort of a name in the database or of a form; nothing where there is none such. */
    static Optional<Sort> of(String stored) {
      return Stream.of(values()).filter(sort -> sort.stored().equals(stored)).findFirst();
    }

    /** The key of its words: "monitoring.decision.pause". */
    String text() {
      return "monitoring.decision." + stored();
    }
  }
}
