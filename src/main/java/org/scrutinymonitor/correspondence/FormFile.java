package org.scrutinymonitor.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document that came with a mail. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
record FormFile(String name, byte[] content) {
  private static final int LARGEST = 25 * 1024 * 1024;
  private static final int DEEPEST = 5;
  private static final Set<String> ENDINGS = Set.of("docx", "doc", "odt", "pdf");

  /** The first document of a mail, null where none is with it. */
  static @Nullable FormFile in(Part mail) throws MessagingException, IOException {
    return in(mail, 0);
  }

  private static @Nullable FormFile in(Part part, int depth)
      throws MessagingException, IOException {
    var name = part.getFileName();
    if (name != null) {
      var plain = MimeUtility.decodeText(name);
      var ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (!ENDINGS.contains(ending)) return null;
      try (var content = part.getInputStream()) {
        var read = content.readNBytes(LARGEST + 1);
        return read.length > LARGEST ? null : new FormFile(plain, read);
      }
    }
    if (depth == DEEPEST || !part.isMimeType("multipart/*")) return null;
    if (!(part.getContent() instanceof Multipart parts)) return null;
    for (int i = 0; i < Math.min(parts.getCount(), 50); i++) {
      var found = in(parts.getBodyPart(i), depth + 1);
      if (found != null) return found;
    }
    return null;
  }
}
