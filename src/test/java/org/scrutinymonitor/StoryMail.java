package org.scrutinymonitor;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tells the program of the stories where a mail server would be; none runs until a story starts
 * one, and no mail goes until a story sends it.
 */
public class StoryMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** The address from which the program writes, and to which answers and bounces come. */
  public static final String FROM = "scrutiny@installation.example";

  /** How the addresses in mails begin. */
  public static final String ADDRESS = "https://installation.example";

  private static final int SMTP = freePort();
  private static final int IMAP = freePort();
  private static final String PASSWORD = "of-the-mailbox";

  @Override
  public void initialize(ConfigurableApplicationContext program) {
    TestPropertyValues.of(
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + SMTP,
            "scrutiny.address=" + ADDRESS,
            "scrutiny.mail.from=" + FROM,
            "scrutiny.mail.returns.host=127.0.0.1",
            "scrutiny.mail.returns.port=" + IMAP,
            "scrutiny.mail.returns.protocol=imap",
            "scrutiny.mail.returns.username=" + FROM,
            "scrutiny.mail.returns.password=" + PASSWORD)
        .applyTo(program);
  }

  /** A mail server at that place, with the program's mailbox; whoever starts it stops it. */
  public static GreenMail server() {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(IMAP, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.setUser(FROM, FROM, PASSWORD);
    return server;
  }

  /** The port at which the program looks for a mail server. */
  public static int smtpPort() {
    return SMTP;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
