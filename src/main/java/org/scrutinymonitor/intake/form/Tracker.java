package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.source.SourceDocument;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.intake.source.SourceDocument.Table;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.Reference;

/** The landscape layout: one row a recommendation, below a row of headings from the vocabulary. */
final class Tracker {
  /** A column: what it holds, and its heading. */
  private record Column(int at, int span, @Nullable Label label, String heading) {}

  private final boolean exact;
  private final List<Node> items = new ArrayList<>();
  private final Key key = new Key();
  private final Filling filling;
  private List<Column> columns = List.of();
  private int number;
  private boolean inKey;

  Tracker(boolean exact) {
    this.exact = exact;
    this.filling = new Filling(exact, new RunningOn());
  }

  boolean hasItems() {
    return !items.isEmpty();
  }

  /** Takes a table if it is a tracker, or goes on with one; says whether it was taken. */
  boolean take(Table table) {
    int header = -1;
    for (int r = 0; r < table.rows().size() && r < 30 && header < 0; r++) {
      header = isHeader(columns(table.rows().get(r))) ? r : -1;
    }
    boolean goesOn =
        header < 0 && !columns.isEmpty() && width(table) == columns.size() && columns.size() > 2;
    if (header < 0 && !goesOn) {
      return false;
    }
    number++;
    inKey = false;
    for (int r = header < 0 ? 0 : header; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      List<Column> heading = columns(row);
      if (isHeader(heading)) {
        columns = heading;
      } else {
        row(row);
      }
    }
    return true;
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

  private static List<Column> columns(Row row) {
    List<Column> columns = new ArrayList<>();
    for (Cell cell : row.cells()) {
      boolean brief = cell.text().length() <= 120;
      columns.add(
          new Column(
              cell.column(),
              cell.columnSpan(),
              brief ? Labels.of(cell.text()) : null,
              Words.line(cell.text())));
    }
    return columns;
  }

  /** Recommendations and at least two more fields of an item, and few headings that say nothing. */
  private static boolean isHeader(List<Column> columns) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int known = 0;
    int filled = 0;
    boolean numbered = false;
    for (Column column : columns) {
      Label label = column.label();
      filled += column.heading().isEmpty() ? 0 : 1;
      if (label != null) {
        known++;
        fields.add(label.field());
        numbered |= label.reference() != null;
      }
    }
    long ofItem = fields.stream().filter(Field::ofItem).count();
    return !numbered && fields.contains(Field.RECOMMENDATION) && ofItem >= 2 && known * 2 >= filled;
  }

