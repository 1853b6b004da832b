package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Columns.Column;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.source.SourceDocument;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Scheme;

/** The landscape layout: one row a recommendation, below a row of headings from the vocabulary. */
final class Tracker {
  private final boolean exact;
  private final List<Node> items = new ArrayList<>();
  private final Key key = new Key();
  private final Filling filling;
  private Columns columns = new Columns(List.of());
  private HeadedCells cells;
  private Actions actions = new Actions();
  private int number;
  private boolean inKey;

  /** The field that a row across the whole table announces for the row below it. */
  private @Nullable Label announced;

  Tracker(boolean exact) {
    this.exact = exact;
    this.filling = new Filling(exact, new CellWords(exact, new RunningOn()));
    this.cells = new HeadedCells(columns, filling);
  }

  boolean hasItems() {
    return !items.isEmpty();
  }

  /** Takes a table if it is a tracker, or goes on with one; says whether it was taken. */
  boolean take(Table table) {
    List<Row> rows = table.rows();
    int header = -1;
    for (int r = 0; r < rows.size() && r < 30 && header < 0; r++) {
      header = isHeader(rows, r) ? r : -1;
    }
    boolean goesOn =
        header < 0 && !columns.isEmpty() && width(table) == columns.size() && columns.size() > 2;
    if (header < 0 && !goesOn) {
      return false;
    }
    number++;
    inKey = false;
    announced = null;
    for (int r = Math.max(header, 0); r < rows.size(); r++) {
      if (isHeader(rows, r)) {
        Columns headings = Columns.of(rows.get(r));
        Columns divided = r + 1 < rows.size() ? headings.divided(rows.get(r + 1)) : null;
        r += divided == null ? 0 : 1;
        columns = (divided == null ? headings : divided).dated(rows);
        cells = new HeadedCells(columns, filling);
      } else {
        row(rows.get(r));
      }
    }
    return true;
  }

  private static boolean isHeader(List<Row> rows, int r) {
    return Columns.of(rows.get(r)).isHeader(rows.subList(r + 1, rows.size()));
  }

  private static int width(Table table) {
    int width = 0;
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        width = Math.max(width, cell.column() + cell.columnSpan());
      }
    }
    return width;
  }

  private void row(Row row) {
    List<Piece> pieces = row.cells().stream().map(Piece::of).toList();
    List<String> texts = row.cells().stream().map(Cell::text).toList();
    Line line = new Line(row.place(), number, false, 0, "", "", false, pieces, texts);
    List<Piece> filled = line.filled();
    if (filled.isEmpty() || isKey(line)) {
      return;
    }
    Piece text = columns.piece(pieces, Field.RECOMMENDATION);
    boolean across = filled.size() == 1 && pieces.size() == 1;
    if (across && acrossTable(line, filled.getFirst().text())) {
      return;
    }
    if (text == null || text.isBlank() || across) {
      besides(line, pieces, text == null && !across);
      return;
    }
    announced = null;
    Node node = new Node(line);
    items.add(node);
    actions = new Actions();
    cells.fill(node, pieces, line);
    actions.begin(row, columns);
    if (!exact && pieces.size() < columns.size()) {
      HeadedCells.tooFew(node, line);
    }
  }

  /** Whether the key of gradings stands here, in the last rows of the table. */
  private boolean isKey(Line line) {
    List<Piece> filled = line.filled();
    Label label = Labels.of(filled.getFirst().text());
    boolean names =
        label != null
            && label.field() == Field.KEY
            && (label.weight() > 1 || filled.size() == 1)
            && !items.isEmpty();
    if (names) {
      inKey = true;
      key.name(line.valued(filled.subList(1, filled.size())));
    } else if (inKey) {
      key.add(line, false);
    }
    return inKey;
  }

  /** "Evidence of Progress" across the whole table, and below it, or behind it, the words. */
  private boolean acrossTable(Line line, String words) {
    Label label = Labels.of(words);
    Labels.Inline inline = Labels.inline(words);
    if (items.isEmpty()) {
      return false;
    }
    if (label != null && label.field().ofItem()) {
      announced = label;
      return true;
    }
    List<Node> open = List.of(items.getLast());
    if (inline != null && inline.label().field().ofItem()) {
      Piece rest = new Piece(0, 1, inline.rest(), false);
      filling.put(open, null, inline.label(), line.valued(List.of(rest)), false);
      return true;
    }
    Label above = announced;
    if (above != null) {
      filling.put(open, null, above, line, false);
      announced = null;
      return true;
    }
    return false;
  }

  /**
   * A row without a recommendation: one more action of the one above, more of its words, or a
   * heading between rows.
   *
   * @param merged whether the recommendation's cell reaches down to this row
   */
  private void besides(Line line, List<Piece> pieces, boolean merged) {
    if (items.isEmpty()) {
      return;
    }
    Node node = items.getLast();
    if (exact && actions.isAction(columns, pieces, merged)) {
      Node part = actions.add(node, line);
      cells.fill(part, pieces, line);
      actions.name(part);
      return;
    }
    boolean taken = false;
    for (Piece piece : pieces) {
      Column column = columns.above(piece);
      Label label = column == null ? null : column.label();
      if (!piece.isBlank() && label != null && label.field().ofItem() && pieces.size() > 1) {
        filling.add(List.of(node), null, label.field(), line.valued(List.of(piece)), true);
        taken = true;
      }
    }
    if (!taken) {
      node.doubt(
          "text",
          "A row below this one holds no recommendation. Nothing of it was taken.",
          line,
          List.of());
    }
  }

  /** The review of a tracker; its title and committee stand in the lines around the table. */
  OpenReview review(SourceDocument document, List<Line> lines) throws Unreadable {
    Header header = new Header();
    List<Line> about = new Around(header, key).read(lines);
    new Title(about).fill(header, document, true);
    Evidence.requireFilled(items);
    if (!exact) {
      Copies.merge(items);
    }
    Set<String> given = Grades.given(items);
    Scheme scheme = key.scheme(given);
    key.doubt(header, scheme);
    // A key of colours beside grades in other words is the key to something else.
    boolean fits = scheme != null && (given.isEmpty() || Key.explained(given, scheme) > 0);
    return new Harvest(fits ? scheme : null, exact).review(header, items);
  }
}
