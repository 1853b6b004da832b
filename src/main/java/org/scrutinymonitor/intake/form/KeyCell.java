package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Level;

/** What one cell of a key of gradings says: a level, its code alone, or several levels in lines. */
final class KeyCell {
  private static final Pattern NUMBERED =
      Pattern.compile("^\\(?([0-9]{1,2}|\\p{Lu})\\)?\\s?[-–—=:.)]\\s?(\\S.{0,200})$");
  private static final Pattern WORDED =
      Pattern.compile("^(\\p{L}[\\p{L}/' -]{0,24}?)(?:\\s[-–—=]\\s|\\s?[:=]\\s)\\s?(\\S.{0,200})$");
  private static final Pattern SPACED = Pattern.compile("^([0-9]{1,2}) (\\p{L}.{0,120})$");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])([0-9]{1,2})\\s?[-–—=:.)]\\s?");

  private static final int MOST_PARTS = 40;

  private KeyCell() {}

  /** "1" over "Fully Achieved", or "1 - Fully Achieved" when nothing else is in the cell. */
  static @Nullable Level level(String cell) {
    List<String> lines = filled(cell);
    if (lines.size() >= 2 && isBrief(lines.getFirst())) {
      return new Level(code(lines.getFirst()), label(lines, 1));
    }
    if (lines.size() != 1 || numbered(lines.getFirst()).size() > 1) {
      return null;
    }
    String line = lines.getFirst();
    for (Pattern pattern : List.of(SPACED, NUMBERED, WORDED)) {
      Matcher match = pattern.matcher(line);
      if (match.find() && Labels.inline(line) == null) {
        return new Level(match.group(1).strip(), trimmed(match.group(2)));
      }
    }
    return null;
  }

  /** "Green" over "Achieved". */
  static @Nullable Level stacked(String cell) {
    List<String> lines = filled(cell);
    return lines.size() >= 2 && isPhrase(lines.getFirst())
        ? new Level(code(lines.getFirst()), label(lines, 1))
        : null;
  }

  private static List<String> filled(String cell) {
    return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** A label and the lines into which it was wrapped; a new sentence is its definition. */
  static String label(List<String> lines, int from) {
    StringBuilder label = new StringBuilder();
    for (int i = from; i < lines.size(); i++) {
      boolean goesOn = Words.beginsSmall(lines.get(i)) || lines.get(i).strip().startsWith("(");
      if (i > from && !goesOn) {
        break;
      }
      label.append(label.isEmpty() ? "" : " ").append(Words.line(lines.get(i)));
    }
    return label.toString();
  }

  private static String trimmed(String label) {
    return label.strip().replaceFirst("[,;.|]{1,3}$", "").strip();
  }

  /** A number, a letter, or a few letters: "1", "A", "N/A". */
  static boolean isBrief(String text) {
    String words = code(text);
    return !words.isEmpty() && words.length() <= 3 && words.indexOf(' ') < 0;
  }

  /** A word or a few, no sentence: "Green", "On track". */
  static boolean isPhrase(String text) {
    String words = code(text);
    return !words.isEmpty()
        && words.length() <= 30
        && words.split(" ", -1).length <= 4
        && Character.isLetterOrDigit(words.codePointAt(0))
        && !Words.line(text).endsWith(".");
  }

  static String code(String text) {
    String words = Words.line(text);
    boolean bracket = words.matches("\\([^()]{1,30}\\)");
    return bracket
        ? words.substring(1, words.length() - 1)
        : words.replaceFirst("(?<=\\S)[.:)]$", "");
  }

  /** "1 - Fully Achieved, 2 - On-Track": numbers that follow one another, each with words. */
  static List<Level> numbered(String text) {
    List<Level> levels = new ArrayList<>();
    Matcher match = NUMBER.matcher(text);
    String code = null;
    int from = 0;
    while (match.find()) {
      String next = match.group(1);
      boolean follows = code == null || Integer.parseInt(next) == Integer.parseInt(code) + 1;
      if (follows) {
        if (code != null) {
          levels.add(new Level(code, trimmed(text.substring(from, match.start()))));
        }
        code = next;
        from = match.end();
      }
    }
    if (code != null && !text.substring(from).isBlank()) {
      levels.add(new Level(code, trimmed(text.substring(from))));
    }
    return levels;
  }

  /** The parts of a cell: its lines, or what semicolons, bars or commas divide. */
  static List<String> parts(String cell) {
    for (String sign : List.of("\n", ";\\s", "\\s\\|\\s", ",\\s")) {
      List<String> parts = List.of(cell.strip().split(sign, MOST_PARTS));
      if (parts.size() > 1) {
        return parts;
      }
    }
    return List.of(cell);
  }
}
