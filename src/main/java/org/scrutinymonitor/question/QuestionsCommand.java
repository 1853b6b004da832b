package org.scrutinymonitor.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.scrutinymonitor.web.Texts;

/** {@code questions REVIEW.json}: prints what is worth asking about a review, as JSON. */
public final class QuestionsCommand {
  private static final int ASKED = 0;
  private static final int REFUSED = 2;
  private static final int LARGEST = 64 << 20;

  private static final String USAGE =
      "Usage: questions REVIEW.json [--language en|cy] [--as-at 2026-03-31] [--every-rule]\n"
          + "- for REVIEW.json reads standard input.";

  private QuestionsCommand() {}

  /**
   * Prints the questions about one review on {@code out}; returns 0, or 2 with a sentence on {@code
   * err} for each thing that is wrong.
   */
  public static int run(
      List<String> arguments, InstantSource time, PrintStream out, PrintStream err) {
    try {
      var json = questions(Wish.of(arguments, time)).getBytes(StandardCharsets.UTF_8);
      out.write(json, 0, json.length);
      out.flush();
      return ASKED;
    } catch (Refused refused) {
      refused.sentences.forEach(err::println);
      return REFUSED;
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("The review is too large to be asked about.");
      return REFUSED;
    }
  }

  private static String questions(Wish wish) throws Refused {
    try {
      var review = OpenReviewJson.read(readAll(wish.review));
      var rules = wish.everyRule ? Questions.rules() : Questions.rulesByDefault();
      var asked = new ArrayList<Question>();
      for (var item : Examined.all(review)) {
        asked.addAll(Questions.about(item, wish.asAt, rules));
      }
      return QuestionsJson.write(asked, Texts.of("question", wish.language));
    } catch (InvalidReview invalid) {
      throw new Refused(
          invalid.problems().stream().map(problem -> wish.review + ": " + problem).toList());
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
  private record Wish(String review, LocalDate asAt, String language, boolean everyRule) {
    static Wish of(List<String> arguments, InstantSource time) throws Refused {
      List<String> reviews = new ArrayList<>();
      LocalDate asAt = Days.today(time);
      String language = "en";
      boolean everyRule = false;
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        String next = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
        switch (argument) {
          case "--as-at" -> {
            asAt = day(value(argument, next));
            i++;
          }
          case "--language" -> {
            language = language(value(argument, next));
            i++;
          }
          case "--every-rule" -> everyRule = true;
          default -> {
            if (argument.startsWith("--")) {
              throw new Refused(argument + " is not known here.", USAGE);
            }
            reviews.add(argument);
          }
        }
      }
      if (reviews.size() != 1) throw new Refused("One review in JSON is expected.", USAGE);
      return new Wish(reviews.getFirst(), asAt, language, everyRule);
    }

    private static String value(String option, @Nullable String value) throws Refused {
      if (value == null) throw new Refused(option + " needs a value behind it.", USAGE);
      return value;
    }

    private static LocalDate day(String written) throws Refused {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeException e) {
        throw new Refused(written + ": a day is written like 2020-03-31.");
      }
    }

    private static String language(String language) throws Refused {
      if (Texts.has(language)) return language;
      throw new Refused("The questions are asked in en (English) or cy (Welsh).");
    }
  }

  /** Why nothing is asked, in sentences for a person. */
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
