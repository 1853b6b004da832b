package org.scrutinymonitor.document;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.CommandRefused;
import org.scrutinymonitor.review.GivenReview;

/** {@code write REVIEW.json --to FILE}: writes a review as the council's form. */
public final class WriteCommand {
  private static final int WRITTEN = 0;
  private static final int REFUSED = 2;

  private static final String USAGE =
      "Usage: write REVIEW.json --to FILE [--language en|cy]\n"
          + "The name of FILE ends in .docx, .pdf, .html or .json and says what is written;"
          + " - for REVIEW.json reads standard input.";

  private WriteCommand() {}

  /**
   * Writes one review; returns 0, or 2 with a sentence on {@code err} for each thing that is wrong.
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      write(Wish.of(arguments));
      return WRITTEN;
    } catch (CommandRefused refused) {
      refused.sentences().forEach(err::println);
      return REFUSED;
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("The review is too large to be written.");
      return REFUSED;
    }
  }

  private static void write(Wish wish) throws CommandRefused {
    byte[] file = wish.kind.write(GivenReview.read(wish.review), wish.language);
    try {
      Files.write(wish.file, file);
    } catch (NoSuchFileException e) {
      throw new CommandRefused(wish.file + ": there is no such folder.");
    } catch (AccessDeniedException e) {
      throw new CommandRefused(wish.file + ": writing there is not allowed.");
    } catch (IOException e) {
      throw new CommandRefused(
          wish.file
              + (Files.isDirectory(wish.file)
                  ? ": this is a folder; name a file in it."
                  : ": could not be written."));
    }
  }

  /** What the arguments ask for. */
  private record Wish(String review, Path file, ReviewFile kind, Locale language) {
    static Wish of(List<String> arguments) throws CommandRefused {
      List<String> reviews = new ArrayList<>();
      String to = null;
      Locale language = Locale.UK;
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        String next = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
        switch (argument) {
          case "--to" -> {
            to = value(argument, next);
            i++;
          }
          case "--language" -> {
            language = language(value(argument, next));
            i++;
          }
          default -> {
            if (argument.startsWith("--")) {
              throw new CommandRefused(argument + " is not known here.", USAGE);
            }
            reviews.add(argument);
          }
        }
      }
      if (reviews.size() != 1 || to == null) {
        throw new CommandRefused(
            to == null ? "--to FILE is missing." : "One review in JSON is expected.", USAGE);
      }
      String name = to;
      ReviewFile kind =
          ReviewFile.named(name)
              .orElseThrow(() ->
                  new CommandRefused(name + ": the name must end in .docx, .pdf, .html or .json."));
      try {
        return new Wish(reviews.getFirst(), Path.of(name), kind, language);
      } catch (InvalidPathException e) {
        throw new CommandRefused(name + ": no file can have this name.");
      }
    }

    private static String value(String option, @Nullable String value) throws CommandRefused {
      if (value == null) {
        throw new CommandRefused(option + " needs a value behind it.", USAGE);
      }
      return value;
    }

    private static Locale language(String language) throws CommandRefused {
      return switch (language) {
        case "en" -> Locale.UK;
        case "cy" -> Locale.of("cy", "GB");
        default ->
            throw new CommandRefused("The labels are written in en (English) or cy (Welsh).");
      };
    }
  }
}
