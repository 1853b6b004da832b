package org.scrutinymonitor.monitoring;

/**
 * An answer was returned to its writer. Heard in the same transaction.
 *
 * @param sentence why, in the words of the person who returned it
 */
public record AnswerReturned(int updateRequest, String sentence) {}
