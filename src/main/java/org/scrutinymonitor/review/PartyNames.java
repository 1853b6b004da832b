package org.scrutinymonitor.review;

import static java.util.Locale.ROOT;

import java.util.Set;

/** Whether words can name a party: a person, the holder of a post, a body of people. */
final class PartyNames {
  /** Words for somebody who holds a post. */
  private static final Set<String> HOLDERS =
      WordSet.of(
          """
          officer officers manager managers director directors head heads lead leads leader chair
          chairman inspector superintendent sergeant coordinator co-ordinator member members
          councillor executive commander secretary solicitor supervisor adviser advisor consultant
          engineer architect accountant analyst principal headteacher governor governors champion
          commissioner clerk planner librarian nurse portfolio holder rheolwr cyfarwyddwr pennaeth
          swyddog arweinydd aelod partners all
          """);

  /** Words for a body of people. */
  private static final Set<String> BODIES =
      WordSet.of(
          """
          council police team teams group board partnership university trust service services
          department directorate forum committee agency authority authorities college school
          schools nhs ccg icb panel ltd limited association federation foundation charity office
          unit division cabinet network alliance constabulary cyngor heddlu tîm
          """);

  /** Words in front of a name. */
  private static final Set<String> TITLES =
      WordSet.of(
          """
          mr mrs ms miss dr cllr councillor prof professor sir dame rev insp pc sgt supt ch
          """);

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

  private PartyNames() {}

  /** Two or three names, perhaps with a title: "Sam Jones", "Cllr J. Smith". */
  static boolean isPerson(String words) {
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

  /** "Mr", "Cllr", "Dr". */
  static boolean isTitle(String word) {
    return TITLES.contains(bare(word));
  }

  /** One word that can be the name of a person, or a title: it begins with a capital letter. */
  static boolean isName(String word) {
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

  /** "DM", "P.L." */
  static boolean isInitials(String word) {
    return word.length() <= 5
        && !word.isEmpty()
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** Whether words can name a party alone. */
  static boolean isWhole(String words) {
    return isPerson(words) || hasHolder(words) || isBody(words);
  }

  /** Whether words name somebody who holds a post. */
  static boolean hasHolder(String words) {
    return has(words, HOLDERS);
  }

  /** Whether words name a body of people. */
  static boolean isBody(String words) {
    return has(words, BODIES);
  }

  /** Whether words joined by "and", in small letters, are one thing: "police and crime". */
  static boolean isOneThing(String words) {
    return WELDED.contains(words);
  }

  private static boolean has(String words, Set<String> sorts) {
    for (String word : words.split(" ", -1)) {
      if (sorts.contains(bare(word))) {
        return true;
      }
    }
    return false;
  }

  /** A word in small letters, without the signs around it. */
  static String bare(String word) {
    return word.replaceAll("^[^\\p{L}&]{1,20}|[^\\p{L}&]{1,20}$", "").toLowerCase(ROOT);
  }
}
