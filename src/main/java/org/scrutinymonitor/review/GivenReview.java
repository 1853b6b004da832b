package org.scrutinymonitor.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The review that a command is given: a file in the open format, or standard input. */
public final class GivenReview {
  private static final int LARGEST = 64 << 20;

  private GivenReview() {}

  /**
   * Reads the review of a file; "-" is standard input.
   *
   * @throws CommandRefused where there is none, or none in the open format
   */
  public static OpenReview read(String name) throws CommandRefused {
    try {
      return OpenReviewJson.read(bytes(name));
    } catch (InvalidReview invalid) {
      throw new CommandRefused(
          invalid.problems().stream().map(problem -> name + ": " + problem).toList());
    }
  }

  private static byte[] bytes(String name) throws CommandRefused {
    try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
      byte[] json = in.readNBytes(LARGEST + 1);
      if (json.length > LARGEST) {
        throw new CommandRefused(name + ": this is larger than any review (64 megabytes).");
      }
      return json;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new CommandRefused(name + ": there is no such file.");
    } catch (AccessDeniedException e) {
      throw new CommandRefused(name + ": reading it is not allowed.");
    } catch (IOException e) {
      throw new CommandRefused(
          name
              + (Files.isDirectory(Path.of(name))
                  ? ": this is a folder, not a review."
                  : ": could not be read."));
    }
  }
}
