package org.scrutinymonitor.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.scrutinymonitor.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * The public page of an item of the demonstration: how many a second the server answers whole, and
 * how many with "not changed" to whoever has it. Asked from the same machine over kept connections.
 */
final class PublicPageSpeed {
  private static final int LINES = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final String PAGE = "/northmere/damp-and-mould/1/b/2";
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final Pattern MARK = Pattern.compile("(?i)etag: (\\S+)");

  private PublicPageSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(Path.of("target/bench"));
    var folder = Files.createTempDirectory(Path.of("target/bench"), "public-page");
    try (var program =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--scrutiny.demo=true",
                "--scrutiny.second-factor=off",
                "--server.port=0",
                "--scrutiny.data=" + folder)) {
      var port =
          Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
      try (var first = new Line(port)) {
        var head = first.ask("");
        if (!head.startsWith("HTTP/1.1 200")) throw new IllegalStateException(head);
        var mark = MARK.matcher(head);
        if (!mark.find()) throw new IllegalStateException("no mark: " + head);
        var known = "If-None-Match: " + mark.group(1) + "\r\n";
        load(port, "", WARM_UP);
        report("public-page", load(port, "", MEASURED));
        load(port, known, Duration.ofSeconds(2));
        report("public-page.known", load(port, known, MEASURED));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  private static void report(String name, long answers) {
    System.out.printf("%s %d answers/s%n", name, answers / MEASURED.toSeconds());
  }

  private static long load(int port, String header, Duration time) throws Exception {
    var answers = new AtomicLong();
    var until = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(LINES)) {
      var work = new ArrayList<Callable<Boolean>>();
      for (int at = 0; at < LINES; at++) {
        work.add(() -> {
          try (var line = new Line(port)) {
            while (System.nanoTime() < until) {
              var head = line.ask(header);
              var wanted = header.isEmpty() ? "HTTP/1.1 200" : "HTTP/1.1 304";
              if (!head.startsWith(wanted)) throw new IllegalStateException(head);
              answers.incrementAndGet();
            }
          }
          return true;
        });
      }
      for (var done : threads.invokeAll(work)) done.get();
    }
    return answers.get();
  }

  /** A connection that is kept. */
  private static final class Line implements AutoCloseable {
    private final int port;
    private Socket socket;
    private BufferedInputStream in;

    Line(int port) throws IOException {
      this.port = port;
      socket = new Socket("localhost", port);
      in = new BufferedInputStream(socket.getInputStream());
      open();
    }

    private void open() throws IOException {
      socket.close();
      socket = new Socket("localhost", port);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Asks for the page, and returns the head of the answer when all of it is read. */
    String ask(String header) throws IOException {
      socket
          .getOutputStream()
          .write(
              ("GET " + PAGE + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                  .getBytes(ISO_8859_1));
      var head = new StringBuilder();
      while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
        var next = in.read();
        if (next < 0) throw new IOException("closed");
        head.append((char) next);
      }
      var length = LENGTH.matcher(head);
      if (length.find()) in.skipNBytes(Long.parseLong(length.group(1)));
      // The server ends a connection after some hundred answers.
      if (head.indexOf("Connection: close") >= 0) open();
      return head.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
