package org.scrutinymonitor.intake;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.scrutinymonitor.intake.source.Unreadable;

/** {@code read FILE...}: prints what forms hold, as JSON. */
public final class ReadCommand {
  private ReadCommand() {}

  /** Reads each file in turn; returns 0, or 2 where one could not be read. */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    var exit = 0;
    for (var argument : arguments) {
      try {
        out.println(FormFile.read(Path.of(argument)));
      } catch (Unreadable unreadable) {
        err.println(unreadable.getMessage());
        exit = 2;
      }
    }
    return exit;
  }
}
