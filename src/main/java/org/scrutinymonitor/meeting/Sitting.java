package org.scrutinymonitor.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a committee as decisions see it.
 *
 * @param closedAt when its decisions came into force, null while they are a draft
 */
public record Sitting(
    int id,
    int committee,
    String name,
    LocalDate day,
    @Nullable Instant closedAt,
    boolean cancelled) {

  /** Whether its decisions are in force: a change is a correction with a reason then. */
  public boolean isClosed() {
    return closedAt != null;
  }
}
