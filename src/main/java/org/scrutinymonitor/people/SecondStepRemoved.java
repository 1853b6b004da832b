package org.scrutinymonitor.people;

/**
 * An administrator has taken what a person shows beside their password out of use. Heard in the
 * same transaction: the person is told.
 */
public record SecondStepRemoved(int person, String reason) {}
