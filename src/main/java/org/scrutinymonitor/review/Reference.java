package org.scrutinymonitor.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number or letter by which a recommendation or a part of one is known. */
public final class Reference {
  private static final Pattern WORD_IN_FRONT =
      Pattern.compile(
          "(?i)^(?:scrutiny )?(?:recommendations?|recs?|argymhellion|argymhelliad|part|rhan|strand"
              + "|item|number|no|rhif|ref|reference)\\b[\\s.:#]*(?:(?:no|number|rhif)\\b[\\s.:]*)?");

  /**
   * "a)", "(c)", "1.", "1)", "2.1", "(iv)", "3a:", "R1:"; the sign behind is what makes it a
   * reference.
   */
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:"
              + "\\(([0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}[a-zA-Z]?|[a-zA-Z]|[ivxIVX]{2,5})\\)[.:]?"
              + "|([0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}[a-zA-Z]?|[a-zA-Z]|[ivxIVX]{2,5})(?:[.]?\\)|[.:])"
              + "|([0-9]{1,2}(?:\\.[0-9]{1,3}){1,3})"
              + "|((?:R|Rec\\.? ?)[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2})(?:[.]?\\)|[.:]| [–-])"
              + ")(?=\\s|$)[\\s]*");

  private Reference() {}

  /**
   * A reference that stands before text.
   *
   * @param reference "a" where the words are "a) text"
   * @param rest the text behind it, empty where there is none
   */
  public record Led(String reference, String rest) {}

  /**
   * A reference without what surrounds it: "a)" → "a", "(c)" → "c", "Recommendation 1:" → "1", "SR
   * (25/26) 01" as it is.
   *
   * @return null where nothing is left
   */
  public static @Nullable String clean(String words) {
    String left = words.strip();
    Matcher word = WORD_IN_FRONT.matcher(left);
    if (word.find()) {
      left = left.substring(word.end());
    }
    left = left.replaceAll("\\s{1,100}", " ").strip();
    while (!left.isEmpty()) {
      char last = left.charAt(left.length() - 1);
      if (last == ':' || last == '.' || last == '-' || last == '–' || last == ' ') {
        left = left.substring(0, left.length() - 1);
      } else if (last == ')' && left.indexOf('(') < 0) {
        left = left.substring(0, left.length() - 1);
      } else if (last == ')' && left.charAt(0) == '(' && left.indexOf(')') == left.length() - 1) {
        left = left.substring(1, left.length() - 1);
      } else {
        break;
      }
    }
    return left.isBlank() ? null : left;
  }

  /** Takes the reference off the front of a text, null where none stands there. */
  public static @Nullable Led leading(String text) {
    String words = text.strip();
    Matcher match = LEADING.matcher(words.length() > 40 ? words.substring(0, 40) : words);
    if (!match.find()) {
      return null;
    }
    String reference =
        match.group(1) != null
            ? match.group(1)
            : match.group(2) != null ? match.group(2) : match.group(3);
    reference = reference == null ? clean(String.valueOf(match.group(4))) : reference;
    if (reference == null) {
      return null;
    }
    return new Led(reference, words.substring(match.end()).strip());
  }

  /**
   * Whether a reference comes next after another: "b" after "a", "2" after "1", "ii" after "i"; the
   * first of a row comes after null.
   */
  public static boolean follows(@Nullable String before, String reference) {
    String next = reference.toLowerCase(java.util.Locale.ROOT);
    if (before == null) {
      return next.equals("a") || next.equals("1") || next.equals("i");
    }
    String last = before.toLowerCase(java.util.Locale.ROOT);
    if (last.length() == 1 && next.length() == 1 && Character.isLetter(last.charAt(0))) {
      return next.charAt(0) == last.charAt(0) + 1 || last.equals("i") && next.equals("v");
    }
    if (number(last) >= 0 && number(next) >= 0) {
      return number(next) == number(last) + 1;
    }
    return roman(last) > 0 && roman(next) == roman(last) + 1;
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
  }

  private static int roman(String letters) {
    String[] numerals = {
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"
    };
    return java.util.Arrays.asList(numerals).indexOf(letters) + 1;
  }
}
