package org.scrutinymonitor.monitoring;

/**
 * Somebody said something about a request beside answering it, to those who run the round. Heard in
 * the same transaction.
 */
public record RequestNoted(int updateRequest, String sentence) {}
