package org.scrutinymonitor.document;

import java.util.concurrent.Semaphore;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.database.CouncilScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does what is to be done on packs, beside the pages: when somebody wants a pack, and when the
 * program starts, since it may have ended in the midst of one.
 */
@Component
class PackWork {
  private static final Logger LOG = LoggerFactory.getLogger(PackWork.class);

  private final PackJobs jobs;
  private final Councils councils;

  /** A large pack takes memory: one is made at a time. */
  private final Semaphore turn = new Semaphore(1);

  PackWork(PackJobs jobs, Councils councils) {
    this.jobs = jobs;
    this.councils = councils;
  }

  /** Begins, without waiting for the end, what a council wants made. */
  void begin(int council) {
    Thread.ofVirtual().name("packs").start(() -> CouncilScope.run(council, this::work));
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    for (var council : councils.all()) begin(council.id());
  }

  /** Takes step after step until nothing is left to do for the council bound here. */
  void work() {
    turn.acquireUninterruptibly();
    try {
      while (step()) {
        // Each step is a file.
      }
    } finally {
      turn.release();
    }
  }

  private boolean step() {
    try {
      return jobs.step();
    } catch (RuntimeException e) {
      LOG.error("A file of a pack could not be made", e);
      return noted(e);
    }
  }

  /** Whether the failure could be noted, so that a further step makes sense. */
  private boolean noted(RuntimeException failure) {
    try {
      jobs.failed(String.valueOf(failure.getMessage()));
      return true;
    } catch (RuntimeException e) {
      LOG.error("The failure could not be noted", e);
      return false;
    }
  }
}
