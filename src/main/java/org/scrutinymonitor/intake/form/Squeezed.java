package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole page that an extractor pressed into one cell: labels stand in the middle of its words.
 * Such a cell is no cell of the form. Its words are kept as a witness to what clean rows say.
 */
final class Squeezed {
  /** A label and what stands behind it, up to the next label. */
  record Segment(Label label, String text) {}

  private final List<List<Segment>> copies = new ArrayList<>();
  private String place = "";

  void add(String text, String at) {
    if (copies.size() < 500) {
      copies.add(segments(text));
    }
    place = place.isEmpty() ? at : place;
  }

  /** Where the first page stands. */
  String place() {
    return place;
  }

  /**
   * What the pages say that no field holds: words of some length of which most stand nowhere else.
   * Shorter values are too garbled in such pages to be compared.
   */
  List<Segment> unplaced(Map<Field, List<String>> placed) {
    List<Segment> unplaced = new ArrayList<>();
    for (List<Segment> copy : copies) {
      for (int i = 0; i < copy.size() && unplaced.size() < 20; i++) {
        Segment segment = copy.get(i);
        Field field = segment.label().field();
        if (segment.text().length() < 25 || !field.ofItem() || field == Field.ASSESSMENT) {
          continue;
        }
        boolean found = false;
        for (List<String> texts : placed.values()) {
          for (String text : texts) {
            found |= text.length() > 20 && Words.shared(text, segment.text()) > 0.5;
          }
        }
        for (Segment other : unplaced) {
          found |= Words.shared(other.text(), segment.text()) > 0.5;
        }
        if (!found) {
          unplaced.add(segment);
        }
      }
    }
    return unplaced;
  }

  boolean isEmpty() {
    return copies.isEmpty();
  }

  /** Whether a cell holds a page: labels of two fields or more within its words. */
  static boolean isPage(String text) {
    if (text.length() < 60) {
      return false;
    }
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Segment segment : segments(text)) {
      fields.add(segment.label().field());
    }
    return fields.size() >= 2;
  }

  /** The labels within a text, each with the words up to the next. */
  static List<Segment> segments(String text) {
    List<Segment> segments = new ArrayList<>();
    Label label = null;
    int from = 0;
    int last = 0;
    for (int i = colon(text, 0); i >= 0; i = colon(text, i + 1)) {
      int start = Math.max(last, i - 90);
      Label found = null;
      int at = start;
      for (; at < i; at++) {
        boolean wordStart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        if (wordStart && Character.isUpperCase(text.charAt(at))) {
          found = Labels.of(text.substring(at, i));
          if (found != null && (found.field().ofItem() || found.field() == Field.RECOMMENDATION)) {
            break;
          }
          found = null;
        }
      }
      if (found != null) {
        if (label != null) {
          segments.add(new Segment(label, text.substring(from, at).strip()));
        }
        label = found;
        from = pastInstruction(text, i + 1);
        last = from;
      }
    }
    if (label != null) {
      segments.add(new Segment(label, text.substring(Math.min(from, text.length())).strip()));
    }
    return segments;
  }

  /** The next colon, or a semicolon behind brackets, which is a colon misread. */
  private static int colon(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == ';' && i > 0 && text.charAt(i - 1) == ')') {
        return i;
      }
    }
    return -1;
  }

  private static int pastInstruction(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i < text.length() && text.charAt(i) == '(') {
      int close = text.indexOf(')', i);
      if (close > 0 && close - i < 120 && Labels.isInstruction(text.substring(i + 1, close))) {
        return close + 1;
      }
    }
    return at;
  }

  /**
   * The fullest reading of a text that a page bears witness to: the words before and behind that
   * its clean row has lost.
   *
   * @return null where no copy holds these words together with more
   */
  @Nullable String fuller(Field field, String text) {
    String[] words = Words.split(text);
    if (words.length < 6) {
      return null;
    }
    String best = null;
    double bestShare = 0.8;
    for (List<Segment> copy : copies) {
      for (Segment segment : copy) {
        if (segment.label().field() != field || segment.text().length() <= text.length() + 3) {
          continue;
        }
        double share = Words.shared(text, segment.text());
        String merged = share > bestShare ? merge(segment.text(), text) : null;
        if (merged != null) {
          best = merged;
          bestShare = share;
        }
      }
    }
    return best;
  }

  /** The clean text with the words of the page that stand before and behind it. */
  private static @Nullable String merge(String page, String text) {
    String[] pageWords = page.split("\\s++", -1);
    String[] words = text.split("\\s++", -1);
    int head = find(pageWords, words, 0, 1);
    int tail = find(pageWords, words, words.length - 1, -1);
    if (head < 0 || tail < head) {
      return null;
    }
    StringBuilder merged = new StringBuilder();
    for (int i = 0; i < head; i++) {
      merged.append(pageWords[i]).append(' ');
    }
    merged.append(text);
    for (int i = tail + 1; i < pageWords.length; i++) {
      merged.append(' ').append(pageWords[i]);
    }
    return merged.toString();
  }

  /** Where the outermost words of a text stand in a page: three in a row that agree. */
  private static int find(String[] page, String[] words, int from, int step) {
    for (int skip = 0; skip < 3; skip++) {
      int start = from + skip * step;
      if (start < 0 || start + 2 * step < 0 || Math.max(start, start + 2 * step) >= words.length) {
        return -1;
      }
      for (int i = 0; i < page.length; i++) {
        int p = step > 0 ? i : page.length - 1 - i;
        if (agrees(page, p, words, start, step)) {
          int at = p;
          for (int k = 1; k <= skip && fits(page, at - step, words, start - k * step); k++) {
            at -= step;
          }
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean fits(String[] page, int p, String[] words, int w) {
    return p >= 0 && p < page.length && Words.same(page[p], words[w]);
  }

  private static boolean agrees(String[] page, int p, String[] words, int w, int step) {
    for (int k = 0; k < 3; k++) {
      int i = p + k * step;
      if (i < 0 || i >= page.length || !Words.same(page[i], words[w + k * step])) {
        return false;
      }
    }
    return true;
  }
}
