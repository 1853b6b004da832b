package org.scrutinymonitor.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
 * Reads what came over the network: few files at a time, large ones one by one, none for long, and
 * whatever a file does to the reading, the person hears a sentence.
 */
@Component
public class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration IN_LINE = Duration.ofSeconds(60);
  private static final int SECONDS_TO_READ = 75;

  private final Seats seats = new Seats();

  /** Reads the content of a file; nothing is kept, executed or fetched. */
  public OpenReview read(byte[] content) throws Unreadable {
    try {
      var seat = seats.take(content, IN_LINE);
      if (seat == null) throw busy();
      var reading = new FutureTask<>(() -> readInPlace(content, seat));
      Thread.ofPlatform().daemon().name("reading").start(reading);
      try {
        return reading.get(SECONDS_TO_READ, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        reading.cancel(true);
        throw tooLarge("This file takes too long to read; send the form alone.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Unreadable unreadable) throw unreadable;
      if (e.getCause() instanceof OutOfMemoryError) {
        LOG.warn("the memory was not enough to read {} bytes", content.length);
        throw tooLarge("This file is too large to read; send the form alone.");
      }
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

  /** The seat is given back when the reading ends, even one for which nobody waits any more. */
  private static OpenReview readInPlace(byte[] content, Seats.Seat seat) throws Unreadable {
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
      seat.close();
    }
  }

  private static Unreadable busy() {
    return new Unreadable(
        Reason.BUSY, "Other documents are being read just now. Try again in a few minutes.");
  }

  private static Unreadable tooLarge(String sentence) {
    return new Unreadable(Reason.TOO_LARGE, sentence);
  }
}
