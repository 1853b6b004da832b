package org.scrutinymonitor.monitoring;

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
}
