package org.scrutinymonitor.meeting;

import java.util.OptionalInt;

/** So many of so many. */
public record Share(int counted, int of) {
  /** Under so many items a share says more than is known. */
  private static final int ENOUGH = 10;

  /** In percent; none where there are too few items for one. */
  public OptionalInt percent() {
    return of < ENOUGH ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * counted / of));
  }
}
