package org.scrutinymonitor.question;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.review.CommandRefused;
import org.scrutinymonitor.review.GivenReview;
import org.scrutinymonitor.web.Texts;

/** {@code questions REVIEW.json}: prints what is worth asking about a review, as JSON. */
public final class QuestionsCommand {
  private static final int ASKED = 0;
  private static final int REFUSED = 2;

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
    } catch (CommandRefused refused) {
      refused.sentences().forEach(err::println);
      return REFUSED;
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("The review is too large to be asked about.");
      return REFUSED;
    }
  }

  private static String questions(Wish wish) throws CommandRefused {
    var review = GivenReview.read(wish.review);
    var rules = wish.everyRule ? Questions.rules() : Questions.rulesByDefault();
    var asked = new ArrayList<Question>();
    for (var item : Examined.all(review)) {
      asked.addAll(Questions.about(item, wish.asAt, rules));
    }
    return QuestionsJson.write(asked, Texts.of("question", wish.language));
  }

  /** What the arguments ask for. */
  private record Wish(String review, LocalDate asAt, String language, boolean everyRule) {
    static Wish of(List<String> arguments, InstantSource time) throws CommandRefused {
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
              throw new CommandRefused(argument + " is not known here.", USAGE);
            }
            reviews.add(argument);
          }
        }
      }
      if (reviews.size() != 1) throw new CommandRefused("One review in JSON is expected.", USAGE);
      return new Wish(reviews.getFirst(), asAt, language, everyRule);
    }

    private static String value(String option, @Nullable String value) throws CommandRefused {
      if (value == null) throw new CommandRefused(option + " needs a value behind it.", USAGE);
      return value;
    }

    private static LocalDate day(String written) throws CommandRefused {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeException e) {
        throw new CommandRefused(written + ": a day is written like 2020-03-31.");
      }
    }

    private static String language(String language) throws CommandRefused {
      if (Texts.has(language)) return language;
      throw new CommandRefused("The questions are asked in en (English) or cy (Welsh).");
    }
  }
}
