package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;
import org.scrutinymonitor.intake.source.PdfMarks.Rule;

/** The lines of a page that can be edges of cells: each once, and none that underlines words. */
final class PdfRules {
  /** Edges closer than this are one edge, drawn twice or not quite met. */
  static final float NEAR = 3f;

  /** More lines than this on a page are a drawing. */
  static final int MOST = 2_000;

  private PdfRules() {}

  static List<Rule> across(PdfMarks page) {
    return merge(withoutUnderlines(page));
  }

  static List<Rule> down(PdfMarks page) {
    return merge(page.down);
  }

  private static List<Rule> withoutUnderlines(PdfMarks page) {
    if (page.across.size() > MOST * 10) {
      return List.of();
    }
    List<Letter> letters = new ArrayList<>(page.letters);
    letters.sort(Comparator.comparingDouble(Letter::baseline));
    List<Rule> kept = new ArrayList<>();
    for (Rule rule : page.across) {
      if (!isUnderline(rule, letters)) {
        kept.add(rule);
      }
    }
    return kept;
  }

  /** Whether a line begins and ends with letters that stand on it. */
  private static boolean isUnderline(Rule rule, List<Letter> byBaseline) {
    boolean starts = false;
    boolean ends = false;
    for (int i = firstBelow(byBaseline, rule.at() - 4.5f); i < byBaseline.size(); i++) {
      Letter letter = byBaseline.get(i);
      if (letter.baseline() > rule.at() + 1) {
        break;
      }
      starts |= Math.abs(letter.left() - rule.from()) < 1.6f;
      ends |= Math.abs(letter.right() - rule.to()) < 1.6f;
    }
    return starts && ends;
  }

  private static int firstBelow(List<Letter> letters, float height) {
    int low = 0;
    int high = letters.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (letters.get(middle).baseline() < height) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lines that lie on one another or meet end to end become one. */
  static List<Rule> merge(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> merged = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      float at = sorted.get(from).at();
      while (to < sorted.size() && sorted.get(to).at() - at <= NEAR * 0.8f) {
        to++;
      }
      mergeLevel(new ArrayList<>(sorted.subList(from, to)), merged);
      from = to;
    }
    return merged;
  }

  private static void mergeLevel(List<Rule> level, List<Rule> merged) {
    level.sort(Comparator.comparingDouble(Rule::from));
    float mean = 0;
    for (Rule rule : level) {
      mean += rule.at() / level.size();
    }
    float start = level.getFirst().from();
    float end = level.getFirst().to();
    for (Rule rule : level) {
      if (rule.from() > end + NEAR) {
        merged.add(new Rule(mean, start, end));
        start = rule.from();
        end = rule.to();
      }
      end = Math.max(end, rule.to());
    }
    merged.add(new Rule(mean, start, end));
  }
}
