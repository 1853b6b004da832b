package org.scrutinymonitor.monitoring;

/** A request was passed on to another post, which is now asked. Heard in the same transaction. */
public record RequestPassed(int updateRequest, int post) {}
