package org.scrutinymonitor.correspondence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail of ours that it could not deliver (RFC 3464).
 *
 * @param messageId the number of our mail
 * @param why what the other side said
 */
record Bounce(String messageId, String why) {
  /** More of a report is not read. */
  private static final int LONGEST = 100_000;

  /** The bounce in a mail; empty where it is none, and where delivery is only late. */
  static Optional<Bounce> in(Part mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    String messageId = null;
    String why = null;
    for (int i = 0; i < Math.min(parts.getCount(), 10); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) why = why(text(part));
      if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        messageId = header(text(part), "Message-ID");
      }
    }
    return messageId == null || why == null
        ? Optional.empty()
        : Optional.of(new Bounce(messageId.strip(), why));
  }

  /** Why delivery failed; null where a report says that it is only late, or was done. */
  private static @Nullable String why(String report) throws MessagingException {
    for (var fields : report.replace("\r\n", "\n").split("\n\\s*\n", 50)) {
      var action = header(fields, "Action");
      if (action == null || !action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) continue;
      var said = header(fields, "Diagnostic-Code");
      var code = header(fields, "Status");
      var why = said != null ? said : code != null ? code : "failed";
      why = why.replaceAll("\\s+", " ").strip();
      return why.length() > 500 ? why.substring(0, 500) : why;
    }
    return null;
  }

  private static @Nullable String header(String text, String name) throws MessagingException {
    var headers =
        new InternetHeaders(
            new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return headers.getHeader(name, null);
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    try (var in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
