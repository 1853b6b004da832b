package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.form.Line.Piece;

/**
 * Which cell of a row belongs to which strand.
 *
 * @param pieces for each strand the cells that stand in its column
 * @param sure whether the columns of the row are those of the headings
 * @param shared whether a cell stands under several headings
 */
record Placing(List<List<Piece>> pieces, boolean sure, boolean shared) {

  /** Places the cells of a row under the headings of strands. */
  static Placing of(List<Node> strands, Line headings, Line line) {
    List<Piece> values = line.values();
    int n = strands.size();
    if (line.whole() && values.size() == 1 && n > 1) {
      return all(n, values.getFirst());
    }
    if (line.table() == headings.table() && isGrid(line)) {
      return byColumn(strands, values);
    }
    if (values.size() == headings.values().size()) {
      return byPosition(strands, values, true);
    }
    List<Piece> trimmed = trimmed(values);
    int last = strands.getLast().position + 1;
    if (values.size() == n
        && headings.values().size() >= n
        && strands.getFirst().position == 0
        && last == n) {
      return byPosition(strands, values, true);
    }
    if (values.size() > n && trimmed.size() <= last && values.size() >= last) {
      return byPosition(strands, values, true);
    }
    // Fewer cells than headings: empty ones were lost, and nobody can say which.
    boolean complete = trimmed.size() == last && trimmed.stream().noneMatch(Piece::isBlank);
    return byPosition(strands, values, complete);
  }

  /** Whether columns are positions of a grid and not merely counted. */
  private static boolean isGrid(Line line) {
    for (int i = 0; i < line.values().size(); i++) {
      if (line.values().get(i).span() > 1) {
        return true;
      }
    }
    return false;
  }

  private static Placing all(int n, Piece piece) {
    List<List<Piece>> placed = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      placed.add(List.of(piece));
    }
    return new Placing(placed, true, !piece.isBlank());
  }

  private static Placing byColumn(List<Node> strands, List<Piece> values) {
    List<List<Piece>> placed = new ArrayList<>();
    strands.forEach(strand -> placed.add(new ArrayList<>()));
    boolean shared = false;
    boolean sure = true;
    for (Piece piece : values) {
      int hits = 0;
      for (int s = 0; s < strands.size(); s++) {
        Node strand = strands.get(s);
        if (piece.column() < strand.column + strand.span
            && piece.column() + piece.span() > strand.column) {
          placed.get(s).add(piece);
          hits++;
        }
      }
      shared |= hits > 1 && !piece.isBlank();
      sure &= hits > 0 || piece.isBlank();
    }
    return new Placing(placed, sure, shared);
  }

  private static Placing byPosition(List<Node> strands, List<Piece> values, boolean sure) {
    List<List<Piece>> placed = new ArrayList<>();
    boolean all = sure;
    int used = 0;
    for (Node strand : strands) {
      List<Piece> of = new ArrayList<>();
      if (strand.position < values.size()) {
        of.add(values.get(strand.position));
        used += values.get(strand.position).isBlank() ? 0 : 1;
      }
      placed.add(of);
    }
    long filled = values.stream().filter(piece -> !piece.isBlank()).count();
    all &= used == filled;
    return new Placing(placed, all, false);
  }

  private static List<Piece> trimmed(List<Piece> values) {
    int end = values.size();
    while (end > 0 && values.get(end - 1).isBlank()) {
      end--;
    }
    return values.subList(0, end);
  }
}
