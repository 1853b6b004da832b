package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;

/** Stops a process where it is and lets it go on. */
final class Signal {
  private Signal() {}

  static void send(String name, Process process) throws IOException, InterruptedException {
    var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    if (sent.waitFor() != 0) throw new IOException("no signal " + name);
  }
}
