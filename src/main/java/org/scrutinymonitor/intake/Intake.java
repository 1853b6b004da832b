package org.scrutinymonitor.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;
import org.scrutinymonitor.review.OpenReview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what came over the network: few files at a time, none for long, and whatever a file does to
 * the reading, the person hears a sentence.
 */
@Component
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int AT_ONCE = 2;
  private static final int SECONDS_IN_LINE = 60;
  private static final int SECONDS_TO_READ = 75;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Reads the content of a file; nothing is kept, executed or fetched. */
  public OpenReview read(byte[] content) throws Unreadable {
    try {
      if (!places.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
        throw tooLarge("Other documents are being read just now. Try again in a few minutes.");
      }
      var reading = new FutureTask<>(() -> readInPlace(content));
      Thread.ofPlatform().daemon().name("reading").start(reading);
      try {
        return reading.get(SECONDS_TO_READ, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        reading.cancel(true);
        throw tooLarge("This file takes too long to read; send the form alone.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooLarge("The reading was stopped. Try again in a few minutes.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Unreadable unreadable) throw unreadable;
      var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("bug {} while reading {} bytes", reference, content.length, e.getCause());
      throw new Unreadable(
          Reason.DAMAGED,
          "This file could not be read; it may be damaged. Save it again, or as another kind of"
              + " file. If that does not help, tell your support the reference "
              + reference
              + ".");
    }
  }

  /** The place is given back when the reading ends, even one for which nobody waits any more. */
  private OpenReview readInPlace(byte[] content) throws Unreadable {
    try {
      var file = Files.createTempFile("reading", "");
      try {
        Files.write(file, content);
        return FormFile.read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  private static Unreadable tooLarge(String sentence) {
    return new Unreadable(Reason.TOO_LARGE, sentence);
  }
}
