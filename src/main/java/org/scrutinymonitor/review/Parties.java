package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

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
  /** Words for somebody who holds a post. */
  private static final Set<String> HOLDERS =
      Set.of(
          "officer",
          "officers",
          "manager",
          "managers",
          "director",
          "directors",
          "head",
          "heads",
          "lead",
          "leads",
          "leader",
          "chair",
          "chairman",
          "inspector",
          "superintendent",
          "sergeant",
          "coordinator",
          "co-ordinator",
          "member",
          "members",
          "councillor",
          "executive",
          "commander",
          "secretary",
          "solicitor",
          "supervisor",
          "adviser",
          "advisor",
          "consultant",
          "engineer",
          "architect",
          "accountant",
          "analyst",
          "principal",
          "headteacher",
          "governor",
          "governors",
          "champion",
          "commissioner",
          "clerk",
          "planner",
          "librarian",
          "nurse",
          "portfolio",
          "holder",
          "rheolwr",
          "cyfarwyddwr",
          "pennaeth",
          "swyddog",
          "arweinydd",
          "aelod",
          "partners",
          "all");

  /** Words for a body of people. */
  private static final Set<String> BODIES =
      Set.of(
          "council",
          "police",
          "team",
          "teams",
          "group",
          "board",
          "partnership",
          "university",
          "trust",
          "service",
          "services",
          "department",
          "directorate",
          "forum",
          "committee",
          "agency",
          "authority",
          "authorities",
          "college",
          "school",
          "schools",
          "nhs",
          "ccg",
          "icb",
          "panel",
          "ltd",
          "limited",
          "association",
          "federation",
          "foundation",
          "charity",
          "office",
          "unit",
          "division",
          "cabinet",
          "network",
          "alliance",
          "constabulary",
          "cyngor",
          "heddlu",
          "tîm");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "cllr",
          "councillor",
          "prof",
          "professor",
          "sir",
          "dame",
          "rev",
          "insp",
          "pc",
          "sgt",
          "supt",
          "ch");

  /** Words joined by "and" that are one thing in the names of posts and bodies. */
  private static final Set<String> WELDED =
      Set.of(
          "police and crime",
          "health and wellbeing",
          "health and social",
          "overview and scrutiny",
          "fire and rescue",
          "crime and disorder",
          "children and young",
          "health and safety",
          "adults and children",
          "adults and health",
          "communities and local",
          "housing and planning",
          "human resources and organisational",
          "legal and democratic",
          "policy and performance");

  private Parties() {}

  /** The parties in their order, each once. */
  public static List<String> in(String text) {
    Set<String> parties = new LinkedHashSet<>();
    for (String line : lines(text)) {
      for (String piece : divide(line, ';')) {
        slashes(piece).forEach(part -> parties.addAll(joined(part)));
      }
    }
    parties.remove("");
    return List.copyOf(parties);
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
      if (!isName(word) || TITLES.contains(bare(word))) {
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
      boolean initials = tight.stream().allMatch(Parties::isInitials);
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
    return WELDED.contains(left + " and " + right.replaceAll("[^\\p{L}]+$", ""));
  }

  /** Two or three names, perhaps with a title: "Sam Jones", "Cllr J. Smith". */
  private static boolean isPerson(String words) {
    String name = words.replaceFirst("\\s*\\([^()]{0,80}\\)$", "").strip();
    String[] parts = name.split(" ", -1);
    if (parts.length < 2 || parts.length > 4) {
      return false;
    }
    for (String part : parts) {
      if (!isName(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String word) {
    String bare = bare(word);
    if (bare.isEmpty()
        || HOLDERS.contains(bare) && !TITLES.contains(bare)
        || BODIES.contains(bare)) {
      return false;
    }
    boolean acronym = word.length() > 2 && word.equals(word.toUpperCase(ROOT));
    return Character.isUpperCase(word.charAt(0))
        && !acronym
        && word.chars()
            .allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’' || c == '-' || c == '.');
  }

  private static boolean isInitials(String word) {
    return word.length() <= 5
        && !word.isEmpty()
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** Whether words can name a party alone. */
  private static boolean isWhole(String words) {
    return isPerson(words) || hasHolder(words) || isBody(words);
  }

  private static boolean hasHolder(String words) {
    return has(words, HOLDERS);
  }

  private static boolean isBody(String words) {
    return has(words, BODIES);
  }

  private static boolean has(String words, Set<String> sorts) {
    for (String word : words.split(" ", -1)) {
      if (sorts.contains(bare(word))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}&]{1,20}|[^\\p{L}&]{1,20}$", "").toLowerCase(ROOT);
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
