package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which letters of one text are found in another: to mark in a row of cells what was doubted. */
final class Marks {
  private static final long MOST = 6_000_000;
  private static final int SHORTEST = 3;

  private Marks() {}

  /** A stretch of a text. */
  record Stretch(String text, boolean marked) {}

  /** A proposal with the letters marked that stand nowhere in the row of the document. */
  static List<Stretch> invented(String proposal, List<String> cells) {
    var found = matched(proposal, String.join("\n", cells)).ours();
    var invented = new BitSet();
    for (int at = 0; at < proposal.length(); at++) {
      if (!found.get(at) && Character.isLetterOrDigit(proposal.charAt(at))) invented.set(at);
    }
    return invented.cardinality() * 2 > proposal.length()
        ? List.of(new Stretch(proposal, false))
        : stretches(proposal, invented);
  }

  /**
   * The cells of a row with those words marked that a doubt is about.
   *
   * @param cell the cell that holds the field, -1 where none is known
   */
  static List<List<Stretch>> cells(List<String> cells, @Nullable String words, int cell) {
    if (cell >= 0 && (words == null || within(cells.get(cell), words))) return only(cells, cell);
    var marked = matched(words == null ? "" : words, String.join("\n", cells)).theirs();
    var all = new ArrayList<List<Stretch>>();
    int from = 0;
    for (var text : cells) {
      all.add(stretches(text, marked.get(from, from + text.length())));
      from += text.length() + 1;
    }
    return all;
  }

  /**
   * The cell of a row that most likely holds a field, -1 where that cannot be told: the one with
   * these words, that of the strand's own column before others.
   */
  static int cell(List<String> cells, @Nullable String words, int column) {
    if (words == null) return -1;
    int only = -1;
    for (int at = cells.size() > 1 ? 1 : 0; at < cells.size(); at++) {
      if (!within(cells.get(at), words)) continue;
      if (at == column) return at;
      only = only == -1 ? at : -2;
    }
    return Math.max(only, -1);
  }

  private static boolean within(String cell, String words) {
    return (" " + spaced(cell) + " ").contains(" " + spaced(words) + " ");
  }

  private static List<List<Stretch>> only(List<String> cells, int marked) {
    var all = new ArrayList<List<Stretch>>();
    for (int at = 0; at < cells.size(); at++) {
      var cell = cells.get(at);
      all.add(cell.isEmpty() ? List.of() : List.of(new Stretch(cell, at == marked)));
    }
    return all;
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Neighbouring letters joined to stretches; blanks between two marked words are marked too. */
  private static List<Stretch> stretches(String text, BitSet marked) {
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(at + 1)) {
      int end = at + 1;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
      if (end < text.length() && marked.get(end)) marked.set(at, end);
    }
    var all = new ArrayList<Stretch>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || marked.get(at) != marked.get(from)) {
        all.add(new Stretch(text.substring(from, at), marked.get(from)));
        from = at;
      }
    }
    return all;
  }

  /** What was found in common, and the comparisons still allowed for it. */
  private record Matched(BitSet ours, BitSet theirs, long[] left) {}

  private static Matched matched(String ours, String theirs) {
    var matched = new Matched(new BitSet(), new BitSet(), new long[] {MOST});
    match(ours, 0, ours.length(), theirs, 0, theirs.length(), matched);
    return matched;
  }

  /** The longest stretch in common, then the same to the left and to the right of it. */
  private static void match(String a, int a0, int a1, String b, int b0, int b1, Matched matched) {
    matched.left()[0] -= (long) (a1 - a0) * (b1 - b0);
    if (matched.left()[0] < 0) return;
    int best = 0;
    int bestA = 0;
    int bestB = 0;
    var lengths = new int[b1 - b0 + 1];
    for (int i = a0; i < a1; i++) {
      int diagonal = 0;
      for (int j = b0; j < b1; j++) {
        int above = lengths[j - b0 + 1];
        boolean same = Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
        lengths[j - b0 + 1] = same ? diagonal + 1 : 0;
        diagonal = above;
        if (lengths[j - b0 + 1] > best) {
          best = lengths[j - b0 + 1];
          bestA = i + 1 - best;
          bestB = j + 1 - best;
        }
      }
    }
    if (best < SHORTEST) return;
    matched.ours().set(bestA, bestA + best);
    matched.theirs().set(bestB, bestB + best);
    match(a, a0, bestA, b, b0, bestB, matched);
    match(a, bestA + best, a1, b, bestB + best, b1, matched);
  }
}
