package org.scrutinymonitor;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.document.WriteCommand;
import org.scrutinymonitor.intake.ReadCommand;

/**
 * The program: one command line for reading, writing and serving. Only serving loads Spring: {@code
 * read} and {@code write} answer before it would have started.
 */
public final class Scrutiny {
  /** The exit code of a command line that is not understood, as in sysexits.h. */
  static final int NOT_UNDERSTOOD = 64;

  private static final String HELP =
      """
      Usage: bin/scrutiny COMMAND

        read FILE...                    prints what a progress form holds, as JSON
        write REVIEW.json --to FILE     writes a form as .docx, .pdf, .html or .json
        serve                           serves the pages; SERVER_PORT names the port (8080)
        demo                            serves a demonstration council where there is none
        help                            prints this

      SCRUTINY_DATA names the folder in which the server keeps everything (data/).
      """;

  private Scrutiny() {}

  public static void main(String[] arguments) {
    var exit = run(List.of(arguments));
    if (exit != 0) System.exit(exit);
  }

  private static int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      System.err.print(HELP);
      return NOT_UNDERSTOOD;
    }
    var rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "read" -> ReadCommand.run(rest, System.out, System.err);
      case "write" -> WriteCommand.run(rest, System.out, System.err);
      case "serve" -> Server.run(rest);
      case "demo" -> Server.run(with("--scrutiny.demo=true", rest));
      case "help", "--help", "-h" -> {
        System.out.print(HELP);
        yield 0;
      }
      default -> {
        System.err.printf("There is no command \"%s\".%n%n%s", arguments.getFirst(), HELP);
        yield NOT_UNDERSTOOD;
      }
    };
  }

  private static List<String> with(String first, List<String> rest) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
