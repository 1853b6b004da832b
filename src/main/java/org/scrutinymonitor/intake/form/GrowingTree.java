package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.Reference;

/**
 * The tree of the portrait form as it grows: what was begun last, and so what the next row belongs
 * to.
 */
final class GrowingTree {
  private final boolean exact;
  private final CellWords cells;
  private final Filling filling;
  private final List<Node> roots = new ArrayList<>();
  private final List<Line> early = new ArrayList<>();

  private @Nullable Node recommendation;
  private @Nullable Node part;
  private List<Node> strands = List.of();
  private @Nullable Line headings;
  private @Nullable Field last;
  private @Nullable String lastPeriod;

  GrowingTree(boolean exact, CellWords cells) {
    this.exact = exact;
    this.cells = cells;
    this.filling = new Filling(exact, cells);
  }

  /** The recommendations. */
  List<Node> roots() {
    return roots;
  }

  /** The recommendation that was begun last, null before the first. */
  @Nullable Node recommendation() {
    return recommendation;
  }

  /** The strands to which rows belong; none where they belong to a part or a recommendation. */
  List<Node> strands() {
    return strands;
  }

  /** The field that was put last. */
  @Nullable Field last() {
    return last;
  }

  /** The period of the field that was put last. */
  @Nullable String lastPeriod() {
    return lastPeriod;
  }

  /** Whether nothing but the text of what was begun last has come yet. */
  boolean isAtText() {
    return last == Field.RECOMMENDATION || last == Field.PART;
  }

  /** The nodes that the next row belongs to; none before the first recommendation. */
  List<Node> targets() {
    if (!strands.isEmpty()) {
      return strands;
    }
    Node open = part != null ? part : recommendation;
    return open == null ? List.of() : List.of(open);
  }

  /** The reference of the newest part, null where there is none. */
  @Nullable String lastReference() {
    Node parent = recommendation;
    return parent == null || parent.items.isEmpty() ? null : parent.items.getLast().reference;
  }

  /** Whether what is open has a row of this label already, so that the row begins an item anew. */
  boolean sees(@Nullable Label label) {
    List<Node> open = targets();
    return label != null && !open.isEmpty() && open.getFirst().sees(label.field(), label.period());
  }

  /** Whether what a field of the open nodes holds ends as a whole text does. */
  boolean isComplete(Field field) {
    return filling.isComplete(targets(), field);
  }

  /** Begins a recommendation, or gives the one that was only named its words. */
  void recommendation(Line line, Label label) {
    String text = cells.of(line.filled());
    String reference = label.reference();
    if (reference == null) {
      Reference.Led led = Reference.leading(text);
      if (led != null) {
        reference = led.reference();
        text = led.rest();
      }
    }
    Node current = recommendation;
    boolean again = current != null && reference != null && reference.equals(current.reference);
    if (current != null && current.isOnlyNamed() && (reference == null || again)) {
      current.text = text; // The heading gave the number, this row gives the words.
      cells.doubtText(current, line.filled(), line);
      return;
    }
    if (again && current != null && (text.isBlank() || Words.same(text, current.text))) {
      return; // The heading is printed again on the next page.
    }
    Node node = begin(line);
    node.reference = reference;
    node.text = text;
    cells.doubtText(node, line.filled(), line);
    if (label.weight() < 3) {
      node.doubt(
          "reference", "The label of this recommendation is not quite readable.", line, List.of());
    }
    part = null;
    strands = List.of();
    last = Field.RECOMMENDATION;
    if (roots.size() == 1) {
      // Rows that belong to no header: kept in sight, placed nowhere.
      for (Line row : early) {
        String reason = "A row stands above the first recommendation and could not be placed.";
        node.doubt("text", reason, row, List.of());
      }
    }
    early.clear();
  }

  private Node begin(Line line) {
    Node node = new Node(line);
    roots.add(node);
    recommendation = node;
    return node;
  }

  /** Begins a recommendation whose own row is not there. */
  void nameless(Line line) {
    begin(line).doubt("text", "The words of this recommendation were not found.", line, List.of());
  }

  /** Keeps a row that stands above the first recommendation. */
  void early(Line line) {
    early.add(line);
  }

  /** Begins a part; null where there is no recommendation that it could belong to. */
  @Nullable Node part(@Nullable String reference, Line line, List<Piece> pieces) {
    Node parent = recommendation;
    if (parent == null) {
      return null;
    }
    Node node = new Node(line);
    node.reference = reference;
    node.text = cells.of(pieces);
    Reference.Led led = Reference.leading(node.text);
    if (led != null && (reference == null || led.reference().equals(reference))) {
      node.reference = led.reference();
      node.text = led.rest();
    }
    cells.doubtText(node, pieces, line);
    parent.items.add(node);
    part = node;
    strands = List.of();
    last = Field.PART;
    return node;
  }

  /** Begins strands side by side, at a row of headings. */
  void strands(Line line, List<Piece> pieces) {
    Node parent = part != null ? part : recommendation;
    if (parent == null) {
      return;
    }
    List<Node> begun = new ArrayList<>();
    for (Piece piece : pieces) {
      Node node = new Node(line);
      Reference.Led led = Reference.leading(piece.text());
      node.reference = led == null ? null : led.reference();
      node.text = led == null ? piece.text() : led.rest();
      node.column = piece.column();
      node.span = piece.span();
      node.position = line.values().indexOf(piece);
      parent.items.add(node);
      begun.add(node);
    }
    strands = begun;
    headings = line;
    last = Field.PART;
  }

  /**
   * Puts a row into a field of what is open.
   *
   * @param period the one that the rows behind it go on with
   * @param cut whether only the lower half of its label is there
   */
  void put(Label label, @Nullable String period, Line line, boolean cut) {
    last = label.field();
    lastPeriod = period;
    filling.put(targets(), headings, label, line, cut);
  }

  /** Adds a row to a field of what is open. */
  void add(Field field, Line line, boolean doubtful) {
    filling.add(targets(), headings, field, line, doubtful);
  }

  /** Adds a row without a label to the field above. */
  void more(Line line, boolean doubtful) {
    Field above = last;
    if (above == null || !above.ofItem()) {
      unplaced(line, "These words stand without a label.");
      return;
    }
    boolean anew = !Words.beginsSmall(cells.of(line.filled()));
    boolean begins =
        !exact && above != Field.EVIDENCE && (anew || filling.isEnded(targets(), above));
    add(above, line, doubtful || begins);
  }

  /** Doubts what is open because of a row that could not be placed. */
  void unplaced(Line line, String reason) {
    Node open = part != null ? part : recommendation;
    if (open != null && !line.isBlank()) {
      // Words below a text may be the headings of strands: then all that follows belongs elsewhere.
      boolean heading = !exact && isAtText();
      open.doubt(heading ? "" : "text", reason + " Nothing of it was taken.", line, List.of());
    }
  }
}
