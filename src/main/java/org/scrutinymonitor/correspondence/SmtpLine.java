package org.scrutinymonitor.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, over which many mails go. */
final class SmtpLine implements MailLine {
  private final JavaMailSenderImpl settings;
  private final MailServer server;
  private @Nullable Transport transport;

  SmtpLine(JavaMailSenderImpl settings, MailServer server) {
    this.settings = settings;
    this.server = server;
  }

  @Override
  public Session session() {
    return settings.getSession();
  }

  @Override
  public void connect() throws Unreachable {
    if (transport != null) return;
    try {
      var protocol = settings.getProtocol();
      var opening = settings.getSession().getTransport(protocol == null ? "smtp" : protocol);
      var name = settings.getUsername();
      opening.connect(
          settings.getHost(),
          settings.getPort(),
          name == null || name.isEmpty() ? null : name,
          name == null || name.isEmpty() ? null : settings.getPassword());
      transport = opening;
      server.wasReached();
    } catch (MessagingException e) {
      server.couldNotBeReached(e);
      throw new Unreachable(e);
    }
  }

  @Override
  public Answer send(MimeMessage message, InternetAddress to) {
    var open = transport;
    if (open == null) throw new IllegalStateException("connect first");
    try {
      open.sendMessage(message, new InternetAddress[] {to});
      return new Answer.Taken();
    } catch (MessagingException e) {
      // Only now: asking the server before each mail whether it is there would cost a mail's time.
      if (!open.isConnected()) close();
      var refused = refused(e);
      return refused != null ? new Answer.Refused(refused) : new Answer.NotNow(said(e));
    }
  }

  /** What the server said for ever: to the address, or to the whole mail; null for all else. */
  private static @Nullable String refused(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
      if (e instanceof SMTPAddressFailedException address && isForEver(address.getReturnCode())) {
        return said(address);
      }
      if (e instanceof SMTPSendFailedException mail
          && isForEver(mail.getReturnCode())
          && !mail.getCommand().startsWith("MAIL")) {
        return said(mail);
      }
    }
    return null;
  }

  private static boolean isForEver(int code) {
    return code >= 500 && code < 600;
  }

  private static String said(MessagingException e) {
    var nested = e instanceof SendFailedException ? e.getNextException() : null;
    var words = nested != null ? nested.getMessage() : e.getMessage();
    var line = (words == null ? e.getClass().getSimpleName() : words).replaceAll("\\s+", " ");
    return line.length() > 500 ? line.substring(0, 500) : line.strip();
  }

  @Override
  public void close() {
    if (transport == null) return;
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // It is closed either way.
    }
    transport = null;
  }
}
