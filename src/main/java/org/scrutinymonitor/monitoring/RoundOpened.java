package org.scrutinymonitor.monitoring;

/**
 * A round was opened: its requests are there, each with its posts. Heard in the same transaction.
 */
public record RoundOpened(int round) {}
