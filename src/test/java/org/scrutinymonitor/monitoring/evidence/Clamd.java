package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A clamd of this test, which knows one harmful thing. {@code bin/check} installs clamd. */
final class Clamd implements AutoCloseable {
  private final int port;
  final Neighbour process;

  private Clamd(Path folder, int port) throws IOException, InterruptedException {
    this.port = port;
    this.process = new Neighbour(() -> launch(folder, port));
  }

  /** Starts clamd with a signature of our own; its folder holds all that it needs. */
  static Clamd start(Path folder) throws IOException, InterruptedException {
    var signatures = Files.createDirectories(folder.resolve("signatures"));
    Files.writeString(
        signatures.resolve("house.ndb"),
        "Test.File.Harmless:0:0:" + HexFormat.of().formatHex(harmful()) + "\n");
    var port = S3Server.freePort();
    Files.writeString(
        folder.resolve("settings"),
        """
        TCPSocket %d
        TCPAddr 127.0.0.1
        Foreground yes
        DatabaseDirectory %s
        TemporaryDirectory %s
        """
            .formatted(port, signatures.toAbsolutePath(), folder.toAbsolutePath()));
    return new Clamd(folder, port);
  }

  /**
   * The harmless file by which virus scanners are tried, put together here so that no scanner finds
   * it in the source.
   */
  static byte[] harmful() {
    return String.join(
            "",
            "X5O!P%@AP[4\\PZX54(P^)",
            "7CC)7}$EI",
            "CAR-STAND",
            "ARD-ANTIVI",
            "RUS-TEST-F",
            "ILE!$H+H*")
        .getBytes(StandardCharsets.US_ASCII);
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() throws InterruptedException {
    process.close();
  }

  private static Process launch(Path folder, int port) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("clamd", "--config-file=" + folder.resolve("settings").toAbsolutePath())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    for (int look = 0; look < 300 && process.isAlive(); look++) {
      try (var open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return process;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    process.destroy();
    throw new IllegalStateException("clamd did not start: " + folder.resolve("log"));
  }
}
