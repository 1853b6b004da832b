package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.OpenReview.Scheme;

/**
 * The key of gradings that a form prints: upright (a level a row), transposed (a level a column), a
 * level a cell ("1" over "Fully Achieved"), or in lines ("1 - Fully Achieved").
 */
final class Key {
  private static final Pattern LEVEL =
      Pattern.compile("^\\(?([0-9]{1,2}|[A-Za-z]{1,12})\\)?\\s?[-–—=:.)]\\s?(\\S.{0,200})$");
  private static final Pattern SPACED = Pattern.compile("^([0-9]{1,2}) (\\p{L}.{0,120})$");
  private static final Pattern STRICT =
      Pattern.compile("^([0-9]{1,2})\\s?[-–—=:]\\s?(\\S.{1,80})$");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])([0-9]{1,2})\\s?[-–—=:.)]\\s?");

  private final List<List<String>> rows = new ArrayList<>();

  void add(Line line, boolean withLabel) {
    List<String> row = new ArrayList<>();
    if (withLabel && !line.label().isBlank()) {
      row.add(line.label());
    }
    for (Piece piece : line.filled()) {
      row.add(piece.text());
    }
    if (!row.isEmpty() && rows.size() < 100) {
      rows.add(row);
    }
  }

  /** Whether a line out of place can be a level: "1 - Fully Achieved". */
  static boolean isLevel(String text, int number) {
    Matcher match = STRICT.matcher(Words.line(text));
    return match.find() && match.group(1).equals(String.valueOf(number));
  }

  /** The scheme, null where the rows hold none. */
  @Nullable Scheme scheme() {
    for (List<Level> levels : List.of(cells(), transposed(), oneRow(), upright(), lines())) {
      if (levels.size() >= 2 && distinct(levels)) {
        return new Scheme(levels);
      }
    }
    return null;
  }

  private List<Level> cells() {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row) {
        Level level = level(cell);
        if (level == null) {
          if (levels.isEmpty()) {
            continue;
          }
          return List.of();
        }
        levels.add(level);
      }
    }
    return levels;
  }

  private List<Level> transposed() {
    for (int r = 0; r + 1 < rows.size(); r++) {
      List<String> codes = rows.get(r);
      List<String> labels = rows.get(r + 1);
      boolean all = codes.size() >= 2 && codes.stream().allMatch(Key::isCode);
      boolean words = labels.stream().noneMatch(label -> label.length() <= 2);
      if (all && words && codes.size() == labels.size() && codes.getFirst().length() <= 2) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
          levels.add(new Level(code(codes.get(i)), Words.line(labels.get(i))));
        }
        return levels;
      }
    }
    return List.of();
  }

  private List<Level> upright() {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.size() >= 2 && isCode(row.getFirst()) && !isHeading(row)) {
        levels.add(
            new Level(code(row.getFirst()), Words.line(row.get(1).lines().findFirst().orElse(""))));
      }
    }
    return levels;
  }

  private static boolean isHeading(List<String> row) {
    Label label = Labels.of(row.getFirst());
    return label != null && !row.getFirst().matches("[0-9]+");
  }

  /**
   * All in one row: "1", "2", "Fully Achieved", "On-Track", or "1", "Fully Achieved", "2",
   * "On-Track".
   */
  private List<Level> oneRow() {
    for (List<String> row : rows) {
      int n = row.size() / 2;
      if (n < 2 || row.size() % 2 != 0) {
        continue;
      }
      List<Level> halves = new ArrayList<>();
      List<Level> pairs = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        pair(halves, row.get(i), row.get(n + i));
        pair(pairs, row.get(2 * i), row.get(2 * i + 1));
      }
      if (halves.size() == n || pairs.size() == n) {
        return halves.size() == n ? halves : pairs;
      }
    }
    return List.of();
  }

  private static void pair(List<Level> levels, String code, String label) {
    boolean brief = isCode(code) && code.length() <= 3 && label.length() > 3;
    if (brief) {
      levels.add(new Level(code(code), Words.line(label)));
    }
  }

  /** Whether the form says that here is its key, without anything that can be read as one. */
  boolean isUnreadable() {
    return !rows.isEmpty() && scheme() == null;
  }

  /** "1 - Fully Achieved, 2 - On-Track, 3 - Slipped" in one line or over several. */
  private List<Level> lines() {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row) {
        List<Level> line = numbered(Words.line(cell));
        levels.addAll(line);
      }
    }
    return levels;
  }

  private static List<Level> numbered(String text) {
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

  private static String trimmed(String label) {
    return label.strip().replaceFirst("[,;.|]{1,3}$", "").strip();
  }

  /** "1" over "Fully Achieved", or "1 - Fully Achieved" when nothing else is in the cell. */
  private static @Nullable Level level(String cell) {
    List<String> lines = cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() >= 2 && isCode(lines.getFirst()) && lines.getFirst().length() <= 3) {
      return new Level(code(lines.getFirst()), Words.line(lines.get(1)));
    }
    if (lines.size() != 1 || numbered(lines.getFirst()).size() > 1) {
      return null;
    }
    Matcher match = LEVEL.matcher(lines.getFirst());
    Matcher spaced = SPACED.matcher(lines.getFirst());
    if (spaced.find()) {
      return new Level(spaced.group(1), trimmed(spaced.group(2)));
    }
    boolean label = Labels.inline(lines.getFirst()) != null;
    return match.find() && !label ? new Level(match.group(1), trimmed(match.group(2))) : null;
  }

  private static boolean isCode(String text) {
    String words = Words.line(text);
    return words.length() <= 15 && !words.isEmpty() && words.indexOf(' ') < 0;
  }

  private static String code(String text) {
    return Words.line(text).replaceFirst("[.:)]$", "");
  }

  private static boolean distinct(List<Level> levels) {
    Set<String> codes = new HashSet<>();
    for (Level level : levels) {
      if (level.label().isBlank() || !codes.add(level.code())) {
        return false;
      }
    }
    return true;
  }
}
