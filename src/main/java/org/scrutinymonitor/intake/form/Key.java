package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Source;

/**
 * The key of gradings that a form prints: named by its label, explained in the rows behind it. They
 * can often be read in several ways ({@link KeyLayouts}); that one counts which explains most of
 * the grades that the form itself gives.
 */
final class Key {
  private static final int MOST_ROWS = 100;
  private static final String UNREADABLE =
      "The form prints a key of gradings that could not be read.";
  private static final String EMPTY =
      "The form names a key of gradings, but nothing of it was found.";

  private final List<List<String>> rows = new ArrayList<>();
  private @Nullable Line named;

  /** Takes the row whose label names the key; levels may stand behind the label. */
  void name(Line line) {
    named = named == null ? line : named;
    add(line, false);
  }

  /** Takes a row below the label. */
  void add(Line line, boolean withLabel) {
    List<String> row = new ArrayList<>();
    if (withLabel && !line.label().isBlank()) {
      row.add(line.label());
    }
    for (Piece piece : line.filled()) {
      row.add(piece.text());
    }
    if (!row.isEmpty() && rows.size() < MOST_ROWS) {
      rows.add(row);
    }
  }

  /**
   * The scheme, null where the rows hold none.
   *
   * @param given the words of all grades that the form gives
   */
  @Nullable Scheme scheme(Set<String> given) {
    List<KeyLayouts.Candidate> candidates = new KeyLayouts(rows).candidates();
    Scheme plain = best(candidates, true, given);
    if (plain != null && (given.isEmpty() || explained(given, plain) > 0)) {
      return plain;
    }
    // Words alone can be anything: they are a key where grades are among them.
    Scheme words = best(candidates, false, given);
    boolean key = words != null && (given.isEmpty() || explained(given, words) > 0);
    return key ? words : plain;
  }

  private static @Nullable Scheme best(
      List<KeyLayouts.Candidate> candidates, boolean plain, Set<String> given) {
    Scheme best = null;
    int most = -1;
    for (KeyLayouts.Candidate candidate : candidates) {
      Scheme scheme = new Scheme(candidate.levels());
      int explained = explained(given, scheme);
      if (candidate.plain() == plain && explained > most) {
        best = scheme;
        most = explained;
      }
    }
    return best;
  }

  /** How well a scheme explains the given grades; those that are its codes count twice. */
  static int explained(Set<String> given, Scheme scheme) {
    int explained = 0;
    for (String words : given) {
      Grades.Reading reading = Grades.read(words, scheme);
      String grade = reading.grade();
      if (grade != null && reading.doubt() == null) {
        explained += words.regionMatches(true, 0, grade, 0, grade.length()) ? 2 : 1;
      }
    }
    return explained;
  }

  /** Says so where the form names a key and none was found in it. */
  void doubt(Header header, @Nullable Scheme scheme) {
    Line line = named;
    if (line != null && scheme == null) {
      String words =
          String.join("\n", rows.stream().limit(12).map(row -> String.join(" | ", row)).toList());
      header.doubt(
          Field.KEY,
          rows.isEmpty() ? EMPTY : UNREADABLE,
          new Source(words.isEmpty() ? line.label() : words, line.place(), line.cells()));
    }
  }
}
