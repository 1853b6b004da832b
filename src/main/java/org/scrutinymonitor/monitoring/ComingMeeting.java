package org.scrutinymonitor.monitoring;

import java.time.LocalDate;

/**
 * A meeting to which a round can go.
 *
 * @param deadline the last day on which an answer reaches its agenda
 */
public record ComingMeeting(int id, LocalDate day, String committee, LocalDate deadline) {}
