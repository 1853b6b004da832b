package org.scrutinymonitor.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A committee ended; heard in the same transaction.
 *
 * @param person who said so
 * @param successor the name of the committee that goes on with its work, null where none does
 * @param reason why, in a sentence
 */
public record CommitteeEnded(
    int person, int committee, LocalDate on, @Nullable String successor, String reason) {}
