package org.scrutinymonitor.people;

/**
 * Somebody asked for a link by mail. Heard in the same transaction; the link itself is made when
 * the mail goes out, so that no token is ever stored.
 */
public record LinkWanted(int person, LinkPurpose purpose) {}
