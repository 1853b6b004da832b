package org.scrutinymonitor.monitoring.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks clamd whether a file holds something harmful, where one is configured. */
@Component
public class VirusScan {
  private static final int CHUNK = 64 * 1024;

  private final @Nullable InetSocketAddress clamd;
  private final Duration patience;

  VirusScan(
      @Value("${scrutiny.clamd:}") String address,
      @Value("${scrutiny.clamd-patience:PT30S}") Duration patience) {
    var colon = address.lastIndexOf(':');
    this.clamd =
        address.isBlank()
            ? null
            : new InetSocketAddress(
                colon < 0 ? address : address.substring(0, colon),
                colon < 0 ? 3310 : Integer.parseInt(address.substring(colon + 1)));
    this.patience = patience;
  }

  /** What a scan says. */
  public enum Verdict {
    CLEAN,
    /** No scanner is configured. */
    UNSCANNED,
    HARMFUL
  }

  /**
   * Looks at a content.
   *
   * @throws IOException when the scanner does not answer in time, or not in its words: nothing is
   *     known then
   */
  public Verdict of(byte[] content) throws IOException {
    if (clamd == null) return Verdict.UNSCANNED;
    try (var socket = new Socket()) {
      // A socket's own time-out bounds neither writing nor an answer that drips: its end does.
      var end = after(patience, socket);
      try {
        socket.connect(
            new InetSocketAddress(clamd.getHostString(), clamd.getPort()),
            Math.toIntExact(patience.toMillis()));
        return verdict(ask(socket, content));
      } finally {
        end.cancel(false);
      }
    }
  }

  private static CompletableFuture<Void> after(Duration patience, Socket socket) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            socket.close();
          } catch (IOException closed) {
            // whoever waits for the scanner is told by the socket
          }
        },
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static String ask(Socket socket, byte[] content) throws IOException {
    var out = new DataOutputStream(socket.getOutputStream());
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int from = 0; from < content.length; from += CHUNK) {
      var length = Math.min(CHUNK, content.length - from);
      out.writeInt(length);
      out.write(content, from, length);
    }
    out.writeInt(0);
    out.flush();
    return new String(socket.getInputStream().readNBytes(4096), StandardCharsets.US_ASCII)
        .replace("\0", "")
        .strip();
  }

  private static Verdict verdict(String said) throws IOException {
    if (said.endsWith("OK")) return Verdict.CLEAN;
    if (said.endsWith("FOUND")) return Verdict.HARMFUL;
    throw new IOException("clamd said " + said);
  }
}
