package org.scrutinymonitor.document;

import java.io.IOException;
import java.io.InputStream;
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
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;

/** {@code write REVIEW.json --to FILE}: writes a review as the council's form. */
public final class WriteCommand {
  private static final int WRITTEN = 0;
  private static final int REFUSED = 2;
  private static final int LARGEST = 64 << 20;

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
    } catch (Refused refused) {
      refused.sentences.forEach(err::println);
      return REFUSED;
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("The review is too large to be written.");
      return REFUSED;
    }
  }

  private static void write(Wish wish) throws Refused {
    byte[] json = readAll(wish.review);
    byte[] file;
    try {
      OpenReview review = OpenReviewJson.read(json);
      file = wish.kind.write(review, wish.language);
    } catch (InvalidReview invalid) {
      throw new Refused(
          invalid.problems().stream().map(problem -> wish.review + ": " + problem).toList());
    }
    try {
      Files.write(wish.file, file);
    } catch (NoSuchFileException e) {
      throw new Refused(wish.file + ": there is no such folder.");
    } catch (AccessDeniedException e) {
      throw new Refused(wish.file + ": writing there is not allowed.");
    } catch (IOException e) {
      throw new Refused(
          wish.file
              + (Files.isDirectory(wish.file)
                  ? ": this is a folder; name a file in it."
                  : ": could not be written."));
    }
  }

  private static byte[] readAll(String review) throws Refused {
    try (InputStream in = review.equals("-") ? System.in : Files.newInputStream(Path.of(review))) {
      byte[] json = in.readNBytes(LARGEST + 1);
      if (json.length > LARGEST) {
        throw new Refused(review + ": this is larger than any review (64 megabytes).");
      }
      return json;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new Refused(review + ": there is no such file.");
    } catch (AccessDeniedException e) {
      throw new Refused(review + ": reading it is not allowed.");
    } catch (IOException e) {
      throw new Refused(
          review
              + (Files.isDirectory(Path.of(review))
                  ? ": this is a folder, not a review."
                  : ": could not be read."));
    }
  }

  /** What the arguments ask for. */
  private record Wish(String review, Path file, ReviewFile kind, Locale language) {
    static Wish of(List<String> arguments) throws Refused {
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
              throw new Refused(argument + " is not known here.", USAGE);
            }
            reviews.add(argument);
          }
        }
      }
      if (reviews.size() != 1 || to == null) {
        throw new Refused(
            to == null ? "--to FILE is missing." : "One review in JSON is expected.", USAGE);
      }
      String name = to;
      ReviewFile kind =
          ReviewFile.named(name)
              .orElseThrow(
                  () -> new Refused(name + ": the name must end in .docx, .pdf, .html or .json."));
      try {
        return new Wish(reviews.getFirst(), Path.of(name), kind, language);
      } catch (InvalidPathException e) {
        throw new Refused(name + ": no file can have this name.");
      }
    }

    private static String value(String option, @Nullable String value) throws Refused {
      if (value == null) {
        throw new Refused(option + " needs a value behind it.", USAGE);
      }
      return value;
    }

    private static Locale language(String language) throws Refused {
      return switch (language) {
        case "en" -> Locale.UK;
        case "cy" -> Locale.of("cy", "GB");
        default -> throw new Refused("The labels are written in en (English) or cy (Welsh).");
      };
    }
  }

  /** Why nothing is written, in sentences for a person. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> sentences;

    Refused(String... sentences) {
      this(List.of(sentences));
    }

    Refused(List<String> sentences) {
      super(String.join("\n", sentences), null, false, false);
      this.sentences = sentences;
    }
  }
}
