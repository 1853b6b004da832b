package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Level;

/**
 * The ways in which councils lay out a key of gradings: upright (a level a row), transposed (a
 * level a column), a level a cell ("1" over "Fully Achieved"), in lines ("1 - Fully Achieved"), or
 * as words alone ("Complete", "Ongoing").
 */
final class KeyLayouts {
  /**
   * One way to read the rows.
   *
   * @param plain whether the codes are numbers, letters or stand before a sign; words alone can
   *     also be something else
   */
  record Candidate(List<Level> levels, boolean plain) {}

  private static final Set<String> HEADINGS =
      Set.of(
          "code",
          "level",
          "colour",
          "color",
          "meaning",
          "description",
          "definition",
          "label",
          "explanation",
          "symbol",
          "name",
          "what it means",
          "lliw",
          "ystyr",
          "disgrifiad",
          "diffiniad",
          "cod",
          "lefel",
          "esboniad");

  private final List<List<String>> rows;

  KeyLayouts(List<List<String>> rows) {
    this.rows = rows.stream().filter(row -> !isHeading(row)).toList();
  }

  /** All readings that give levels, the likeliest first. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    add(candidates, true, cells(KeyCell::level));
    add(candidates, true, transposed(KeyCell::isBrief));
    add(candidates, true, oneRow());
    add(candidates, true, upright(KeyCell::isBrief));
    add(candidates, true, lines());
    add(candidates, true, parts());
    add(candidates, false, cells(KeyCell::stacked));
    boolean wide = rows.size() == 2 && rows.getFirst().size() > 2;
    add(candidates, false, wide ? transposed(KeyCell::isPhrase) : upright(KeyCell::isPhrase));
    add(candidates, false, wide ? upright(KeyCell::isPhrase) : transposed(KeyCell::isPhrase));
    add(candidates, false, words());
    return candidates;
  }

  private static void add(List<Candidate> candidates, boolean plain, List<Level> levels) {
    if (isScheme(levels)) {
      candidates.add(new Candidate(levels, plain));
    }
  }

  /** Whether levels can be told apart and each has words. */
  private static boolean isScheme(List<Level> levels) {
    return levels.size() >= 2
        && levels.stream().noneMatch(level -> level.label().isBlank())
        && levels.stream().map(Level::code).distinct().count() == levels.size();
  }

  /** A level a cell; what stands before the first is a heading, a line behind the last a note. */
  private List<Level> cells(Function<String, @Nullable Level> reading) {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row) {
        Level level = reading.apply(cell);
        if (level != null) {
          levels.add(level);
        } else if (!levels.isEmpty()) {
          return row.size() == 1 ? levels : List.of();
        }
      }
    }
    return levels;
  }

  private List<Level> transposed(Predicate<String> isCode) {
    for (int r = 0; r + 1 < rows.size(); r++) {
      List<String> codes = rows.get(r);
      List<String> labels = rows.get(r + 1);
      boolean all = codes.size() >= 2 && codes.stream().allMatch(isCode);
      boolean words = labels.stream().noneMatch(label -> label.length() <= 2);
      if (all && words && codes.size() == labels.size()) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
          levels.add(new Level(KeyCell.code(codes.get(i)), Words.line(labels.get(i))));
        }
        return levels;
      }
    }
    return List.of();
  }

  /** A level a row: code, label and perhaps its definition. */
  private List<Level> upright(Predicate<String> isCode) {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.size() >= 2) {
        if (!isCode.test(row.getFirst())) {
          return List.of();
        }
        levels.add(
            new Level(KeyCell.code(row.getFirst()), KeyCell.label(row.get(1).lines().toList(), 0)));
      }
    }
    return levels;
  }

  /** All in one row: "1", "2", "Achieved", "On-Track", or "1", "Achieved", "2", "On-Track". */
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
    if (KeyCell.isBrief(code) && label.length() > 3) {
      levels.add(new Level(KeyCell.code(code), Words.line(label)));
    }
  }

  /** "1 - Fully Achieved, 2 - On-Track, 3 - Slipped" in one line or over several. */
  private List<Level> lines() {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      row.forEach(cell -> levels.addAll(KeyCell.numbered(Words.line(cell))));
    }
    return levels;
  }

  /** "Green: achieved; Amber: on track" in one line or over several. */
  private List<Level> parts() {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row) {
        for (String part : KeyCell.parts(cell)) {
          Level level = KeyCell.level(part.strip());
          if (level == null) {
            return List.of();
          }
          levels.add(level);
        }
      }
    }
    return levels;
  }

  /** Words that are code and label in one: "Complete", "Ongoing", "Paused". */
  private List<Level> words() {
    List<Level> levels = new ArrayList<>();
    for (List<String> row : rows) {
      for (String cell : row) {
        for (String word : KeyCell.parts(cell)) {
          String words = Words.line(word);
          if (!KeyCell.isPhrase(words)
              || words.length() < 3
              || !Character.isLetter(words.charAt(0))) {
            return List.of();
          }
          levels.add(new Level(words, words));
        }
      }
    }
    return levels;
  }

  /** Whether a row only heads the columns of a key: "Grade", "Description". */
  static boolean isHeading(Line line) {
    List<String> cells = new ArrayList<>(List.of(line.label()));
    line.filled().forEach(piece -> cells.add(piece.text()));
    return isHeading(cells);
  }

  private static boolean isHeading(List<String> row) {
    String first = row.getFirst();
    boolean label = Labels.of(first) != null && first.chars().noneMatch(Character::isDigit);
    boolean heads = label || HEADINGS.contains(Vocabulary.bare(first, true));
    return heads
        && row.size() > 1
        && row.subList(1, row.size()).stream()
            .anyMatch(cell -> HEADINGS.contains(Vocabulary.bare(cell, true)));
  }
}
