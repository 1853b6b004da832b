package org.scrutinymonitor.intake.source;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;

/** A line of words on a page of a PDF, rebuilt from where its letters stand. */
final class PdfLine {
  private static final String MIRRORED = "()[]{}<>≤≥«»‹›";

  /** A word and where it stands. */
  record Word(String text, float left, float right) {}

  final List<Word> words = new ArrayList<>();
  final float left;
  final float right;
  final float baseline;
  final float size;
  final boolean bold;
  final boolean plain;

  /** Whether a space stands behind the last word. */
  final boolean spaceAfter;

  /** Whether the file tells words of the line in the order in which they are spoken. */
  final boolean spoken;

  /** Whether it tells the whole line, as it does where all is written from right to left. */
  final boolean fromRight;

  private PdfLine(List<Letter> letters) {
    letters.sort(Comparator.comparingDouble(Letter::left));
    float largest = 0;
    float base = 0;
    boolean anyBold = false;
    boolean anyPlain = false;
    float reach = -Float.MAX_VALUE;
    for (Letter letter : letters) {
      if (letter.size() > largest) {
        largest = letter.size();
        base = letter.baseline();
      }
      if (!letter.isSpace()) {
        anyBold |= letter.bold();
        anyPlain |= !letter.bold();
        reach = Math.max(reach, letter.right());
      }
    }
    size = largest;
    baseline = base;
    bold = anyBold;
    plain = anyPlain;
    right = reach;
    spaceAfter = Character.isWhitespace(last(letters.getLast().text()));
    spoken = letters.stream().anyMatch(Letter::spoken);
    fromRight = letters.stream().allMatch(Letter::spoken);
    addWords(letters);
    left = words.isEmpty() ? 0 : words.getFirst().left();
  }

  private void addWords(List<Letter> letters) {
    boolean spaced = letters.stream().anyMatch(Letter::isSpace);
    StringBuilder word = new StringBuilder();
    float from = 0;
    float to = 0;
    for (Letter letter : letters) {
      // Where spaces are letters of their own, small gaps are only the setting of the type.
      float gap = letter.left() - to;
      boolean apart = gap > letter.size() * (spaced ? 0.28f : 0.18f);
      if (!word.isEmpty() && (letter.isSpace() || apart)) {
        words.add(new Word(word.toString(), from, to));
        word.setLength(0);
      }
      if (letter.isSpace()) {
        continue;
      }
      if (word.isEmpty()) {
        from = letter.left();
      }
      if (letter.spoken()) {
        words.addAll(told(letter, word, from));
        to = letter.right();
        from = Math.max(from, to - letter.width() * word.length() / letter.text().length());
        continue;
      }
      word.append(letter.text());
      to = Math.max(word.length() == letter.text().length() ? letter.right() : to, letter.right());
    }
    if (!word.isEmpty()) {
      words.add(new Word(word.toString(), from, to));
    }
  }

  /**
   * The words that the file tells for a piece of the line; one that goes on stays in {@code open}.
   */
  private static List<Word> told(Letter letter, StringBuilder open, float from) {
    List<Word> words = new ArrayList<>();
    String[] parts = (letter.text() + "|").split("\\s+", -1);
    float step = letter.width() / letter.text().length();
    float left = from;
    float right = letter.left();
    for (int i = 0; i < parts.length; i++) {
      boolean last = i + 1 == parts.length;
      String part = last ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
      open.append(part);
      right += step * (part.length() + 1);
      if (!last && !open.isEmpty()) {
        words.add(new Word(open.toString(), left, Math.min(right, letter.right())));
        open.setLength(0);
      }
      left = last ? left : right;
    }
    return words;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** The lines that letters stand on, from the top. */
  static List<PdfLine> of(List<Letter> letters) {
    List<Letter> sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparingDouble(Letter::baseline));
    List<List<Letter>> groups = new ArrayList<>();
    for (Letter letter : sorted) {
      List<Letter> last = groups.isEmpty() ? null : groups.getLast();
      if (last != null
          && letter.baseline() - last.getFirst().baseline()
              < 0.35f * Math.min(letter.size(), last.getFirst().size())) {
        last.add(letter);
      } else {
        List<Letter> next = new ArrayList<>();
        next.add(letter);
        groups.add(next);
      }
    }
    raise(groups);
    List<PdfLine> lines = new ArrayList<>(groups.size());
    for (List<Letter> group : groups) {
      PdfLine line = new PdfLine(group);
      if (!line.words.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Small raised letters ("27th") belong to the line that they stand over or under. */
  private static void raise(List<List<Letter>> groups) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      List<Letter> small = groups.get(i);
      for (int side = 1; side >= -1; side -= 2) {
        if (i + side < 0 || i + side >= groups.size() || groups.get(i) != small) {
          continue;
        }
        List<Letter> line = groups.get(i + side);
        float size = size(line);
        float rise = line.getFirst().baseline() - small.getFirst().baseline();
        if (size(small) < size * 0.8f && rise < size * 0.6f && rise > -size * 0.4f) {
          line.addAll(0, small);
          Letter base = line.remove(small.size());
          line.addFirst(base);
          groups.remove(i);
          break;
        }
      }
    }
  }

  private static float size(List<Letter> letters) {
    float size = 0;
    for (Letter letter : letters) {
      size = Math.max(size, letter.isSpace() ? 0 : letter.size());
    }
    return size;
  }

  float top() {
    return baseline - size * 0.8f;
  }

  float bottom() {
    return baseline + size * 0.25f;
  }

  /** The words of the line; wide gaps are tabs. */
  String text() {
    StringBuilder text = new StringBuilder();
    float to = 0;
    for (Word word : words) {
      if (!text.isEmpty()) {
        text.append(word.left() - to > size * 2.2f ? '\t' : ' ');
      }
      text.append(word.text());
      to = word.right();
    }
    return spoken ? text.toString() : logical(text.toString());
  }

  /** The parts of the line between wide gaps. */
  List<List<Word>> parts(float gap) {
    List<List<Word>> parts = new ArrayList<>();
    float to = 0;
    for (Word word : words) {
      if (parts.isEmpty() || word.left() - to > gap) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(word);
      to = Math.max(to, word.right());
    }
    return parts;
  }

  /** A line with only some of its words. */
  PdfLine only(List<Word> some) {
    return new PdfLine(this, some);
  }

  private PdfLine(PdfLine whole, List<Word> some) {
    words.addAll(some);
    left = some.getFirst().left();
    right = some.getLast().right();
    baseline = whole.baseline;
    size = whole.size;
    bold = whole.bold;
    plain = whole.plain;
    spoken = whole.spoken;
    fromRight = whole.fromRight;
    spaceAfter = whole.spaceAfter && some.getLast().equals(whole.words.getLast());
  }

  /** Writing from right to left stands on the page as it is seen; here it comes as it is spoken. */
  private static String logical(String seen) {
    if (!Bidi.requiresBidi(seen.toCharArray(), 0, seen.length())) {
      return seen;
    }
    Bidi bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder spoken = new StringBuilder();
    for (int run : order) {
      String part = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      spoken.append(levels[run] % 2 == 0 ? part : mirrored(part));
    }
    return spoken.toString();
  }

  private static String mirrored(String part) {
    StringBuilder turned = new StringBuilder(part).reverse();
    for (int i = 0; i < turned.length(); i++) {
      int sign = MIRRORED.indexOf(turned.charAt(i));
      if (sign >= 0) {
        turned.setCharAt(i, MIRRORED.charAt(sign ^ 1));
      }
    }
    return turned.toString();
  }
}
