package org.scrutinymonitor.monitoring;

import java.time.LocalDate;

/** The deadline of an open round moved; heard in the same transaction. */
public record RoundMoved(int round, LocalDate was, LocalDate answersBy) {}
