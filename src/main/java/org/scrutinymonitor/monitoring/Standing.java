package org.scrutinymonitor.monitoring;

import org.jspecify.annotations.Nullable;

/** How an update request stands: the newest of its moves, or how far its answer is. */
public enum Standing {
  NOT_BEGUN,
  BEGUN,
  /** With the link officer. */
  SUBMITTED,
  /** Back with the writer, with a sentence that says why. */
  RETURNED,
  /** Good for the agenda. */
  ACCEPTED;

  /** Whether the writer may still write. */
  public boolean isOpen() {
    return this == NOT_BEGUN || this == BEGUN || this == RETURNED;
  }

  /** The key of its words: "monitoring.standing.not-begun". */
  public String text() {
    return "monitoring.standing." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /**
   * How a request stands after its last move.
   *
   * @param last null where nothing was submitted yet
   * @param begun whether anything is written or shown
   */
  static Standing after(UpdateRequest.Act.@Nullable Kind last, boolean begun) {
    if (last == null) return begun ? BEGUN : NOT_BEGUN;
    return switch (last) {
      case SUBMITTED -> SUBMITTED;
      case ACCEPTED -> ACCEPTED;
      case RETURNED -> RETURNED;
      case WITHDRAWN -> BEGUN;
    };
  }
}
