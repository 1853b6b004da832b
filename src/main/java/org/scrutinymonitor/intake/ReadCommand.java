package org.scrutinymonitor.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;

/** {@code read FILE...}: prints what forms hold, as JSON, and every doubt as a sentence. */
public final class ReadCommand {
  /** A file was not read; its sentence says why. */
  private static final int UNREADABLE = 2;

  /** The command line names no file, as in sysexits.h. */
  private static final int NOT_UNDERSTOOD = 64;

  private ReadCommand() {}

  /**
   * Reads each file in turn: one JSON document after another on {@code out}, doubts and refusals on
   * {@code err}.
   *
   * @return 0, or 2 where at least one file could not be read
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty()) {
      say(err, "Name the forms to read: bin/scrutiny read FILE...");
      return NOT_UNDERSTOOD;
    }
    // Standard output is for JSON: libraries that grumble about a file have nothing to say there.
    System.setProperty("logback.configurationFile", "org/scrutinymonitor/intake/quiet.xml");
    int exit = 0;
    for (String argument : arguments) {
      try {
        OpenReview review = FormFile.read(Path.of(argument));
        print(out, OpenReviewJson.write(review));
        review.doubts().forEach(doubt -> say(err, argument + ", " + sentence(doubt)));
      } catch (Unreadable | InvalidPathException e) {
        say(err, argument + ": " + e.getMessage());
        exit = UNREADABLE;
      } catch (RuntimeException | StackOverflowError e) {
        // A fault of ours: still no stack trace for a person, and the other files are read.
        say(
            err,
            argument + ": Reading this file failed; please report it and send the file along.");
        exit = UNREADABLE;
      }
    }
    out.flush();
    err.flush();
    return exit;
  }

  private static String sentence(OpenReview.Doubt doubt) {
    OpenReview.Source source = doubt.source();
    return (source == null ? "at " + doubt.at() : source.place()) + ": " + doubt.reason();
  }

  /** JSON is UTF-8 whatever the terminal is set to. */
  private static void print(PrintStream to, String text) {
    byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
    to.write(bytes, 0, bytes.length);
  }

  private static void say(PrintStream to, String sentence) {
    print(to, sentence);
  }
}
