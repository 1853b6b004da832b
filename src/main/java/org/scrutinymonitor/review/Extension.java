package org.scrutinymonitor.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A later date that was asked for.
 *
 * @param request the update request whose answer asks for it
 * @param reason why, null where nobody said
 */
public record Extension(
    int id, int request, WrittenDate asked, @Nullable String reason, Instant at) {}
