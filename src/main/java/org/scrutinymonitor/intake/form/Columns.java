package org.scrutinymonitor.intake.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.review.DateReading;

/** The columns of a tracker by their headings, which may stand in two rows. */
record Columns(List<Column> all) {
  /** A column: what it holds, and its heading. */
  record Column(int at, int span, @Nullable Label label, String heading) {
    boolean isField(Field field) {
      return label != null && label.field() == field;
    }

    private boolean holds(Cell cell) {
      return cell.column() >= at && cell.column() + cell.columnSpan() <= at + span;
    }
  }

  private static final Pattern MEMBER =
      Pattern.compile(
          "(?i)(?:cabinet|executive|lead) member.{0,20}|portfolio holder.{0,20}|aelod cabinet");

  Columns {
    all = List.copyOf(all);
  }

  /** The cells of a row as headings. */
  static Columns of(Row row) {
    List<Column> columns = new ArrayList<>();
    for (Cell cell : row.cells()) {
      columns.add(
          new Column(
              cell.column(), cell.columnSpan(), label(cell.text()), Words.line(cell.text())));
    }
    return new Columns(columns);
  }

  private static @Nullable Label label(String words) {
    return words.length() <= 120 ? Labels.of(words) : null;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  /**
   * Recommendations and at least two more fields of an item, or labels of such fields within the
   * cells below; and few headings that say nothing.
   */
  boolean isHeader(List<Row> below) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int known = 0;
    int filled = 0;
    boolean numbered = false;
    for (Column column : all) {
      Label label = column.label();
      filled += column.heading().isEmpty() ? 0 : 1;
      if (label != null) {
        known++;
        fields.add(label.field());
        numbered |= label.reference() != null;
      } else if (isDate(column.heading())) {
        known++;
      }
    }
    long ofItem = fields.stream().filter(Field::ofItem).count();
    boolean head = !numbered && fields.contains(Field.RECOMMENDATION) && known * 2 >= filled;
    return head && (ofItem >= 2 || ofItem == 1 && isLabelledWithin(below));
  }

  private boolean isLabelledWithin(List<Row> below) {
    Set<Field> within = EnumSet.noneOf(Field.class);
    for (Row row : below.subList(0, Math.min(below.size(), 20))) {
      for (Cell cell : row.cells()) {
        Within.of(cell.text(), this).labelled().forEach(each -> within.add(each.label().field()));
      }
    }
    return within.size() >= 2;
  }

  /**
   * The columns with the headings of a second row: "March 2025" and "September 2025" below
   * "Update", "Progress" and "RAG" below "March 2025".
   *
   * @return null where the row below holds no such headings
   */
  @Nullable Columns divided(Row below) {
    List<Column> columns = new ArrayList<>(all);
    int known = 0;
    for (Cell cell : below.cells()) {
      if (cell.text().isBlank()) {
        continue;
      }
      Column above = all.stream().filter(column -> column.holds(cell)).findFirst().orElse(null);
      if (above == null || above.span() < 2 || cell.text().length() > 60) {
        return null;
      }
      Label label = together(above, Words.line(cell.text()));
      known += label == null ? 0 : 1;
      columns.remove(above);
      columns.add(
          new Column(
              cell.column(),
              cell.columnSpan(),
              label,
              (above.heading() + " " + Words.line(cell.text())).strip()));
    }
    columns.sort(Comparator.comparingInt(Column::at));
    return known > 1 ? new Columns(columns) : null;
  }

  private static @Nullable Label together(Column above, String words) {
    Label upper = above.label();
    Label lower = label(words);
    if (lower != null) {
      boolean dated = lower.field().ofUpdate() && lower.period() == null;
      String period =
          isDate(above.heading()) ? above.heading() : upper == null ? null : upper.period();
      return dated ? new Label(lower.field(), lower.weight(), null, period) : lower;
    }
    if (upper == null || !upper.field().ofUpdate() || !isDate(words)) {
      return null;
    }
    return new Label(upper.field(), upper.weight(), null, words);
  }

  /**
   * The columns with what a heading holds that is nothing but a date: words about that time, or
   * grades where all its cells are short.
   */
  Columns dated(List<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (Column column : all) {
      if (column.label() == null && isDate(column.heading())) {
        boolean brief =
            rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(column::holds)
                .map(cell -> Words.line(cell.text()))
                .allMatch(
                    words -> words.equals(column.heading()) || words.split(" ", -1).length <= 3);
        Field field = brief ? Field.ASSESSMENT : Field.EVIDENCE;
        Label label = new Label(field, 1, null, column.heading());
        columns.add(new Column(column.at(), column.span(), label, column.heading()));
      } else {
        columns.add(column);
      }
    }
    return new Columns(columns);
  }

  private static boolean isDate(String words) {
    return words.length() <= 30
        && words.split(" ", -1).length <= 4
        && DateReading.of(words).date().latest() != null;
  }

  /** Where a piece stands: null where no heading stands above it. */
  @Nullable Column above(Piece piece) {
    for (Column column : all) {
      if (piece.column() >= column.at() && piece.column() < column.at() + column.span()) {
        return column;
      }
    }
    return null;
  }

  /** The piece below the heading of a field, null where there is none. */
  @Nullable Piece piece(List<Piece> pieces, Field field) {
    for (Piece piece : pieces) {
      Column column = above(piece);
      if (column != null && column.isField(field)) {
        return piece;
      }
    }
    return null;
  }

  /**
   * The pieces in the order in which they are understood: updates from the earliest to the latest,
   * then a grade without a date, which is that of the latest.
   */
  List<Piece> inTime(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparing(
            this::time, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
    return sorted;
  }

  private @Nullable LocalDate time(Piece piece) {
    Column column = above(piece);
    Label label = column == null ? null : column.label();
    if (label == null || !label.field().ofUpdate()) {
      return null;
    }
    String period = label.period();
    if (period == null) {
      return label.field() == Field.ASSESSMENT ? LocalDate.MAX : LocalDate.MAX.minusDays(1);
    }
    return DateReading.of(period).date().latest();
  }

  /** A plain "Date" before the recommendation is the day on which it was made. */
  boolean isOrigin(Column column) {
    Label label = column.label();
    if (label == null
        || label.field() != Field.DUE
        || label.weight() > 1
        || !column.heading().equalsIgnoreCase("date")) {
      return false;
    }
    return all.stream()
        .anyMatch(other -> other.isField(Field.RECOMMENDATION) && column.at() < other.at());
  }

  /** Where no column names an officer, the cabinet member answers. */
  boolean isAnswering(Column column) {
    return MEMBER.matcher(column.heading()).matches()
        && all.stream().noneMatch(other -> other.isField(Field.RESPONSIBILITY));
  }
}
