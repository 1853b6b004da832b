package org.scrutinymonitor.intake.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scrutinymonitor.intake.form.Columns.Column;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.intake.form.Node.Value;
import org.scrutinymonitor.intake.source.SourceDocument.Cell;
import org.scrutinymonitor.intake.source.SourceDocument.Row;
import org.scrutinymonitor.review.Reference;

/**
 * Several actions beside one recommendation, each in a row with its own officer and date: they are
 * its parts. What is merged down with the recommendation belongs to all of them and stays with it.
 */
final class Actions {
  private static final String DOUBT =
      "Several rows stand beside this recommendation; each was taken as a part, its action as the"
          + " part's words.";

  /** What the first row says of the recommendation as a whole. */
  private final Set<Field> shared = EnumSet.of(Field.RESPONSE, Field.RECOMMENDATION);

  /** Looks at the first row of a recommendation. */
  void begin(Row row, Columns columns) {
    int down = 1;
    for (Cell cell : row.cells()) {
      Column column = columns.above(Piece.of(cell));
      down = column != null && column.isField(Field.RECOMMENDATION) ? cell.rowSpan() : down;
    }
    for (Cell cell : row.cells()) {
      Column column = columns.above(Piece.of(cell));
      Label label = column == null ? null : column.label();
      if (label != null && down > 1 && cell.rowSpan() >= down) {
        shared.add(label.field());
      }
    }
  }

  /** Whether a row without words of a recommendation holds one more action. */
  boolean isAction(Columns columns, List<Piece> pieces, boolean merged) {
    return !shared.contains(Field.ACTION)
        && isFilled(columns, pieces, Field.ACTION)
        && (merged
            || isFilled(columns, pieces, Field.RESPONSIBILITY)
                && isFilled(columns, pieces, Field.DUE));
  }

  private static boolean isFilled(Columns columns, List<Piece> pieces, Field field) {
    Piece piece = columns.piece(pieces, field);
    return piece != null && !piece.isBlank();
  }

  /** Begins a part for a further row; the first row becomes a part of its own. */
  Node add(Node recommendation, Line line) {
    if (recommendation.items.isEmpty()) {
      recommendation.items.add(first(recommendation));
    }
    Node part = new Node(line);
    recommendation.items.add(part);
    return part;
  }

  private Node first(Node recommendation) {
    Node first = new Node(recommendation.origin);
    for (Field field : List.copyOf(recommendation.fields.keySet())) {
      if (!shared.contains(field)) {
        Value value = recommendation.fields.remove(field);
        if (value != null) {
          first.fields.put(field, value);
        }
      }
    }
    if (!shared.contains(Field.EVIDENCE) && !shared.contains(Field.ASSESSMENT)) {
      first.updates.addAll(recommendation.updates);
      recommendation.updates.clear();
      recommendation.doubts.stream()
          .filter(open -> open.update() != null)
          .forEach(first.doubts::add);
      recommendation.doubts.removeAll(first.doubts);
    }
    name(first);
    return first;
  }

  /** Makes the action of a part its words, with a doubt. */
  void name(Node part) {
    Value action = part.fields.remove(Field.ACTION);
    String words = action == null ? "" : action.text();
    Reference.Led led = part.reference == null ? Reference.leading(words) : null;
    part.text = words;
    if (led != null && !led.rest().isBlank()) {
      part.reference = led.reference();
      part.text = led.rest();
    }
    part.doubt("text", DOUBT, part.origin, List.of());
  }
}
