package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.Reference;

/**
 * Reads the portrait form line by line into its {@link GrowingTree}: a recommendation begins at its
 * label, a part at its reference, strands at a row of headings; every other labelled row is a field
 * of what was begun last.
 */
final class Portrait {
  private static final int MOST_STRAY = 50;

  final Header header = new Header();
  final Key key = new Key();

  private final boolean exact;
  private final RunningOn runningOn;
  private final CellWords cells;
  private final List<Line> lines;
  private final Ahead ahead;
  private final GrowingTree tree;
  private final Unlabelled unlabelled;

  /** Whether the last field stood in a paragraph: then paragraphs below it are more of it. */
  private boolean lastInText;

  private boolean inKey;
  private int keyTable;
  private int stray;

  Portrait(List<Line> lines, boolean exact, RunningOn runningOn) {
    this.lines = lines;
    this.exact = exact;
    this.runningOn = runningOn;
    this.cells = new CellWords(exact, runningOn);
    this.ahead = new Ahead(lines);
    this.tree = new GrowingTree(exact, cells);
    this.unlabelled = new Unlabelled(exact, cells, ahead, tree);
  }

  /** Reads all lines; the recommendations are the result. */
  List<Node> read() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      Label label = ahead.label(i);
      if (label != null) {
        labelled(i, ahead.line(i), label);
      } else if (inKey) {
        key.add(line, true);
      } else if (line.isParagraph()) {
        paragraph(i, line);
      } else if (line.label().isBlank()) {
        unlabelled.place(i, line);
      } else {
        unknown(i, line);
      }
    }
    return tree.roots();
  }

  private void labelled(int i, Line line, Label label) {
    Field field = label.field();
    Node recommendation = tree.recommendation();
    List<Piece> filled = line.filled();
    if (field == Field.KEY
        && (label.weight() > 1 || recommendation == null || ahead.next(i) == null)) {
      inKey = true;
      keyTable = line.table();
      key.name(line);
      return;
    }
    if (inKey && isOfKey(i, line, field)) {
      key.add(line, true);
      return;
    }
    inKey = false;
    if (field == Field.RECOMMENDATION) {
      tree.recommendation(line, label);
    } else if (field == Field.PART) {
      tree.part(label.reference(), line, filled);
    } else if (field.ofHeader() && recommendation == null) {
      header.take(label, line, runningOn);
    } else if (field.ofItem()) {
      item(i, line, label);
    } else if (field == Field.PERIOD && recommendation != null && !filled.isEmpty()) {
      tree.targets().forEach(node -> node.date(cells.of(filled), line));
    } else if (field == Field.REFERENCE
        && recommendation != null
        && recommendation.reference == null) {
      recommendation.reference =
          filled.isEmpty() ? null : Reference.clean(filled.getFirst().text());
    } else if (recommendation == null) {
      header.take(label, line, runningOn);
    } else {
      tree.unplaced(line, "This row has a label that no field of an item answers to.");
    }
  }

  /** Whether a label is only the heading of a column of the key: "Status", "Grade". */
  private boolean isOfKey(int i, Line line, Field field) {
    if (line.isParagraph() || field.ofHeader() || field == Field.RECOMMENDATION) {
      return false;
    }
    keyTable = keyTable < 0 ? line.table() : keyTable;
    return keyTable == line.table() || ahead.endsWithKey(i);
  }

  private void item(int i, Line line, Label label) {
    boolean filled = !line.filled().isEmpty();
    if (tree.recommendation() == null) {
      if (line.isParagraph() || label.weight() < 3 || !filled) {
        if (label.weight() >= 2 && filled) {
          tree.early(line);
        }
        return;
      }
      tree.nameless(line);
    }
    lastInText = line.isParagraph();
    tree.put(label, label.period(), line, ahead.isCut(i));
  }

  /** Words stand in the place of a label that are none. */
  private void unknown(int i, Line line) {
    if (tree.recommendation() == null) {
      return;
    }
    List<Piece> filled = line.filled();
    String words = line.label();
    Reference.Led led =
        Reference.leading(words.length() < 8 ? words.replaceFirst("^([^.):]+)$", "$1)") : words);
    List<Piece> pieces = new ArrayList<>();
    if (led != null && !led.rest().isBlank()) {
      pieces.add(new Piece(0, 1, words, line.labelEmphasis()));
    }
    pieces.addAll(filled);
    boolean bare = led != null && led.rest().isBlank();
    boolean oneText = led != null && !bare && (filled.isEmpty() || cells.isOneText(pieces));
    Field last = tree.last();
    if (bare && !filled.isEmpty()) {
      if (filled.size() > 1 && !Piece.same(filled) && !cells.isOneText(filled)) {
        tree.unplaced(line, "These cells could not be placed.");
      } else {
        tree.part(led == null ? null : led.reference(), line, filled);
      }
    } else if (oneText && isBetweenItems(i)) {
      tree.part(null, line, pieces);
    } else if (filled.isEmpty() && !exact && last != null && last.ofItem()) {
      tree.add(last, line.labelled("").valued(List.of(new Piece(1, 1, words, false))), true);
    } else {
      tree.unplaced(line, "The label \"" + abbreviated(words) + "\" is not known.");
    }
  }

  private void paragraph(int i, Line line) {
    Node recommendation = tree.recommendation();
    if (recommendation == null) {
      return;
    }
    String words = line.label();
    List<Piece> piece = List.of(new Piece(0, 1, words, false));
    Field last = tree.last();
    boolean above = ahead.nextField(i) != null;
    if (above && Reference.leading(words) != null && isBetweenItems(i)) {
      tree.part(null, line, piece);
    } else if (above
        && (!exact || lastInText)
        && last != null
        && last.ofItem()
        && line.heading() == 0) {
      tree.more(line.labelled("").valued(piece), !exact);
    } else if (last == Field.RECOMMENDATION && recommendation.text.isBlank()) {
      recommendation.text = words;
    } else if (words.split(" ", 4).length > 2 && stray++ < MOST_STRAY) {
      tree.unplaced(line, "This text stands outside of the form's tables.");
    }
  }

  /** Whether an item ends above a line, so that another can begin there. */
  private boolean isBetweenItems(int i) {
    return tree.last() == Field.ASSESSMENT || tree.isAtText() || tree.sees(ahead.nextItemLabel(i));
  }

  private static String abbreviated(String words) {
    String line = Words.line(words);
    return line.length() > 60 ? line.substring(0, 57) + "…" : line;
  }
}
