package org.scrutinymonitor.intake.form;

import java.util.List;
import org.scrutinymonitor.intake.form.Columns.Column;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.Reference;

/** Puts the cells of a tracker's row into the fields that the headings above them name. */
final class HeadedCells {
  private final Columns columns;
  private final Filling filling;

  HeadedCells(Columns columns, Filling filling) {
    this.columns = columns;
    this.filling = filling;
  }

  /** Fills an item with the cells of its row. */
  void fill(Node node, List<Piece> pieces, Line line) {
    for (Piece piece : columns.inTime(pieces)) {
      Column column = columns.above(piece);
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
  }

  /** Doubts every field of an item whose row has fewer cells than there are headings. */
  static void tooFew(Node node, Line line) {
    String reason = "This row has fewer cells than headings; words may stand in the wrong column.";
    node.doubt("text", reason, line, List.of());
    for (Field field : Field.values()) {
      if (field.ofItem()) {
        node.doubt(field, reason, line, Piece.texts(line.filled()));
      }
    }
  }

  private void put(Node node, Column column, Piece piece, Line line) {
    Label label = column.label();
    Line value = line.valued(List.of(piece));
    if (label == null) {
      if (!piece.isBlank()) {
        node.doubt(
            "text",
            "The column \"" + column.heading() + "\" is not known. Nothing of it was taken.",
            value,
            List.of());
      }
      return;
    }
    if (piece.span() > column.span() && !piece.isBlank()) {
      node.doubt(
          label.field().ofItem() ? label.field().property() : "text",
          "One cell stands under several headings; it was taken for the first of them.",
          value,
          List.of());
    }
    switch (label.field()) {
      case REFERENCE ->
          node.reference = piece.isBlank() ? node.reference : Reference.clean(piece.text());
      case RECOMMENDATION -> {
        Within within = Within.of(piece.text(), columns);
        text(node, within.own());
        within(node, within, line);
      }
      case EVIDENCE -> {
        Within within = Within.of(piece.text(), columns);
        filling.put(
            List.of(node), null, label, line.valued(List.of(piece.with(within.own()))), false);
        within(node, within, line);
      }
      case PERIOD -> {
        if (!piece.isBlank()) {
          node.date(piece.text(), line);
        }
      }
      default -> {
        if (label.field().ofItem() && !columns.isOrigin(column)) {
          filling.put(List.of(node), null, label, value, false);
        } else if (columns.isAnswering(column) && !piece.isBlank()) {
          Label member = new Label(Field.RESPONSIBILITY, 1, null, null);
          filling.put(List.of(node), null, member, value, false);
        }
      }
    }
  }

  private void within(Node node, Within within, Line line) {
    for (Within.Labelled each : within.labelled()) {
      Piece words = new Piece(0, 1, each.words(), false);
      filling.put(List.of(node), null, each.label(), line.valued(List.of(words)), false);
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
}
