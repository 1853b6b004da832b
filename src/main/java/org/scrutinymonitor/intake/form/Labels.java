package org.scrutinymonitor.intake.form;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Vocabulary.Entry;
import org.scrutinymonitor.review.DateReading;
import org.scrutinymonitor.review.Reference;

/** Recognises the words of a cell as a label. */
final class Labels {
  private static final int LONGEST = 220;

  private static final Pattern RECOMMENDATION =
      Pattern.compile(
          "(?i)^(?:scrutiny |committee |review )?(?:recommendation|argymhelliad|rec)\\b\\.?(?: ?(?:no|number|rhif)\\b\\.?)?"
              + "[ :#]{0,3}([^:]{1,30}?) ?(?:[:.–-] ?)?(?:\\((?:cont(?:inue)?d?\\.?|parhad)\\) ?:?)?$");

  private static final Pattern DASHED =
      Pattern.compile(
          "(?i)^(?:scrutiny |committee |review )?(?:recommendation|argymhelliad)\\s(?:no\\.? ?)?(\\S{1,12})(?:\\s[–—-]\\s|\\s?\\n)");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)^(?:part|rhan|strand)\\b[ .:]{0,3}(\\(?(?:[a-z]|[ivx]{1,5}|[0-9]{1,2})\\)?) ?[:.]?$");

  private Labels() {}

  /** A label and the words behind it in the same cell. */
  record Inline(Label label, String rest) {}

  /** Reads words as a label, null where they are none. */
  static @Nullable Label of(String text) {
    if (text.length() > LONGEST || text.isBlank()) {
      return null;
    }
    String words = Words.line(text);
    Matcher part = PART.matcher(words);
    if (part.find()) {
      return new Label(Field.PART, 2, Reference.clean(part.group(1)), null);
    }
    Matcher match = RECOMMENDATION.matcher(mended(words));
    if (match.find() && isReference(match.group(1))) {
      return new Label(Field.RECOMMENDATION, 3, Reference.clean(match.group(1)), null);
    }
    List<String> brackets = new ArrayList<>();
    String rest = outside(words, brackets);
    String period = null;
    for (String bracket : brackets) {
      if (period == null && !isInstruction(bracket)) {
        period = bracket;
      }
    }
    Entry entry = entry(rest);
    if (entry != null) {
      return label(entry, period);
    }
    return period == null ? dated(rest) : null;
  }

  /** "Recomendation 1": the one word on which everything hangs, a letter or two amiss. */
  private static String mended(String words) {
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    boolean near = first.length() >= 11 && first.length() <= 17;
    return near && Words.within("recommendation", first.toLowerCase(ROOT), 2)
        ? "recommendation" + words.substring(first.length())
        : words;
  }

  /** Reads "Responsibility: Head of Housing" as a label with the words behind it. */
  static @Nullable Inline inline(String text) {
    int colon = colon(text);
    if (colon < 0) {
      return null;
    }
    Label label = of(text.substring(0, colon));
    if (label == null) {
      return null;
    }
    String rest = text.substring(colon + 1).strip();
    if (label.field().ofUpdate() && rest.startsWith("(")) {
      int close = rest.indexOf(')');
      if (close > 0 && isInstruction(rest.substring(1, close))) {
        rest = rest.substring(close + 1).strip();
        rest = rest.startsWith(":") ? rest.substring(1).strip() : rest;
      }
    }
    return new Inline(label, rest);
  }

  /** Reads "Recommendation 1 – That the Council …" as a label with the words behind it. */
  static @Nullable Inline dashed(String text) {
    String words = text.length() > LONGEST ? text.substring(0, 60) : text;
    Matcher match = DASHED.matcher(words);
    if (!match.find() || !isReference(match.group(1))) {
      return null;
    }
    Label label = new Label(Field.RECOMMENDATION, 3, Reference.clean(match.group(1)), null);
    return new Inline(label, text.substring(match.end()).strip());
  }

  /** The period of words that are the lower half of a label alone: "(March 2020):". */
  static @Nullable String loosePeriod(String text) {
    String words = Words.line(text);
    if (words.length() > LONGEST || !words.startsWith("(")) {
      return null;
    }
    List<String> brackets = new ArrayList<>();
    String rest = outside(words, brackets);
    if (!Vocabulary.bare(rest, true).isEmpty() || brackets.isEmpty()) {
      return null;
    }
    for (String bracket : brackets) {
      if (!isInstruction(bracket)) {
        return DateReading.of(bracket).date().latest() == null ? null : bracket;
      }
    }
    return null;
  }

  /** Whether words only tell how to fill in: "include explanation if required". */
  static boolean isInstruction(String bracket) {
    String low = bracket.strip().toLowerCase(ROOT);
    for (String start :
        List.of(
            "include",
            "if ",
            "please",
            "see ",
            "e.g",
            "eg ",
            "i.e",
            "delete",
            "insert",
            "max",
            "to be completed",
            "one of",
            "1-",
            "1 -",
            "1 to",
            "r/a/g",
            "rag",
            "with ",
            "who ",
            "what ",
            "when ",
            "how ",
            "where ",
            "nodwch",
            "gan gynnwys",
            "cynnwys",
            "and ",
            "incl")) {
      if (low.startsWith(start)) {
        return true;
      }
    }
    return low.equals("s") || low.contains("if required") || low.contains("if applicable");
  }

  private static Label label(Entry entry, @Nullable String period) {
    boolean dated = entry.field().ofUpdate();
    return new Label(entry.field(), entry.weight(), null, dated ? period : null);
  }

  private static @Nullable Entry entry(String words) {
    Entry entry = Vocabulary.of(words);
    if (entry != null) {
      return entry;
    }
    // Two languages, or two words for one thing: "Responsibility / Cyfrifoldeb", "Lead Officer/EM".
    boolean endsWithColon = words.indexOf(':') < 0 || words.indexOf(':') >= words.length() - 1;
    if (endsWithColon
        && words.length() <= 90
        && (words.indexOf('/') > 0 || words.indexOf('|') > 0)) {
      for (String side : words.split("[/|]", 8)) {
        entry = Vocabulary.of(side);
        if (entry != null) {
          return entry;
        }
      }
    }
    return endsWithColon ? Vocabulary.similar(words) : null;
  }

  /** "Evidence of Progress March 2020", "Update - October 2020". */
  private static @Nullable Label dated(String words) {
    int[] ends = new int[8];
    int count = 0;
    for (int i = 1; i < words.length() && count < ends.length; i++) {
      if (words.charAt(i) == ' ') {
        ends[count++] = i;
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      Entry entry = Vocabulary.of(words.substring(0, ends[i]));
      if (entry != null && entry.field().ofUpdate()) {
        String rest = words.substring(ends[i]).replaceFirst("^[\\s:–—-]{1,5}", "");
        rest = rest.replaceFirst("[\\s:]{1,5}$", "");
        boolean date = rest.length() <= 40 && DateReading.of(rest).date().latest() != null;
        return date ? label(entry, rest) : null;
      }
    }
    return datedInFront(words);
  }

  /** "Q1 2025/26 update", "March 2025 – Progress". */
  private static @Nullable Label datedInFront(String words) {
    if (words.length() > 60 || words.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    for (int i = words.indexOf(' '); i > 0; i = words.indexOf(' ', i + 1)) {
      Entry entry = Vocabulary.of(words.substring(i));
      if (entry != null && entry.field().ofUpdate()) {
        String front = words.substring(0, i).replaceFirst("[\\s:–—-]{1,5}$", "");
        boolean date = DateReading.of(front).date().latest() != null;
        return date ? label(entry, front) : null;
      }
    }
    return null;
  }

  private static boolean isReference(String words) {
    String clean = Reference.clean(words);
    if (clean == null || clean.length() > 24) {
      return false;
    }
    boolean digit = clean.chars().anyMatch(Character::isDigit);
    boolean letter = clean.length() == 1 && Character.isLetter(clean.charAt(0));
    boolean roman = clean.matches("(?i)[ivx]{1,5}");
    return (digit && clean.split(" ", -1).length <= 4) || letter || roman;
  }

  /** The words outside of brackets; what stands within goes to the list. */
  private static String outside(String words, List<String> brackets) {
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '(') {
        if (depth++ == 0) {
          from = i + 1;
        }
      } else if (c == ')' && depth > 0) {
        if (--depth == 0 && !words.substring(from, i).isBlank()) {
          String within = words.substring(from, i).strip();
          if (!within.equalsIgnoreCase("s")) {
            brackets.add(within);
          }
        }
      } else if (depth == 0) {
        outside.append(c);
      }
    }
    if (depth > 0) {
      outside.append(words, from, words.length());
    }
    return outside.toString().strip();
  }

  /** Where the colon stands that ends a label at the start of a text, -1 where none does. */
  private static int colon(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ':' && depth <= 0) {
        return i;
      }
    }
    return -1;
  }
}
