package org.scrutinymonitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.database.KeeperRefusal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;

/** Starts the server, or says in one sentence why it cannot be started. */
final class Server {
  /** The exit code of a fault of ours, as in sysexits.h. */
  private static final int FAILED = 70;

  /** The exit code of a server that could not be started, as in sysexits.h. */
  private static final int UNAVAILABLE = 69;

  private Server() {}

  static int run(List<String> settings) {
    try {
      new SpringApplication(Application.class).run(settings.toArray(String[]::new));
      return 0;
    } catch (RuntimeException failed) {
      if (isBeingStopped()) return 0;
      var sentence = sentence(failed);
      if (sentence == null) {
        failed.printStackTrace();
        return FAILED;
      }
      System.err.println(sentence);
      return UNAVAILABLE;
    }
  }

  /**
   * Whether somebody stops the program: what fails then, in the middle of its start, is no news.
   */
  private static boolean isBeingStopped() {
    var nothing = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(nothing);
      Runtime.getRuntime().removeShutdownHook(nothing);
      return false;
    } catch (IllegalStateException stopping) {
      return true;
    }
  }

  private static @Nullable String sentence(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof KeeperRefusal refusal) return refusal.getMessage();
      if (cause instanceof PortInUseException taken) {
        return "Port %d is in use by another program: set SERVER_PORT to a free one."
            .formatted(taken.getPort());
      }
    }
    return null;
  }
}
