package org.scrutinymonitor.monitoring;

/**
 * A round was accepted for the agenda, and is frozen.
 *
 * @param round the number of the round
 * @param person who accepted it
 */
public record RoundAccepted(int round, int person) {}
