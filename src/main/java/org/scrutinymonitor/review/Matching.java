package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes posts and groups for the words of a responsibility, each with its reason. A person
 * decides: only what an officer once said of the same words is chosen beforehand.
 */
final class Matching {
  private static final int MOST = 8;
  private static final int SHORTEST_MISSPELT = 6;
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}(?:[a-z]{0,2}\\p{Lu}\\.?|\\.\\p{Lu}\\.?){1,4}");
  private static final Pattern CABINET_MEMBER =
      Pattern.compile(
          "(?:(?:cabinet|executive|lead|portfolio) (?:member|holder|lead)|aelod (?:or )?cabinet)"
              + "(?: portfolio)?(?: for| with responsibility for| dros)? (.+)");

  /** Why something is proposed, the surest first. */
  enum Reason {
    REMEMBERED,
    PART_REMEMBERED,
    TITLE,
    WELSH_TITLE,
    GROUP,
    CABINET_MEMBER,
    HOLDER,
    WITHIN,
    BODY,
    INITIALS,
    MISSPELT;

    /** The key of its sentence. */
    String text() {
      return this == TITLE
          ? "review.matching.by-title"
          : "review.matching." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A post or group that there is.
   *
   * @param body the partner to whom a post belongs, null for the council itself
   * @param holders the names of the persons who hold a post today
   */
  record Known(
      Answering answering,
      String title,
      @Nullable String titleCy,
      @Nullable String body,
      List<String> holders) {
    Known {
      holders = List.copyOf(holders);
    }
  }

  /** A post or group that may be meant, by which of the parties, and why. */
  record Proposal(Answering answering, String party, Reason reason) {}

  private final List<Known> known;
  private final Map<String, Set<Answering>> remembered;

  /**
   * @param remembered what an officer said that words mean, by the words as folded
   */
  Matching(List<Known> known, Map<String, Set<Answering>> remembered) {
    this.known = List.copyOf(known);
    this.remembered = Map.copyOf(remembered);
  }

  /** Words as they are remembered. */
  static String folded(String words) {
    return FoldedWords.of(words).text();
  }

  /** What may be meant by the words, in the order of their parties, the surest first. */
  List<Proposal> proposals(Responsibility words) {
    var found = new LinkedHashMap<Answering, Proposal>();
    for (var answering : remembered.getOrDefault(folded(words.text()), Set.of())) {
      found.put(answering, new Proposal(answering, words.text(), Reason.REMEMBERED));
    }
    for (var party : parties(words)) {
      for (var proposal : ofParty(party)) found.putIfAbsent(proposal.answering(), proposal);
    }
    return found.values().stream().limit(MOST).toList();
  }

  /** The parties that no title names: posts with their words can be added. */
  List<String> unnamed(Responsibility words) {
    return parties(words).stream()
        .filter(party -> !INITIALS.matcher(party).matches())
        .filter(party -> !FoldedWords.of(party).isOfSeveral())
        .filter(party -> !isSure(ofParty(party)))
        .toList();
  }

  /** The parties as read; all the words as one party, where a title is made of all of them. */
  private List<String> parties(Responsibility words) {
    return words.parties().isEmpty() || isSure(ofParty(words.text()))
        ? List.of(words.text())
        : words.parties();
  }

  private static boolean isSure(List<Proposal> proposals) {
    return proposals.stream().anyMatch(p -> p.reason().compareTo(Reason.GROUP) <= 0);
  }

  private List<Proposal> ofParty(String party) {
    var found = new ArrayList<Proposal>();
    var folded = FoldedWords.of(party);
    for (var answering : remembered.getOrDefault(folded.text(), Set.of())) {
      found.add(new Proposal(answering, party, Reason.PART_REMEMBERED));
    }
    for (var one : known) {
      var reason = reason(party, folded, one);
      if (reason != null) found.add(new Proposal(one.answering(), party, reason));
    }
    found.sort(java.util.Comparator.comparing(Proposal::reason));
    // A title that is named in full leaves nothing to guess.
    return isSure(found)
        ? found.stream().filter(p -> p.reason().compareTo(Reason.GROUP) <= 0).toList()
        : found;
  }

  private static @Nullable Reason reason(String party, FoldedWords folded, Known one) {
    var title = FoldedWords.of(one.title());
    var welsh = one.titleCy() == null ? null : FoldedWords.of(one.titleCy());
    if (one.answering().sort() == Answering.Sort.GROUP) {
      return folded.asGroup().equals(title.asGroup()) ? Reason.GROUP : loose(folded, title, welsh);
    }
    var body = one.body() == null ? null : FoldedWords.of(one.body());
    if (folded.equals(title) || body != null && isBoth(folded, title, body)) return Reason.TITLE;
    if (folded.equals(welsh)) return Reason.WELSH_TITLE;
    if (isSameField(folded, title) || welsh != null && isSameField(folded, welsh)) {
      return Reason.CABINET_MEMBER;
    }
    for (var holder : one.holders()) {
      if (isHolder(party, folded, FoldedWords.of(holder))) return Reason.HOLDER;
    }
    if (body != null && (folded.contains(body) || body.contains(folded))) return Reason.BODY;
    if (INITIALS.matcher(party).matches()) {
      var letters = party.replace(".", "").toLowerCase(Locale.ROOT);
      return letters.equals(title.initials()) || letters.equals(title.allInitials())
          ? Reason.INITIALS
          : null;
    }
    return loose(folded, title, welsh);
  }

  private static @Nullable Reason loose(
      FoldedWords folded, FoldedWords title, @Nullable FoldedWords welsh) {
    if (isWithin(folded, title) || welsh != null && isWithin(folded, welsh)) return Reason.WITHIN;
    return isMisspelt(folded, title) || welsh != null && isMisspelt(folded, welsh)
        ? Reason.MISSPELT
        : null;
  }

  /** "Moor Police Chief Inspector", in either order. */
  private static boolean isBoth(FoldedWords folded, FoldedWords title, FoldedWords body) {
    return folded.words().size() == title.words().size() + body.words().size()
        && folded.contains(title)
        && folded.contains(body);
  }

  private static boolean isSameField(FoldedWords folded, FoldedWords title) {
    var mine = CABINET_MEMBER.matcher(withoutName(folded));
    var theirs = CABINET_MEMBER.matcher(title.text());
    if (!mine.matches() || !theirs.matches()) return false;
    var field = FoldedWords.of(mine.group(1));
    var other = FoldedWords.of(theirs.group(1));
    return field.equals(other) || other.contains(field) || field.contains(other);
  }

  /** "councillor jo bloggs cabinet member for …" from the office on. */
  private static String withoutName(FoldedWords folded) {
    var text = folded.text();
    for (var office : List.of("cabinet ", "executive ", "lead ", "portfolio ", "aelod ")) {
      var at = (" " + text).indexOf(" " + office);
      if (at > 0) return text.substring(at);
    }
    return text;
  }

  private static boolean isHolder(String party, FoldedWords folded, FoldedWords holder) {
    if (holder.words().size() < 2) return false;
    return folded.equals(holder)
        || folded.contains(holder)
        || INITIALS.matcher(party).matches()
            && party.replace(".", "").toLowerCase(Locale.ROOT).equals(holder.allInitials());
  }

  /** A title within the words, or the words within a title: two words at least, or all but one. */
  private static boolean isWithin(FoldedWords folded, FoldedWords title) {
    var within = folded.contains(title) ? title : title.contains(folded) ? folded : null;
    return within != null && within.words().size() >= 2;
  }

  private static boolean isMisspelt(FoldedWords folded, FoldedWords title) {
    var length = Math.min(folded.text().length(), title.text().length());
    if (length < SHORTEST_MISSPELT) return false;
    var most = Math.min(3, Math.max(1, length / 8));
    return Math.abs(folded.text().length() - title.text().length()) <= most
        && folded.distance(title) <= most;
  }
}
