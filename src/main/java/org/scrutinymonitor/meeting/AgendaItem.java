package org.scrutinymonitor.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A review on the agenda of a meeting.
 *
 * @param number its number on the agenda, null where nobody gave one
 * @param review the address of the review
 * @param round the number of the round that goes with it, null where none does
 * @param period what the round's updates are for, null without a round
 */
public record AgendaItem(
    int id,
    @Nullable String number,
    String review,
    String title,
    @Nullable Integer round,
    @Nullable String period) {}
