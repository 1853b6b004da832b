package org.scrutinymonitor.people;

/**
 * A mail to a reader who asked for it and is no person of the council. Heard in the same
 * transaction by the room of correspondence.
 *
 * @param confirms whether it asks the reader to confirm; else it tells what was published
 * @param words the whole text
 * @param stop the address that stops all further mails when it is posted to
 */
public record ReaderMail(
    String email, boolean confirms, String subject, String words, String stop) {}