  private void row(Row row) {
    List<Piece> pieces = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (Cell cell : row.cells()) {
      pieces.add(new Piece(cell.column(), cell.columnSpan(), cell.text().strip(), cell.emphasis()));
      cells.add(cell.text());
      filled += cell.text().isBlank() ? 0 : 1;
    }
    if (filled == 0) {
      return;
    }
    Line line = new Line(row.place(), number, false, 0, "", "", false, pieces, cells);
    if (isKey(line)) {
      return;
    }
    Piece text = piece(pieces, Field.RECOMMENDATION);
    if (text == null || text.isBlank() || filled == 1 && pieces.size() == 1) {
      besides(line, pieces);
      return;
    }
    Node node = new Node(line);
    items.add(node);
    for (Piece piece : pieces) {
      Column column = column(piece);
      if (column != null) {
        put(node, column, piece, line);
      } else if (!piece.isBlank()) {
        node.doubt(
            "text",
            "A cell of this row stands under no heading. Nothing of it was taken.",
            line,
            List.of());
      }
    }
    responsibleMember(node, pieces, line);
    boolean short_ = !exact && pieces.size() < columns.size();
    if (short_) {
      node.doubt(
          "text",
          "This row has fewer cells than headings; words may stand in the wrong column.",
          line,
          List.of());
      for (Field field : Field.values()) {
        if (field.ofItem()) {
          node.doubt(
              field,
              "This row has fewer cells than headings; words may stand in the wrong column.",
              line,
              Portrait.texts(line.filled()));
        }
      }
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

  /** A row without a recommendation: more of the one above, or a heading between rows. */
  private void besides(Line line, List<Piece> pieces) {
    if (items.isEmpty()) {
      return;
    }
    Node node = items.getLast();
    boolean taken = false;
    for (Piece piece : pieces) {
      Column column = column(piece);
      Label label = column == null ? null : column.label();
      if (!piece.isBlank() && label != null && label.field().ofItem() && pieces.size() > 1) {
        filling.add(
            List.of(node), null, label.field(), label.period(), line.valued(List.of(piece)), true);
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

  private void put(Node node, Column column, Piece piece, Line line) {
    Label label = column.label();
    if (label == null) {
      if (!piece.isBlank()) {
        node.doubt(
            "text",
            "The column \"" + column.heading() + "\" is not known. Nothing of it was taken.",
            line.valued(List.of(piece)),
            List.of());
      }
      return;
    }
    switch (label.field()) {
      case REFERENCE ->
          node.reference = piece.isBlank() ? node.reference : Reference.clean(piece.text());
      case RECOMMENDATION -> text(node, piece.text());
      default -> {
        if (label.field().ofItem() && !isOrigin(column)) {
          filling.put(List.of(node), null, label, line.valued(List.of(piece)), false);
        }
      }
    }
  }

  private static void text(Node node, String words) {
    Labels.Inline inline = Labels.inline(words);
    inline = inline == null ? Labels.dashed(words) : inline;
    Reference.Led led = Reference.leading(words);
    if (inline != null
        && inline.label().field() == Field.RECOMMENDATION
        && inline.label().reference() != null) {
      node.reference = node.reference == null ? inline.label().reference() : node.reference;
      node.text = inline.rest();
    } else if (led != null && node.reference == null && !led.rest().isBlank()) {
      node.reference = led.reference();
      node.text = led.rest();
    } else {
      node.text = words;
    }
  }

  /** A plain "Date" before the recommendation is the day on which it was made. */
  private boolean isOrigin(Column column) {
    Label label = column.label();
    if (label == null
        || label.field() != Field.DUE
        || label.weight() > 1
        || !column.heading().equalsIgnoreCase("date")) {
      return false;
    }
    for (Column other : columns) {
      Label of = other.label();
      if (of != null && of.field() == Field.RECOMMENDATION) {
        return column.at() < other.at();
      }
    }
    return false;
  }

  /** Where no column names an officer, the cabinet member answers. */
  private void responsibleMember(Node node, List<Piece> pieces, Line line) {
    boolean officer =
        columns.stream()
            .anyMatch(c -> c.label() != null && c.label().field() == Field.RESPONSIBILITY);
    for (Piece piece : pieces) {
      Column column = column(piece);
      if (!officer
          && column != null
          && !piece.isBlank()
          && column
              .heading()
              .matches("(?i)(?:cabinet|executive|lead) member.{0,20}|portfolio holder.{0,20}")) {
        filling.put(
            List.of(node),
            null,
            new Label(Field.RESPONSIBILITY, 1, null, null),
            line.valued(List.of(piece)),
            false);
      }
    }
  }

  private @Nullable Piece piece(List<Piece> pieces, Field field) {
    for (Piece piece : pieces) {
      Column column = column(piece);
      Label label = column == null ? null : column.label();
      if (label != null && label.field() == field) {
        return piece;
      }
    }
    return null;
  }

  private @Nullable Column column(Piece piece) {
    for (Column column : columns) {
      if (piece.column() >= column.at() && piece.column() < column.at() + column.span()) {
        return column;
      }
    }
    return null;
  }

  /** The review of a tracker; its title and committee stand in the lines around the table. */
  OpenReview review(SourceDocument document, List<Line> lines) throws Unreadable {
    Header header = new Header();
    inKey = false;
    List<Line> about = new ArrayList<>();
    for (Line line : lines) {
      for (String words : line.label().split("\n", 60)) {
        Label label = Labels.of(words);
        Labels.Inline inline = Labels.inline(words);
        if (label != null && label.field() == Field.KEY) {
          inKey = true;
          key.name(line);
        } else if (inline != null && inline.label().field() == Field.KEY) {
          inKey = true;
          key.name(line.valued(List.of(new Piece(1, 1, inline.rest(), false))));
        } else if (inKey) {
          key.add(line.labelled(words), true);
        } else if (inline != null
            && inline.label().field().ofHeader()
            && !inline.rest().isBlank()) {
          header.take(
              inline.label(),
              line.labelled("").valued(List.of(new Piece(1, 1, inline.rest(), false))),
              new RunningOn());
        } else if (label != null && label.field().ofHeader()) {
          header.take(label, line, new RunningOn());
        }
      }
      if (!inKey) {
        about.add(line);
      }
    }
    if (!header.has(Field.REVIEW)) {
      String first = Form.firstTitle(about);
      String words = first == null ? document.title() : first.lines().findFirst().orElse("");
      if (words != null) {
        header.title(Words.line(words));
      }
    }
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
