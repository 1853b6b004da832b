package org.scrutinymonitor.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, and the work on it.
 *
 * @param version grows with each change; tells two windows apart
 * @param closed how the work ended, null while it goes on
 */
record Reading(
    int id,
    String fileName,
    String mediaType,
    int size,
    Instant readAt,
    String readBy,
    int version,
    Draft draft,
    @Nullable Closed closed) {

  /**
   * The end of the work on a reading.
   *
   * @param by who confirmed it, null where it was discarded
   * @param review the address of the review that came of it, null where it was discarded
   */
  record Closed(Instant at, @Nullable String by, @Nullable String review) {}

  /** A line in the list of readings. */
  record Line(
      int id,
      String fileName,
      String title,
      Instant readAt,
      String readBy,
      int open,
      int doubts,
      @Nullable Closed closed) {}

  /** The review's title, or the file's name where no title was read. */
  String title() {
    return draft.review().title().isBlank() ? fileName : draft.review().title();
  }
}
