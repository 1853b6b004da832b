package org.scrutinymonitor.correspondence;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A way out for mail, over which many mails go. */
sealed interface MailLine extends AutoCloseable permits FolderLine, SmtpLine {
  /** The server does not answer, or does not let us in: nothing can be sent, nothing was. */
  final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(Exception cause) {
      super(cause);
    }
  }

  /** What the server said to a mail. */
  sealed interface Answer {
    record Taken() implements Answer {}

    /** Never: there is no such address, or its owner takes no such mail. */
    record Refused(String why) implements Answer {}

    /** Not now; or nobody knows, because the connection broke. */
    record NotNow(String why) implements Answer {}
  }

  /** The session for which messages are made. */
  Session session();

  /** Connects where there is no connection any more. */
  void connect() throws Unreachable;

  /** Sends one mail. */
  Answer send(MimeMessage message, InternetAddress to);

  @Override
  void close();
}
