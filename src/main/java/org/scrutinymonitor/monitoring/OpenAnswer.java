package org.scrutinymonitor.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * An answer as whoever saves it finds it: no more of its request than saving needs, since people
 * who write save every few seconds.
 *
 * @param saved the newest version, null where nothing is written
 * @param last the last move of the request, null where there was none
 */
record OpenAnswer(
    Round round, UpdateRequest.@Nullable Saved saved, UpdateRequest.Act.@Nullable Kind last) {
  boolean isOpen() {
    return round.isOpen() && Standing.after(last, true).isOpen();
  }

  Answer answer() {
    return saved == null ? Answer.empty() : saved.answer();
  }

  int version() {
    return saved == null ? 0 : saved.version();
  }
}
