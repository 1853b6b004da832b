package org.scrutinymonitor.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * Puts mail into a folder instead of sending it, one file a mail, for whoever tries the program.
 */
final class FolderLine implements MailLine {
  private final Path folder;
  private final MailServer server;

  FolderLine(Path folder, MailServer server) {
    this.folder = folder;
    this.server = server;
  }

  @Override
  public Session session() {
    return Session.getInstance(new Properties());
  }

  @Override
  public void connect() throws Unreachable {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      server.wasReached();
    } catch (IOException e) {
      server.couldNotBeReached(e);
      throw new Unreachable(e);
    }
  }

  /** The same mail is the same file, however often it goes. */
  @Override
  public Answer send(MimeMessage message, InternetAddress to) {
    try {
      var number = message.getMessageID().replaceAll("[^A-Za-z0-9-]+", " ").strip();
      var name = to.getAddress() + " " + number.replaceAll(" .*", "") + ".eml";
      try (var out = Files.newOutputStream(folder.resolve(name.replace('/', '-')))) {
        message.writeTo(out);
      }
      return new Answer.Taken();
    } catch (IOException | MessagingException e) {
      return new Answer.NotNow(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {}
}
