package org.scrutinymonitor.correspondence;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.monitoring.MailWaits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * What takes our mail, as the settings name it, a server or a folder, and how it was when last
 * asked.
 */
@Component
class MailServer implements MailWaits {
  private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

  private final @Nullable JavaMailSenderImpl sender;
  private final @Nullable Path folder;
  private final String from;
  private final String address;
  private volatile boolean down;

  MailServer(
      ObjectProvider<JavaMailSenderImpl> sender,
      @Value("${scrutiny.mail.from:}") String from,
      @Value("${scrutiny.mail.folder:}") String folder,
      @Value("${scrutiny.data}") Path data,
      @Value("${scrutiny.address}") String address) {
    this.sender = sender.getIfAvailable();
    this.folder = folder.isBlank() ? null : data.resolve(folder);
    this.from = this.folder != null && from.isBlank() ? "scrutiny@localhost" : from;
    this.address = address.replaceAll("/+$", "");
  }

  /** Whether the settings name a folder, or a server and the address from which our mail comes. */
  boolean isConfigured() {
    return folder != null || sender != null && !from.isBlank();
  }

  @Override
  public @Nullable String why() {
    if (!isConfigured()) return "correspondence.waits.no-server";
    return down ? "correspondence.waits.down" : null;
  }

  /** The address from which our mail comes, and to which bounces go. */
  String from() {
    return from;
  }

  /** An address of this installation as people outside write it. */
  String address(String path) {
    return address + path;
  }

  /** The name of this installation in the numbers of its mails. */
  String host() {
    var host = URI.create(address).getHost();
    return host == null ? "localhost" : host;
  }

  /** A line to the server, for one mail after another; it connects when the first one goes. */
  MailLine line() {
    if (folder != null) return new FolderLine(folder, this);
    if (sender == null) throw new IllegalStateException("no mail server is configured");
    return new SmtpLine(sender, this);
  }

  /** Said once when it begins, not at every attempt. */
  void couldNotBeReached(Exception why) {
    if (!down) LOG.warn("The mail server cannot be reached; mail waits. {}", why.getMessage());
    down = true;
  }

  void wasReached() {
    if (down) LOG.warn("The mail server can be reached again.");
    down = false;
  }
}
