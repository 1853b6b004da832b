package org.scrutinymonitor.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a section of a report can leave to the program to fill in: "{committee}". */
public enum Placeholder {
  COUNCIL,
  COMMITTEE,
  /** The day of the meeting. */
  MEETING,
  PLACE,
  /** The day on which the committee met before. */
  LAST_MEETING,
  /** The titles of the reviews; alone on its line, a list of them. */
  REVIEWS,
  REVIEW_COUNT,
  /** How many items the reviews have. */
  ITEMS,
  /** How many of them are achieved. */
  ACHIEVED,
  /** How many of them the committee has not closed. */
  OPEN,
  SLIPPED,
  OVERDUE,
  /** By when officers were asked to answer. */
  ANSWERS_BY,
  /** How the scrutiny office is reached. */
  OFFICE;

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}\\n]*)}");

  /** Its name between the braces: "answers-by". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Placeholder> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** What stands in braces and is no placeholder, as typed. */
  static List<String> unknown(String words) {
    return IN_BRACES
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .filter(word -> named(word).isEmpty())
        .distinct()
        .toList();
  }

  /**
   * The words with everything filled in.
   *
   * @param values of every placeholder
   * @param list the points of {@link #REVIEWS} where it has a line to itself
   */
  static String filled(String words, Map<Placeholder, String> values, List<String> list) {
    var points = "• " + String.join("\n• ", list);
    var alone = Pattern.compile("(?m)^[ \\t]*\\{" + REVIEWS.word() + "}[ \\t]*$").matcher(words);
    var listed = list.isEmpty() ? words : alone.replaceAll(Matcher.quoteReplacement(points));
    return IN_BRACES
        .matcher(listed)
        .replaceAll(found ->
            Matcher.quoteReplacement(named(found.group(1)).map(values::get).orElse(found.group())));
  }
}
