package org.scrutinymonitor.monitoring;

/** The last answer that was missing from a round was submitted. Heard in the same transaction. */
public record RoundAnswered(int round) {}
