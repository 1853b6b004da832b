package org.scrutinymonitor.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * A mail that is to go out.
 *
 * @param words its text; {@link #LINK} stands for the reader's own link, which is made when the
 *     mail is sent
 * @param sendAfter the earliest moment at which it goes
 */
record Mail(
    int person,
    String recipient,
    MailKind kind,
    String subject,
    String words,
    Instant sendAfter,
    List<Attachment> attachments) {
  /** Stands in the words for the link. */
  static final String LINK = "{link}";

  Mail {
    attachments = List.copyOf(attachments);
  }

  /** A file that goes with a mail. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares attachments
  record Attachment(String fileName, String mediaType, byte[] content) {}
}
