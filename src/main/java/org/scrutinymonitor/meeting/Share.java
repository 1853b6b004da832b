package org.scrutinymonitor.meeting;

import java.util.OptionalInt;

/** So many of so many. */
public record Share(int counted, int of) {
  /** Under so many items a share says more than is known. */
  private static final int ENOUGH = 10;

  /** Both together. */
  public Share plus(Share other) {
    return new Share(counted + other.counted, of + other.of);
  }

  /** In percent; none where there are too few items for one. */
  public OptionalInt percent() {
    return of < ENOUGH ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * counted / of));
  }

  /** "74%", or a dash where there are too few. */
  public String words() {
    return percent().isPresent() ? percent().getAsInt() + "%" : "–";
  }
}
