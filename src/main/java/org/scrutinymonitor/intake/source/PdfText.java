package org.scrutinymonitor.intake.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines into words again: a line that was wrapped goes on, and a line that its author ended
 * stays a line. Which it is shows in whether the next word would still have fitted.
 */
final class PdfText {
  private static final Pattern MARKER =
      Pattern.compile("[–-]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]");
  private static final String BULLETS = "•▪◦‣●○■□☐☑☒✓✗\uF0B7\uF0A7";
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;]['\"’”)]*");

  /** Longer words than this hardly exist in the languages of the forms. */
  private static final int LONGEST_WORD = 30;

  /** Narrow columns have lines of fewer letters, in which much can be full by chance. */
  private static final int LONGEST_PIECE = 20;

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}][/@_=&?.#%][\\p{L}\\p{N}]|://");

  /** No line of its own begins like this. */
  private static final Pattern INNER_SIGN = Pattern.compile("[/.?&=_@#%][\\p{L}\\p{N}]");

  private PdfText() {}

  /**
   * The words of lines that stand under one another in a space.
   *
   * @param room how wide a line can be there
   */
  static String join(List<PdfLine> lines, float room) {
    return join(lines, room, false);
  }

  /**
   * The words of lines that stand under one another in a space.
   *
   * @param spaced whether the program that made the file left a space where it wrapped a line, so
   *     that a line without one was ended by its author
   */
  static String join(List<PdfLine> lines, float room, boolean spaced) {
    StringBuilder text = new StringBuilder();
    float pitch = isList(lines, room) ? 0 : pitch(lines);
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before != null) {
        boolean ended = spaced && !before.spaceAfter && !isGlued(before);
        text.append(
            isCut(before, line, room) ? "" : ended ? "\n" : between(before, line, room, pitch));
      }
      text.append(line.text());
      before = line;
    }
    return Text.tidy(text);
  }

  /**
   * Whether short lines are names under one another: where one of them was ended by its author, the
   * others were too, even if the next word would not have fitted.
   */
  private static boolean isList(List<PdfLine> lines, float room) {
    boolean ended = false;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      String last = line.words.getLast().text();
      if (line.spaceAfter
          || line.words.size() > 4
          || !Character.isUpperCase(line.words.getFirst().text().codePointAt(0))
          || !Character.isLetterOrDigit(last.codePointBefore(last.length()))
          || !Character.isUpperCase(last.codePointAt(0))) {
        return false;
      }
      ended |= i + 1 < lines.size() && !isFull(line, lines.get(i + 1), room);
    }
    return ended;
  }

  /** The smallest distance from line to line. */
  private static float pitch(List<PdfLine> lines) {
    float pitch = Float.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).baseline - lines.get(i - 1).baseline;
      if (step > lines.get(i).size * 0.7f) {
        pitch = Math.min(pitch, step);
      }
    }
    return pitch;
  }

  /** What stands between two lines: nothing, a space, an end of line or an empty line. */
  private static String between(PdfLine before, PdfLine line, float room, float pitch) {
    float step = line.baseline - before.baseline;
    if (pitch > 0 && step > pitch * 1.85f) {
      return "\n\n";
    }
    if (isHyphenated(before, line)) {
      return "";
    }
    if (step > pitch * 1.3f
        || isItem(before, line)
        || isCode(before)
        || !isFull(before, line, before.spaceAfter ? room * 0.75f : room)) {
      return "\n";
    }
    if (before.spaceAfter) {
      return " ";
    }
    return wrap(before.words.getLast().text(), line.words.getFirst().text(), before.words.size());
  }

  /**
   * Whether a long word (an address of the web, mostly) was cut: in front of a sign in it, or where
   * its line was full to the letter.
   */
  static boolean isCut(PdfLine before, PdfLine line, float room) {
    PdfLine.Word last = before.words.getLast();
    PdfLine.Word next = line.words.getFirst();
    String glued = last.text() + next.text();
    if (before.spaceAfter) {
      return false;
    }
    if (INNER_SIGN.matcher(next.text()).lookingAt()
        && Character.isLetterOrDigit(last.text().codePointBefore(last.text().length()))) {
      return true;
    }
    float letter = (next.right() - next.left()) / next.text().length();
    return before.right - before.left + letter * 2f > room
        && last.right() - last.left() + next.right() - next.left() > room
        && last.text().length() >= LONGEST_PIECE
        && (glued.length() > LONGEST_WORD || ADDRESS.matcher(glued).find());
  }

  /**
   * Nobody ends a line of their own within a word: "on-" and "line", "2019-" and "2020". A space
   * that is drawn behind the hyphen was written there.
   */
  private static boolean isHyphenated(PdfLine before, PdfLine line) {
    String last = before.words.getLast().text();
    int length = last.length();
    char next = line.words.getFirst().text().charAt(0);
    return length > 2
        && !before.spaceAfter
        && last.endsWith("-")
        && (Character.isLowerCase(last.charAt(length - 2)) && Character.isLowerCase(next)
            || Character.isDigit(last.charAt(length - 2)) && Character.isDigit(next));
  }

  /** Whether a line is only a number, as grades stand over their meaning. */
  private static boolean isCode(PdfLine line) {
    String only = line.words.getFirst().text();
    return line.words.size() == 1 && only.length() <= 2 && Character.isDigit(only.charAt(0));
  }

  /** Whether a line begins an item of a list; a number can also have come there by wrapping. */
  private static boolean isItem(PdfLine before, PdfLine line) {
    String first = line.words.getFirst().text();
    return first.length() == 1 && BULLETS.contains(first)
        || line.words.size() > 1
            && MARKER.matcher(first).matches()
            && endsSentence(before.words.getLast().text());
  }

  /** Whether the first word of the next line had no room any more at the end of this one. */
  static boolean isFull(PdfLine before, PdfLine line, float room) {
    PdfLine.Word next = line.words.getFirst();
    float space = isGlued(before) ? 0 : line.size * 0.25f;
    float used = before.right - before.left + space + next.right() - next.left() - breakable(next);
    return used > room - Math.max(1.2f, line.size * 0.12f);
  }

  /**
   * Whether a line was surely wrapped between two words, where a space belongs. The end of a
   * sentence can fill its line by chance; its author may have ended it there.
   */
  static boolean isWrapped(PdfLine before, PdfLine line, float room) {
    return isFull(before, line, room)
        && !isGlued(before)
        && !isCut(before, line, room)
        && (before.spaceAfter || !endsSentence(before.words.getLast().text()));
  }

  /** Whether a line can be wrapped at its end without a space. */
  private static boolean isGlued(PdfLine line) {
    String last = line.words.getLast().text();
    return last.endsWith("-") || last.endsWith("/") || last.endsWith("–");
  }

  /** How much of a word could have gone onto the next line: what follows a hyphen in it. */
  private static float breakable(PdfLine.Word word) {
    int hyphen = word.text().indexOf('-');
    int rest = hyphen <= 0 ? 0 : word.text().length() - hyphen - 1;
    return (word.right() - word.left()) * rest / word.text().length();
  }

  /** What stands between the last word of a full line and the first word of the next. */
  static String wrap(String last, String next, int words) {
    int length = last.length();
    char end = last.charAt(length - 1);
    boolean inside = length > 1 && Character.isLetterOrDigit(last.charAt(length - 2));
    boolean goesOn = Character.isLetterOrDigit(next.charAt(0));
    return switch (end) {
      case '-', '\u2010', '\u2011', '\u00AD' -> inside && goesOn ? "" : " ";
      case '–' ->
          inside && Character.isDigit(last.charAt(length - 2)) && Character.isDigit(next.charAt(0))
              ? ""
              : " ";
      case '/' -> inside && goesOn && words > 0 ? "" : " ";
      default -> " ";
    };
  }

  /** Whether words end as a sentence does. */
  static boolean endsSentence(String words) {
    return SENTENCE_END.matcher(words).matches();
  }
}
