package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server that speaks S3 and checks signatures: s3proxy in a process of its own, over a folder.
 * {@code bin/check} fetches it to target/s3proxy.
 */
final class S3Server implements AutoCloseable {
  static final String KEY = "key-of-this-test";
  static final String SECRET = "secret-of-this-test";
  static final String BUCKET = "evidence";

  private static final Path FETCHED = Path.of("target/s3proxy");

  private final Path folder;
  private final int port;
  final Neighbour process;

  private S3Server(Path folder, int port) throws IOException, InterruptedException {
    this.folder = folder;
    this.port = port;
    this.process = new Neighbour(() -> launch(folder, port));
  }

  /** Starts a server that keeps its one bucket in a folder. */
  static S3Server start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("buckets").resolve(BUCKET));
    var port = freePort();
    Files.writeString(
        folder.resolve("settings"),
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, KEY, SECRET, folder.resolve("buckets").toAbsolutePath()));
    return new S3Server(folder, port);
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** The bucket, as whoever has a secret reaches it. */
  Bucket bucket(String secret) {
    return new Bucket(BUCKET, endpoint(), "eu-west-2", true, KEY, secret);
  }

  /** Where an object of the bucket lies on this machine. */
  Path object(String name) {
    return folder.resolve("buckets").resolve(BUCKET).resolve(name);
  }

  @Override
  public void close() throws InterruptedException {
    process.close();
  }

  private static Process launch(Path folder, int port) throws IOException, InterruptedException {
    Path jar;
    try (var found = Files.list(FETCHED)) {
      jar = found.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
    var process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--properties",
                folder.resolve("settings").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    var asked =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      for (int look = 0; look < 300 && process.isAlive(); look++) {
        try {
          client.send(asked, HttpResponse.BodyHandlers.discarding());
          return process;
        } catch (IOException notYet) {
          Thread.sleep(100);
        }
      }
    }
    process.destroy();
    throw new IllegalStateException("s3proxy did not start: " + folder.resolve("log"));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
