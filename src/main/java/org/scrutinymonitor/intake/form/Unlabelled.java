package org.scrutinymonitor.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.Reference;

/**
 * A row of the portrait form without a label: a part, a row of headings, more of the row above, or
 * a field whose label is lost.
 */
final class Unlabelled {
  static final String OF_THEIR_OWN = "These words stand in a row of their own; they may be a part.";
  static final String LABEL_LOST = "The label of this row is missing";

  private final boolean exact;
  private final CellWords cells;
  private final Ahead ahead;
  private final GrowingTree tree;

  Unlabelled(boolean exact, CellWords cells, Ahead ahead, GrowingTree tree) {
    this.exact = exact;
    this.cells = cells;
    this.ahead = ahead;
    this.tree = tree;
  }

  /** Places the line of a number in the tree. */
  void place(int i, Line line) {
    List<Piece> filled = line.filled();
    if (tree.recommendation() == null) {
      return;
    }
    if (filled.isEmpty()) {
      tree.unplaced(line, "These words stand beside the form's columns.");
      return;
    }
    boolean restart = tree.sees(ahead.nextItemLabel(i));
    boolean atText = tree.isAtText();
    boolean bold = filled.stream().allMatch(Piece::emphasis);
    boolean emphasis = exact && bold;
    String leadReference = line.lead().isBlank() ? null : Reference.clean(line.lead());
    Reference.Led led = Reference.leading(filled.getFirst().text());
    boolean one = isOne(filled, led);
    if (led == null && leadReference == null && lostLabel(i, line)) {
      return;
    }
    Field last = tree.last();
    List<Node> strands = tree.strands();
    boolean begins = restart || atText || emphasis || last == Field.ASSESSMENT;
    if (one && (led != null || leadReference != null)) {
      boolean sequel = led != null && Reference.follows(tree.lastReference(), led.reference());
      boolean inOrder = sequel && (exact || bold || stepsBack(i));
      if (begins || leadReference != null || inOrder) {
        Node part = tree.part(leadReference, line, filled);
        if (!sequel && !restart && !exact && part != null) {
          part.doubt("reference", "The reference does not follow the one before.", line, List.of());
        }
      } else {
        tree.more(line, sequel);
      }
    } else if (one) {
      single(line, filled, restart, emphasis);
    } else if (!strands.isEmpty() && !restart && !emphasis && last != Field.PART) {
      tree.more(line, false);
    } else if (!exact
        && last != null
        && last.ofItem()
        && filled.stream().allMatch(piece -> Words.beginsSmall(piece.text()))) {
      tree.more(line, true);
    } else if (atText
        && !exact
        && strands.isEmpty()
        && ahead.nextFilled(i) < filled.size()
        && goesOnSmall(filled)) {
      Node open = tree.targets().getFirst();
      open.text = CellWords.continued(open.text, cells.of(filled));
      cells.doubtText(open, filled, line);
    } else if (!exact && last == Field.PART && filled.size() == strands.size()) {
      tree.unplaced(line, "These words stand below headings, without a label.");
    } else if (begins) {
      tree.strands(line, filled);
    } else {
      tree.more(line, true);
    }
  }

  /** Whether the cells of a row are one text. */
  private boolean isOne(List<Piece> filled, Reference.@Nullable Led led) {
    return filled.size() == 1
        || Piece.same(filled)
        || !exact
            && !isEachLed(filled)
            && (cells.isOneText(filled) || led != null && goesOnSmall(filled));
  }

  /** One text without a reference. */
  private void single(Line line, List<Piece> filled, boolean restart, boolean emphasis) {
    Field last = tree.last();
    Node open = tree.targets().getFirst();
    boolean atText = tree.isAtText();
    boolean ofText = atText && tree.strands().isEmpty();
    boolean grade = !exact && Grades.isGrade(filled.getFirst().text(), null);
    if (grade && last == Field.ASSESSMENT) {
      tree.more(line, true);
    } else if (ofText && open.text.isBlank()) {
      open.text = cells.of(filled);
      cells.doubtText(open, filled, line);
    } else if (restart
        && !exact
        && last != null
        && last.ofItem()
        && Words.beginsSmall(filled.getFirst().text())) {
      tree.more(line, true);
    } else if (restart || emphasis && !atText) {
      Node part = tree.part(null, line, filled);
      if (!exact && part != null) {
        part.doubt("reference", "No reference stands before this part.", line, List.of());
      }
    } else if (ofText && emphasis) {
      tree.strands(line, filled);
    } else if (ofText) {
      open.text = CellWords.continued(open.text, cells.of(filled));
      open.doubt("text", OF_THEIR_OWN, line, List.of());
    } else {
      tree.more(line, false);
    }
  }

  /** Whether the next labelled row stands, in this form, before the one above: an item begins. */
  private boolean stepsBack(int i) {
    Field next = ahead.nextField(i);
    Field above = tree.last();
    return next != null && above != null && ahead.order().precedes(next, above);
  }

  /** Whether the cells behind the first go on in small letters: no heading of a strand does. */
  private static boolean goesOnSmall(List<Piece> filled) {
    for (Piece piece : filled.subList(1, filled.size())) {
      if (Character.isUpperCase(piece.text().charAt(0))
          || Reference.leading(piece.text()) != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether each cell begins with a reference of its own: then they are headings, no one text. */
  private static boolean isEachLed(List<Piece> filled) {
    return filled.stream().allMatch(piece -> Reference.leading(piece.text()) != null);
  }

  /** A row of the form whose label is lost: this form has just one field between its neighbours. */
  private boolean lostLabel(int i, Line line) {
    Field above = tree.last() == Field.PART ? Field.RECOMMENDATION : tree.last();
    if (exact || above == null || line.isParagraph() || tree.targets().isEmpty()) {
      return false;
    }
    if (tree.isAtText()) {
      boolean headless = tree.targets().getFirst().text.isBlank();
      boolean wide = tree.strands().isEmpty() && line.filled().size() > 1;
      if (headless || wide) {
        return false;
      }
    }
    boolean grades = line.filled().stream().allMatch(piece -> Grades.isGrade(piece.text(), null));
    // After the order that most items have; but numbers alone below evidence are nothing but
    // grades.
    boolean graded = above == Field.EVIDENCE && grades;
    Field lost = graded ? Field.ASSESSMENT : ahead.order().after(above);
    if (lost == null || lost == ahead.nextField(i) || isSeen(lost)) {
      return false;
    }
    boolean complete =
        lost == Field.ASSESSMENT && above == Field.EVIDENCE ? grades : tree.isComplete(above);
    if (!complete) {
      return false;
    }
    String period = lost == Field.ASSESSMENT ? tree.lastPeriod() : ahead.periodBehind(i);
    tree.put(new Label(lost, 1, null, lost.ofUpdate() ? period : null), period, line, false);
    for (Node node : tree.targets()) {
      String reason = LABEL_LOST + "; it stands where the " + lost.words() + " belongs.";
      node.doubt(lost, reason, line, List.of());
    }
    return true;
  }

  private boolean isSeen(Field field) {
    return tree.targets().getFirst().sees(field, field.ofUpdate() ? tree.lastPeriod() : null);
  }
}
