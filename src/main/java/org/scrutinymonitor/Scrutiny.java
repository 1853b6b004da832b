package org.scrutinymonitor;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.audit.VerifyCommand;
import org.scrutinymonitor.document.WriteCommand;
import org.scrutinymonitor.generation.GenerateCommand;
import org.scrutinymonitor.intake.ReadCommand;
import org.scrutinymonitor.question.QuestionsCommand;

/**
 * The program: one command line for reading, writing, asking, verifying, generating and serving.
 * Only serving loads Spring: the other commands answer before it would have started.
 */
public final class Scrutiny {
  /** The exit code of a command line that is not understood, as in sysexits.h. */
  static final int NOT_UNDERSTOOD = 64;

  /**
   * The demonstration's passwords are printed: a second step would keep nobody out. Its mail goes
   * to nobody, and can be read in the data folder.
   */
  private static final List<String> DEMONSTRATION =
      List.of(
          "--scrutiny.demo=true", "--scrutiny.second-factor=off", "--scrutiny.mail.folder=mail");

  private Scrutiny() {}

  public static void main(String[] arguments) {
    var exit = run(List.of(arguments));
    if (exit != 0) System.exit(exit);
  }

  /** Runs a command and returns its exit code; a server goes on running behind a 0. */
  static int run(List<String> arguments) {
    if (arguments.isEmpty()) return refuse("A command is missing");
    var rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "read" -> ReadCommand.run(rest, System.out, System.err);
      case "write" -> WriteCommand.run(rest, System.out, System.err);
      case "questions" ->
          QuestionsCommand.run(rest, new Application().time(), System.out, System.err);
      case "verify" -> VerifyCommand.run(rest, System.getenv(), System.out, System.err);
      case "generate" ->
          GenerateCommand.run(
              rest, System.getenv(), new Application().time(), System.out, System.err);
      case "serve" -> Server.run(rest);
      case "demo" -> Server.run(with(DEMONSTRATION, rest));
      default -> refuse("There is no command \"" + arguments.getFirst() + "\"");
    };
  }

  private static int refuse(String fault) {
    System.err.println(fault + ": bin/scrutiny help lists them.");
    return NOT_UNDERSTOOD;
  }

  private static List<String> with(List<String> first, List<String> rest) {
    var all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }
}
