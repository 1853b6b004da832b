package org.scrutinymonitor.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of phrases, found in a passage in one walk. A phrase is words; {@code train*} is every
 * word that begins so, {@code *ed} that ends so, {@code is/are} one of several, {@code N} a number,
 * {@code _} any one word, {@code …} up to three words of the same sentence, {@code |} the end of a
 * clause.
 */
final class Phrases {
  /** Words from {@code first} up to, and without, {@code end}. */
  record Found(int first, int end) {}

  private static final int FEW = 3;

  /** No phrase is longer, in words. */
  private static final int LONGEST = 14;

  private final Map<String, List<Element[]>> byWord = new HashMap<>();
  private final Map<String, List<Element[]>> byBeginning = new HashMap<>();
  private final List<Element[]> byNumber = new ArrayList<>();

  Phrases(List<String> lines) {
    for (var line : lines) add(line);
  }

  private void add(String line) {
    var phrase = new ArrayList<Element>();
    for (var word : line.strip().split("[\\s'’-]+")) phrase.add(Element.of(word));
    var elements = phrase.toArray(Element[]::new);
    var first = elements[0];
    if (first.kind == Kind.NUMBER) byNumber.add(elements);
    else if (first.kind != Kind.WORD) throw new IllegalArgumentException(line);
    for (var word : first.words) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(elements);
    }
    for (var beginning : first.beginnings) {
      if (beginning.length() < FEW) throw new IllegalArgumentException(line);
      byBeginning
          .computeIfAbsent(beginning.substring(0, FEW), w -> new ArrayList<>())
          .add(elements);
    }
  }

  /** The first phrase that the passage says, null where it says none. */
  @Nullable Found first(Passage passage) {
    for (int at = 0; at < passage.size(); at++) {
      var found = at(passage, at);
      if (found != null) return found;
    }
    return null;
  }

  boolean anyIn(Passage passage) {
    return first(passage) != null;
  }

  /** The first phrase that no exception covers, null where there is none. */
  @Nullable Found first(Passage passage, Phrases exceptions) {
    for (int at = 0; at < passage.size(); at++) {
      var found = at(passage, at);
      if (found != null && !exceptions.cover(passage, found)) {
        return withWhatRunsOn(passage, found);
      }
    }
    return null;
  }

  /** Whether any of these phrases stands over these words. */
  boolean cover(Passage passage, Found words) {
    for (int at = Math.max(0, words.first - LONGEST); at < words.end; at++) {
      var phrase = at(passage, at);
      if (phrase != null && phrase.end > words.first) return true;
    }
    return false;
  }

  /** "Being worked" and "worked towards" are said as one: "being worked towards". */
  private Found withWhatRunsOn(Passage passage, Found found) {
    int end = found.end;
    for (int at = found.first + 1; at < end; at++) {
      var next = at(passage, at);
      if (next != null) end = Math.max(end, next.end);
    }
    return new Found(found.first, end);
  }

  /** Every phrase that the passage says, by its first word. */
  List<Found> all(Passage passage) {
    var all = new ArrayList<Found>();
    for (int at = 0; at < passage.size(); at++) {
      var found = at(passage, at);
      if (found != null) all.add(found);
    }
    return all;
  }

  /** The longest phrase that begins at this word, null where none does. */
  @Nullable Found at(Passage passage, int at) {
    var word = passage.word(at);
    int end = longest(byWord.get(word), passage, at, -1);
    if (word.length() >= FEW) {
      end = longest(byBeginning.get(word.substring(0, FEW)), passage, at, end);
    }
    if (!byNumber.isEmpty() && Numbers.is(word)) end = longest(byNumber, passage, at, end);
    return end < 0 ? null : new Found(at, end);
  }

  private static int longest(
      @Nullable List<Element[]> phrases, Passage passage, int at, int longest) {
    if (phrases == null) return longest;
    for (var phrase : phrases) longest = Math.max(longest, match(phrase, 0, passage, at, at));
    return longest;
  }

  /** Where the match ends, -1 where there is none. */
  private static int match(Element[] phrase, int element, Passage passage, int at, int first) {
    if (element == phrase.length) return at;
    var next = phrase[element];
    if (next.kind == Kind.END) {
      return passage.gap(at) == Passage.SPACE ? -1 : match(phrase, element + 1, passage, at, first);
    }
    if (next.kind == Kind.FEW) {
      for (int skipped = 0; skipped <= FEW && at + skipped <= passage.size(); skipped++) {
        if (skipped > 0 && passage.gap(at + skipped - 1) == Passage.SENTENCE) break;
        int end = match(phrase, element + 1, passage, at + skipped, first);
        if (end >= 0) return end;
      }
      return -1;
    }
    if (at >= passage.size() || at > first && passage.gap(at) == Passage.SENTENCE) return -1;
    return next.is(passage.word(at)) ? match(phrase, element + 1, passage, at + 1, first) : -1;
  }

  private enum Kind {
    WORD,
    NUMBER,
    ANY,
    FEW,
    END
  }

  private record Element(
      Kind kind, List<String> words, List<String> beginnings, List<String> endings) {
    static Element of(String written) {
      switch (written) {
        case "N":
          return new Element(Kind.NUMBER, List.of(), List.of(), List.of());
        case "_":
          return new Element(Kind.ANY, List.of(), List.of(), List.of());
        case "…":
          return new Element(Kind.FEW, List.of(), List.of(), List.of());
        case "|":
          return new Element(Kind.END, List.of(), List.of(), List.of());
        default:
      }
      var words = new ArrayList<String>();
      var beginnings = new ArrayList<String>();
      var endings = new ArrayList<String>();
      for (var word : written.split("/", -1)) {
        if (word.startsWith("*")) endings.add(word.substring(1));
        else if (word.endsWith("*")) beginnings.add(word.substring(0, word.length() - 1));
        else words.add(word);
      }
      return new Element(Kind.WORD, words, beginnings, endings);
    }

    boolean is(String word) {
      if (kind == Kind.ANY) return true;
      if (kind == Kind.NUMBER) return Numbers.is(word);
      if (words.contains(word)) return true;
      for (var beginning : beginnings) if (word.startsWith(beginning)) return true;
      for (var ending : endings) if (word.endsWith(ending)) return true;
      return false;
    }
  }
}
