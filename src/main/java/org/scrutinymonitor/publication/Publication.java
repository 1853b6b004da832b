package org.scrutinymonitor.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of publishing a review.
 *
 * @param number among the publications of the review, counted from one
 * @param asAt the day as at which the review is told
 * @param visibleFrom from when it is public
 * @param correction the sentence that says what is corrected, null where nothing is
 * @param undoneAt when it was taken back, null where it stands
 * @param undoneReason why, null within the hour
 */
public record Publication(
    int number,
    LocalDate asAt,
    Instant visibleFrom,
    @Nullable String correction,
    Instant madeAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneReason) {
  /** How long it can be taken back without a word. */
  static final Duration UNDOING = Duration.ofHours(1);

  /** How it stands at a moment. */
  public enum Standing {
    WAITS,
    PUBLIC,
    UNDONE;

    /** The key of its words. */
    public String text() {
      return "publication.standing." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Standing standing(Instant now) {
    if (undoneAt != null) return Standing.UNDONE;
    return visibleFrom.isAfter(now) ? Standing.WAITS : Standing.PUBLIC;
  }

  /** Whether it can still be undone without a reason. */
  public boolean isFresh(Instant now) {
    return now.isBefore(visibleFrom.plus(UNDOING));
  }
}
