package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;
import static org.scrutinymonitor.review.PartyNames.bare;
import static org.scrutinymonitor.review.PartyNames.hasHolder;
import static org.scrutinymonitor.review.PartyNames.isBody;
import static org.scrutinymonitor.review.PartyNames.isInitials;
import static org.scrutinymonitor.review.PartyNames.isPerson;
import static org.scrutinymonitor.review.PartyNames.isWhole;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Divides the words of a responsibility into parties. "/", ";" and line breaks divide; "&", "," and
 * "and" divide only where what stands on both sides is a whole name or a whole post: they also
 * stand within posts ("Chief Inspector, Partnerships", "Head of Policy and Performance").
 */
public final class Parties {
  private Parties() {}

  /** The parties in their order, each once. */
  public static List<String> in(String text) {
    List<String> pieces = new ArrayList<>();
    for (String line : lines(text)) {
      for (String piece : divide(line, ';')) {
        pieces.addAll(slashes(piece));
      }
    }
    Set<String> parties = new LinkedHashSet<>();
    for (String piece : pieces) {
      if (pieces.size() > 1 && isPostOfBody(piece)) {
        parties.add(piece);
      } else {
        parties.addAll(joined(piece));
      }
    }
    parties.remove("");
    return List.copyOf(parties);
  }

  /**
   * "Clerk, Joint Parish Committee" is one party where other signs divide the parties: a comma then
   * stands between a post and the body that it belongs to.
   */
  private static boolean isPostOfBody(String words) {
    List<String> parts = divide(words, ',');
    return parts.size() == 2
        && hasHolder(parts.getFirst())
        && !isBody(parts.getFirst())
        && isBody(parts.getLast())
        && !hasHolder(parts.getLast());
  }

  /**
   * Whether words look like several names with nothing between them: "Ann Lee Bob Ray", four or
   * more words that are all names.
   */
  public static boolean runTogether(String text) {
    String[] words = text.strip().split("\\s++", -1);
    if (words.length < 4 || words.length > 40) {
      return false;
    }
    for (String word : words) {
      if (!PartyNames.isName(word) || PartyNames.isTitle(word)) {
        return false;
      }
    }
    return true;
  }

  /** Lines, where a line that hangs on the one before ("Head of" / "Housing") is joined to it. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String words = line.replaceAll("\\s++", " ").strip();
      words = words.replaceFirst("^[•·▪*–-] ", "");
      if (words.isEmpty()) {
        continue;
      }
      if (!lines.isEmpty() && hangs(lines.getLast(), words)) {
        lines.set(lines.size() - 1, lines.getLast() + " " + words);
      } else {
        lines.add(words);
      }
    }
    return lines;
  }

  private static boolean hangs(String before, String line) {
    String last = bare(before.substring(before.lastIndexOf(' ') + 1));
    String first = bare(line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line);
    return Character.isLowerCase(line.charAt(0))
        || Set.of("of", "for", "the", "to", "and", "&", "with", "in").contains(last)
        || first.equals("&")
        || before.endsWith(",")
        || before.endsWith("&")
        || line.startsWith("(");
  }

  /** "A / B" always; "A/B" where both sides are initials or both can stand alone. */
  private static List<String> slashes(String words) {
    List<String> parts = new ArrayList<>();
    for (String spaced : words.split(" / | /|/ ", -1)) {
      List<String> tight = divide(spaced, '/');
      boolean initials = tight.stream().allMatch(PartyNames::isInitials);
      boolean single = tight.stream().allMatch(part -> part.indexOf(' ') < 0);
      boolean whole = tight.stream().allMatch(part -> isInitials(part) || isWhole(part));
      boolean andOr = spaced.toLowerCase(ROOT).contains("and/or");
      if (!andOr && (initials || single || whole)) {
        parts.addAll(tight);
      } else {
        parts.add(spaced.strip());
      }
    }
    return parts;
  }

  /** Divides at "&", "and" and commas where that is safe. */
  private static List<String> joined(String words) {
    List<String> byComma = divide(words, ',');
    boolean list = byComma.size() > 1;
    for (int i = 0; i < byComma.size() && list; i++) {
      String part = byComma.get(i);
      boolean last = i == byComma.size() - 1;
      String tail = part.toLowerCase(ROOT).startsWith("and ") ? part.substring(4) : part;
      list = isPerson(tail) || isInitials(tail) || isWhole(tail) || last && ands(part).size() > 1;
      // "Sam Jones, Head of Housing" is one person with a post.
      list &=
          i == 0
              || !(isPerson(byComma.get(i - 1))
                  && !isPerson(tail)
                  && !isInitials(tail)
                  && ands(tail).size() == 1
                  && byComma.size() == 2);
    }
    if (!list) {
      return ands(words);
    }
    List<String> parties = new ArrayList<>();
    for (String part : byComma) {
      parties.addAll(
          ands(part.toLowerCase(ROOT).startsWith("and ") ? part.substring(4).strip() : part));
    }
    return parties;
  }

  private static List<String> ands(String words) {
    String low = words.toLowerCase(ROOT);
    int from = 0;
    while (true) {
      int at = -1;
      int length = 0;
      for (String sign : List.of(" and ", " & ", " a ", " ac ", " with ")) {
        int found = low.indexOf(sign, from);
        if (found >= 0 && (at < 0 || found < at)) {
          at = found;
          length = sign.length();
        }
      }
      if (at < 0 || low.length() != words.length()) {
        return List.of(words.strip());
      }
      String left = words.substring(0, at).strip();
      String right = words.substring(at + length).strip();
      if (!welded(low, at, length) && depth(left) == 0 && divides(left, right)) {
        List<String> parties = new ArrayList<>();
        parties.add(left);
        parties.addAll(ands(right));
        return parties;
      }
      from = at + length;
    }
  }

  private static boolean divides(String left, String right) {
    String next = right.split(" and | & |,", 2)[0].strip();
    if (isInitials(left) && isInitials(next)) {
      return true;
    }
    if (isPerson(left)) {
      return isPerson(next) || isWhole(next);
    }
    boolean open =
        left.matches("(?i).*+\\b(?:of|for)\\b.*+")
            || left.contains(" of ")
            || left.contains(" for ");
    if (!isWhole(left)) {
      return false;
    }
    return isPerson(next) && !open
        || hasHolder(next) && next.indexOf(' ') > 0
        || !open && isBody(next);
  }

  private static boolean welded(String low, int at, int length) {
    String left = low.substring(low.lastIndexOf(' ', at - 1) + 1, at);
    int end = low.indexOf(' ', at + length);
    String right = low.substring(at + length, end < 0 ? low.length() : end);
    return PartyNames.isOneThing(left + " and " + right.replaceAll("[^\\p{L}]+$", ""));
  }

  private static int depth(String words) {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  /** Divides at a sign, never within brackets. */
  private static List<String> divide(String words, char sign) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= words.length(); i++) {
      char c = i < words.length() ? words.charAt(i) : sign;
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (i == words.length() || c == sign && depth == 0) {
        String part = words.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }
}
