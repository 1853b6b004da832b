package org.scrutinymonitor.document;

import java.io.PrintStream;
import java.util.List;

/** {@code write REVIEW.json --to FILE}: writes a form. */
public final class WriteCommand {
  private WriteCommand() {}

  /** Writes one file; returns 0, or 2 where the review could not be read. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    err.println("Writing has not landed yet: " + arguments);
    return 2;
  }
}
