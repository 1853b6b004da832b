package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The process of another server beside a test: it ends, starts again or hangs at will. */
final class Neighbour implements AutoCloseable {
  private final Launch launch;
  private Process process;

  Neighbour(Launch launch) throws IOException, InterruptedException {
    this.launch = launch;
    this.process = launch.process();
  }

  /** How it is started; answers when it listens. */
  interface Launch {
    Process process() throws IOException, InterruptedException;
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  void startAgain() throws IOException, InterruptedException {
    process = launch.process();
  }

  /** It takes what comes and answers nothing until {@link #wakes}. */
  void hangs() throws IOException, InterruptedException {
    signal("STOP");
  }

  void wakes() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    if (sent.waitFor() != 0) throw new IOException("no signal " + name);
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
