package org.scrutinymonitor.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL server on one cluster folder. It is the child of a small shell that holds
 * the other end of a pipe to us: however we die, the kernel closes the pipe and the shell stops the
 * server.
 */
final class Postmaster implements AutoCloseable {
  /** Crash recovery of a large database may take its time. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(10);

  private static final Duration GONE_WITHIN = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 3;

  /**
   * Runs a program that ends when we do; told so again and again, since it may not yet listen.
   * setsid: a Ctrl-C in the terminal is for us; we let the server go when our work is done.
   */
  private static final List<String> GUARD =
      List.of(
          "setsid",
          "sh",
          "-c",
          """
          exec 3<&0
          "$0" "$@" 3<&- & guarded=$!
          { read line <&3; while kill -INT $guarded; do sleep 0.1; done; } 2>/dev/null & watch=$!
          wait $guarded; ended=$?
          kill $watch 2>/dev/null
          exit $ended
          """);

  private final Process guard;
  private final int port;

  private Postmaster(Process guard, int port) {
    this.guard = guard;
    this.port = port;
  }

  int port() {
    return port;
  }

  /** Starts the server on a free port of the loopback address and waits until it can be used. */
  static Postmaster start(Binaries binaries, Path cluster, Path log)
      throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var started = attempt(binaries, cluster, log, freePort());
      if (started.isPresent()) return started.get();
    }
    throw refusal(log);
  }

  /** Starts the server at the port that everybody knows already. */
  static Postmaster startAt(Binaries binaries, Path cluster, Path log, int port)
      throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var started = attempt(binaries, cluster, log, port);
      if (started.isPresent()) return started.get();
    }
    throw refusal(log);
  }

  private static Optional<Postmaster> attempt(Binaries binaries, Path cluster, Path log, int port)
      throws IOException, InterruptedException {
    Settings.write(cluster, port);
    var guard = launch(List.of(binaries.postgres(), "-D", cluster.toString()), log);
    return ready(guard, cluster) ? Optional.of(new Postmaster(guard, port)) : Optional.empty();
  }

  private static KeeperRefusal refusal(Path log) {
    return new KeeperRefusal("The database did not start; the reason is in " + log + ".");
  }

  /** Waits until the server is gone, for whatever reason. */
  void awaitEnd() throws InterruptedException {
    guard.waitFor();
  }

  /**
   * Stops a server that outlived an earlier run, and forgets the process that a stale file names:
   * its number may belong to a stranger by now.
   */
  static void stopLeftover(Binaries binaries, Path cluster, Path log)
      throws IOException, InterruptedException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!working(cluster).isEmpty() && Files.exists(pidFile)) {
      run(List.of(binaries.pgCtl(), "stop", "-m", "fast", "-D", cluster.toString()), log);
    }
    var deadline = System.nanoTime() + GONE_WITHIN.toNanos();
    while (!working(cluster).isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new KeeperRefusal(
            "A PostgreSQL server still works in %s (process %s): stop it first."
                .formatted(cluster, working(cluster).getFirst()));
      }
      Thread.sleep(50);
    }
    Files.deleteIfExists(pidFile);
  }

  /** Runs a program to its end, its words going to the log. */
  static int run(List<String> command, Path log) throws IOException, InterruptedException {
    return launch(command, log).waitFor();
  }

  /** Lets the server finish: open transactions are rolled back, the cluster is left clean. */
  @Override
  public void close() throws IOException, InterruptedException {
    guard.getOutputStream().close();
    if (!guard.waitFor(GONE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException("The database did not stop within " + GONE_WITHIN.toSeconds() + " s");
    }
  }

  /** Every process whose working folder is the cluster: PostgreSQL's own change into it. */
  private static List<Long> working(Path cluster) throws IOException {
    var folder = cluster.toRealPath();
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> folder.equals(workingFolder(pid)))
        .toList();
  }

  private static Path workingFolder(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd"));
    } catch (IOException | RuntimeException gone) {
      return Path.of("/proc");
    }
  }

  private static Process launch(List<String> command, Path log) throws IOException {
    var whole = new ArrayList<String>();
    if (root()) whole.addAll(List.of("unshare", "--user"));
    whole.addAll(GUARD);
    whole.addAll(command);
    return new ProcessBuilder(whole)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  /** PostgreSQL refuses to run as root; within a user namespace of its own it sees nobody. */
  private static boolean root() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static boolean ready(Process guard, Path cluster)
      throws IOException, InterruptedException {
    var pidFile = cluster.resolve("postmaster.pid");
    var deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (guard.isAlive() && System.nanoTime() < deadline) {
      if (Files.exists(pidFile)) {
        var lines = Files.readAllLines(pidFile);
        if (lines.size() > 7 && lines.get(7).strip().equals("ready")) return true;
      }
      Thread.sleep(10);
    }
    guard.getOutputStream().close();
    return false;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
