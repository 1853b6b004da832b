package org.scrutinymonitor.correspondence;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What lies in the mailboxes of a mail server. */
final class Post {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/link/(\\S+)");

  private Post() {}

  /** A mail as its reader sees it. */
  record Received(
      String id, String from, String to, String subject, String words, MimeMessage whole) {
    /** The token of its link. */
    String token() {
      var found = LINK.matcher(words);
      if (!found.find()) throw new AssertionError("no link in " + words);
      return found.group(1);
    }

    /** The files that came with it. */
    List<BodyPart> files() {
      try {
        if (!(whole.getContent() instanceof Multipart parts)) return List.of();
        var files = new java.util.ArrayList<BodyPart>();
        for (int i = 1; i < parts.getCount(); i++) files.add(parts.getBodyPart(i));
        return files;
      } catch (IOException | MessagingException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** All that came for an address, oldest first. */
  static List<Received> of(GreenMail server, String to) {
    return Arrays.stream(server.getReceivedMessages())
        .map(Post::read)
        .filter(mail -> mail.to().equals(to))
        .toList();
  }

  private static Received read(MimeMessage mail) {
    try {
      return new Received(
          mail.getMessageID(),
          mail.getFrom()[0].toString(),
          mail.getAllRecipients()[0].toString(),
          mail.getSubject(),
          text(mail).replace("\r\n", "\n"),
          mail);
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Part part) throws IOException, MessagingException {
    return part.getContent() instanceof Multipart parts
        ? text(parts.getBodyPart(0))
        : (String) part.getContent();
  }
}
