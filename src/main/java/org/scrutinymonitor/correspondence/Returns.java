package org.scrutinymonitor.correspondence;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which answers to our mail come, where one is configured: mails that could
 * not be delivered, and forms that were filled in. Everything else stays unread for people.
 */
@Component
class Returns {
  private static final Logger LOG = LoggerFactory.getLogger(Returns.class);
  private static final Pattern NUMBER =
      Pattern.compile("<[^<>\\s]{1,80}\\.c([0-9]{1,9})@[^<>\\s]{1,200}>");
  private static final String[] REFERRING = {"In-Reply-To", "References"};

  private final Councils councils;
  private final ReturnedMail returned;
  private final Settings settings;

  /** Where the mailbox is. */
  private record Settings(
      String host, int port, String protocol, String username, String password, String folder) {}

  Returns(
      Councils councils,
      ReturnedMail returned,
      @Value("${scrutiny.mail.returns.host:}") String host,
      @Value("${scrutiny.mail.returns.port:993}") int port,
      @Value("${scrutiny.mail.returns.protocol:imaps}") String protocol,
      @Value("${scrutiny.mail.returns.username:}") String username,
      @Value("${scrutiny.mail.returns.password:}") String password,
      @Value("${scrutiny.mail.returns.folder:INBOX}") String folder) {
    this.councils = councils;
    this.returned = returned;
    this.settings = new Settings(host, port, protocol, username, password, folder);
  }

  /**
   * Reads what has come since; what fails is logged and marked for a person, and stops no other.
   */
  void read() {
    if (settings.host().isBlank()) return;
    try (var store = session().getStore(settings.protocol())) {
      store.connect(settings.host(), settings.port(), settings.username(), settings.password());
      try (var folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        for (var message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          if (!message.isSet(Flags.Flag.FLAGGED)) read(message);
        }
      }
    } catch (MessagingException e) {
      LOG.warn("The mailbox of returns cannot be read. {}", e.getMessage());
    }
  }

  private void read(Message message) throws MessagingException {
    try {
      if (isOurs(message)) message.setFlag(Flags.Flag.SEEN, true);
    } catch (IOException | MessagingException | RuntimeException e) {
      LOG.error("a mail that came back could not be dealt with; it is flagged for a person", e);
      message.setFlag(Flags.Flag.FLAGGED, true);
    }
  }

  private boolean isOurs(Message message) throws MessagingException, IOException {
    var bounce = Bounce.in(message);
    if (bounce.isPresent()) {
      var number = number(bounce.get().messageId());
      return number != null
          && in(number, () -> returned.bounced(number.text(), bounce.get().why()));
    }
    if (isAutomatic(message)) return false;
    var file = FormFile.in(message);
    if (file == null) return false;
    for (var number : referredTo(message)) {
      if (in(number, () -> returned.form(number.text(), from(message), file))) return true;
    }
    return false;
  }

  /** A number of our mails, and the council that it names. */
  private record Number(String text, int council) {}

  private boolean in(Number number, ScopedValue.CallableOp<Boolean, RuntimeException> work) {
    if (councils.find(number.council()).isEmpty()) return false;
    return CouncilScope.in(number.council(), work);
  }

  private static @Nullable Number number(String text) {
    var found = NUMBER.matcher(text);
    return found.find() ? new Number(found.group(), Integer.parseInt(found.group(1))) : null;
  }

  /** The numbers of our mails that a mail answers, the nearest first. */
  private static List<Number> referredTo(Message message) throws MessagingException {
    var numbers = new ArrayList<Number>();
    for (var name : REFERRING) {
      var headers = message.getHeader(name);
      if (headers == null) continue;
      var found = NUMBER.matcher(String.join(" ", headers));
      var here = new ArrayList<Number>();
      while (found.find()) {
        here.add(new Number(found.group(), Integer.parseInt(found.group(1))));
      }
      numbers.addAll(here.reversed());
    }
    return numbers.stream().distinct().limit(20).toList();
  }

  /** Written by a machine: out of office, a list. */
  private static boolean isAutomatic(Message message) throws MessagingException {
    var automatic = message.getHeader("Auto-Submitted");
    return automatic != null && !Arrays.asList(automatic).contains("no");
  }

  private static String from(Message message) {
    try {
      Address[] from = message.getFrom();
      return from != null && from.length == 1 && from[0] instanceof InternetAddress address
          ? address.getAddress()
          : "";
    } catch (MessagingException e) {
      return "";
    }
  }

  private Session session() {
    var properties = new Properties();
    for (var protocol : List.of("imap", "imaps")) {
      properties.put("mail." + protocol + ".connectiontimeout", "10000");
      properties.put("mail." + protocol + ".timeout", "30000");
      // Looking at a mail does not mark it as read: people read this mailbox too.
      properties.put("mail." + protocol + ".peek", "true");
    }
    return Session.getInstance(properties);
  }
}
