package org.scrutinymonitor.publication;

/**
 * Something was published, or taken back.
 *
 * @param address the review's: "damp-and-mould"
 */
record Published(int council, String address) {}
