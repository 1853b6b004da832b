package org.scrutinymonitor.intake.form;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;

/** Reads the cell of a grade: a code, perhaps its label, perhaps an explanation behind it. */
final class Grades {
  /** Signs between a grade and its explanation. */
  private static final Pattern SIGN = Pattern.compile("^\\s{0,3}(?:[-–—:;,.)=]|\\n)\\s*");

  private static final Pattern BEHIND = Pattern.compile("^[\\s:;,.)–—=-]{1,6}");

  /** "1/2", "1 or 2", "2 (was 3)", "1 → 2": a second code behind the first. */
  private static final Pattern SECOND =
      Pattern.compile(
          "^\\s{0,3}(?:/|\\\\|or|and|&|to|→|->|,|\\+|\\(was)\\s{0,3}([0-9]{1,2}|[A-Za-z]{1,2})(?![0-9A-Za-z])\\)?\\s{0,3}$");

  private static final Pattern NUMBER =
      Pattern.compile("^(?:grade|graded|gradd)?\\s?:?\\s?([0-9]{1,2})(?![0-9A-Za-z%/.])");

  private Grades() {}

  /**
   * What a grade cell says.
   *
   * @param doubt what is uncertain, null where nothing is
   */
  record Reading(
      @Nullable String grade,
      @Nullable String explanation,
      @Nullable String doubt,
      List<String> choices) {}

  /** The words of all grades that items give. */
  static Set<String> given(List<Node> nodes) {
    Set<String> given = new HashSet<>();
    for (Node node : nodes) {
      for (Node.Draft draft : node.updates) {
        String words = draft.gradeWords;
        if (words != null && !words.isBlank()) {
          given.add(words);
        }
      }
      given.addAll(given(node.items));
    }
    return given;
  }

  static Reading read(String text, @Nullable Scheme scheme) {
    String words = text.strip();
    if (words.isEmpty()) {
      return new Reading(null, null, null, List.of());
    }
    return scheme == null ? unkeyed(words) : keyed(words, scheme);
  }

  private static Reading keyed(String words, Scheme scheme) {
    String bare = words.replaceFirst("(?i)^(?:grade|graded|gradd)\\s?:?\\s", "");
    Level level = startingWith(bare, scheme);
    if (level != null) {
      boolean byCode = startsWith(bare, level.code());
      String rest = bare.substring(byCode ? level.code().length() : level.label().length());
      if (byCode) {
        Matcher second = SECOND.matcher(rest);
        if (second.find()
            && knows(scheme, second.group(1))
            && !second.group(1).equals(level.code())) {
          return new Reading(
              level.code(), null, "Two grades stand here: " + words, List.of(second.group(1)));
        }
        if (second.find(0) && second.group(1).equals(level.code())) {
          return new Reading(level.code(), null, "The grade is printed twice.", List.of());
        }
        Reading labelled = label(level, rest, words, scheme);
        if (labelled != null) {
          return labelled;
        }
      }
      return explained(level.code(), rest, null);
    }
    Reading bold = unkeyed(words);
    String grade = bold.grade();
    if (grade == null) {
      return bold;
    }
    return new Reading(
        grade,
        bold.explanation(),
        "\"" + grade + "\" is not in the key of gradings.",
        codes(scheme));
  }

  /**
   * "1 Fully Achieved", "1 - Fully Achieved: since June"; and "1 - Slipped", which is two grades.
   */
  private static @Nullable Reading label(Level level, String rest, String words, Scheme scheme) {
    String behind = BEHIND.matcher(rest).replaceFirst("");
    boolean bracket = behind.startsWith("(");
    String inner = bracket ? behind.substring(1) : behind;
    if (inner.isEmpty() || inner.length() == rest.length()) {
      return null;
    }
    for (Level other : scheme.levels()) {
      if (startsWith(inner, other.label())) {
        String left = inner.substring(other.label().length());
        left = bracket && left.startsWith(")") ? left.substring(1) : left;
        if (other.code().equals(level.code())) {
          return explained(level.code(), left, null);
        }
        boolean alone = left.isBlank();
        if (alone) {
          return new Reading(
              level.code(),
              inner.strip(),
              "The code and the words name two grades: " + words,
              List.of(other.code()));
        }
      }
    }
    return null;
  }

  private static Reading explained(String grade, String rest, @Nullable String doubt) {
    if (rest.isBlank() || rest.matches("[\\s.:;,)–—-]{1,6}")) {
      return new Reading(grade, null, doubt, List.of());
    }
    Matcher sign = SIGN.matcher(rest);
    if (sign.find()) {
      return new Reading(grade, rest.substring(sign.end()).strip(), doubt, List.of());
    }
    String explanation = rest.strip();
    if (explanation.startsWith("(") && explanation.endsWith(")")) {
      explanation = explanation.substring(1, explanation.length() - 1).strip();
    }
    String unsure =
        rest.startsWith(" (") || Character.isUpperCase(explanation.charAt(0)) || doubt != null
            ? doubt
            : "No sign divides the grade from the words behind it.";
    return new Reading(grade, explanation, unsure, List.of());
  }

  /** Without a key: a number, or the few words before a dash or colon, or all of a short cell. */
  private static Reading unkeyed(String words) {
    Matcher number = NUMBER.matcher(words.toLowerCase(ROOT));
    if (number.find()) {
      String rest = words.substring(number.end());
      Matcher second = SECOND.matcher(rest);
      if (second.find()) {
        boolean same = second.group(1).equals(number.group(1));
        return new Reading(
            number.group(1),
            null,
            same ? "The grade is printed twice." : "Two grades stand here: " + words,
            same ? List.of() : List.of(second.group(1)));
      }
      return explained(number.group(1), rest, null);
    }
    String low = words.toLowerCase(ROOT);
    if (low.equals("n/a")
        || low.equals("tbc")
        || low.equals("-")
        || low.equals("–")
        || low.equals("none")) {
      return new Reading(
          null,
          low.length() == 1 ? null : words,
          low.length() == 1 ? null : "This is no grade.",
          List.of());
    }
    String first = words.lines().findFirst().orElse("").strip();
    int end = end(first);
    String head = first.substring(0, end).strip();
    boolean few = !head.isEmpty() && head.split(" ", -1).length <= 4 && head.length() <= 40;
    if (few) {
      return explained(head, words.substring(words.indexOf(head) + head.length()), null);
    }
    return new Reading(null, words, "No grade was found in these words.", List.of());
  }

  /** Where the grade ends in a line without a key: at the first sign that stands before a space. */
  private static int end(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean spaced = i + 1 == line.length() || line.charAt(i + 1) == ' ';
      boolean dash = (c == '-' || c == '–' || c == '—') && i > 0 && line.charAt(i - 1) == ' ';
      if (spaced && (dash || c == ':' || c == ';' || c == '.')) {
        return i;
      }
    }
    return line.length();
  }

  private static @Nullable Level startingWith(String words, Scheme scheme) {
    Level best = null;
    int length = 0;
    for (Level level : scheme.levels()) {
      for (String form : List.of(level.code(), level.label())) {
        if (form.length() > length && startsWith(words, form)) {
          best = level;
          length = form.length();
        }
      }
    }
    return best;
  }

  private static boolean startsWith(String words, String form) {
    return !form.isEmpty()
        && words.regionMatches(true, 0, form, 0, form.length())
        && (words.length() == form.length()
            || !Character.isLetterOrDigit(words.charAt(form.length())))
        && !words.startsWith("%", form.length());
  }

  private static boolean knows(Scheme scheme, String code) {
    return scheme.levels().stream().anyMatch(level -> level.code().equalsIgnoreCase(code));
  }

  private static List<String> codes(Scheme scheme) {
    List<String> codes = new ArrayList<>();
    scheme.levels().forEach(level -> codes.add(level.code()));
    return codes;
  }

  /** Whether words can be nothing but a grade: "1", or a code of the key. */
  static boolean isGrade(String text, @Nullable Scheme scheme) {
    String words = text.strip();
    return words.matches("[0-9]{1,2}")
        || scheme != null
            && scheme.levels().stream()
                .anyMatch(level ->
                    level.code().equalsIgnoreCase(words) || level.label().equalsIgnoreCase(words));
  }
}
