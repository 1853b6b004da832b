package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.form.Line.Piece;
import org.scrutinymonitor.review.Reference;

/**
 * Builds the tree of the portrait form, line by line: a recommendation begins at its label, a part
 * at its reference, strands at a row of headings; every other labelled row is a field of what was
 * begun last.
 */
final class Portrait {
  static final String OF_THEIR_OWN = "These words stand in a row of their own; they may be a part.";
  static final String LABEL_LOST = "The label of this row is missing";

  final Header header = new Header();
  final Key key = new Key();
  final Ahead ahead;

  private final boolean exact;
  private final RunningOn runningOn;
  private final CellWords cells;
  private final Filling filling;
  private final List<Line> lines;
  private final List<Node> roots = new ArrayList<>();
  private final List<Line> early = new ArrayList<>();
  private final Set<Integer> weights = new HashSet<>();

  private @Nullable Node recommendation;
  private @Nullable Node part;
  private List<Node> strands = List.of();
  private @Nullable Line headings;
  private @Nullable Field last;
  private @Nullable String lastPeriod;

  /** Whether the last field stood in a paragraph: then paragraphs below it are more of it. */
  private boolean lastInText;

  private boolean inKey;
  private int keyTable;
  private int stray;

  Portrait(List<Line> lines, boolean exact, RunningOn runningOn) {
    this.lines = lines;
    this.exact = exact;
    this.runningOn = runningOn;
    this.ahead = new Ahead(lines);
    this.cells = new CellWords(exact, runningOn);
    this.filling = new Filling(exact, cells);
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
        unlabelled(i, line);
      } else {
        unknown(i, line);
      }
    }
    return roots;
  }

  private void labelled(int i, Line line, Label label) {
    Field field = label.field();
    if (field == Field.KEY && (label.weight() > 1 || roots.isEmpty() || ahead.next(i) == null)) {
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
      recommendation(line, label);
    } else if (field == Field.PART) {
      part(label.reference(), line, line.filled(), i);
    } else if (field.ofHeader() && (roots.isEmpty() || !header.has(field) && !anyItemOpen())) {
      header.take(label, line, runningOn);
    } else if (field.ofItem()) {
      item(i, line, label);
    } else if (field == Field.PERIOD && !targets().isEmpty() && !line.filled().isEmpty()) {
      targets().forEach(node -> node.date(cells.of(line.filled()), line));
    } else if (field == Field.REFERENCE
        && recommendation != null
        && recommendation.reference == null) {
      recommendation.reference =
          line.filled().isEmpty() ? null : Reference.clean(line.filled().getFirst().text());
    } else if (roots.isEmpty()) {
      header.take(label, line, runningOn);
    } else {
      unplaced(line, "This row has a label that no field of an item answers to.");
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

  private boolean anyItemOpen() {
    return recommendation != null;
  }

  private void recommendation(Line line, Label label) {
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
    if (current != null && isOnlyNamed(current) && (reference == null || again)) {
      current.text = text; // The heading gave the number, this row gives the words.
      cells.doubtText(current, line.filled(), line);
      return;
    }
    if (again && current != null && (text.isBlank() || Words.same(text, current.text))) {
      return; // The heading is printed again on the next page.
    }
    Node node = new Node(line);
    node.reference = reference;
    node.text = text;
    cells.doubtText(node, line.filled(), line);
    if (label.weight() < 3) {
      node.doubt(
          "reference", "The label of this recommendation is not quite readable.", line, List.of());
    }
    roots.add(node);
    recommendation = node;
    part = null;
    strands = List.of();
    last = Field.RECOMMENDATION;
    if (roots.size() == 1) {
      early.forEach(row -> adopt(row));
    }
    early.clear();
  }

  /** Whether nothing but its reference is known of a recommendation yet. */
  private boolean isOnlyNamed(Node node) {
    return node.text.isBlank()
        && node.reference != null
        && node.items.isEmpty()
        && node.updates.isEmpty()
        && node.fields.isEmpty();
  }

  private void adopt(Line row) {
    // Rows above the first recommendation that belong to no header: kept in sight, placed nowhere.
    Node node = recommendation;
    if (node != null) {
      node.doubt(
          "text",
          "A row stands above the first recommendation and could not be placed.",
          row,
          List.of());
    }
  }

  private void item(int i, Line line, Label label) {
    if (recommendation == null) {
      if (!line.isParagraph() && label.weight() >= 3 && !line.filled().isEmpty()) {
        Node node = new Node(line);
        node.doubt("text", "The words of this recommendation were not found.", line, List.of());
        roots.add(node);
        recommendation = node;
      } else {
        if (label.weight() >= 2 && !line.filled().isEmpty()) {
          early.add(line);
        }
        return;
      }
    }
    last = label.field();
    lastInText = line.isParagraph();
    lastPeriod = label.period();
    weights.add(label.weight());
    filling.put(targets(), headings, label, line, ahead.isCut(i));
  }

  private List<Node> targets() {
    if (!strands.isEmpty()) {
      return strands;
    }
    Node open = part != null ? part : recommendation;
    return open == null ? List.of() : List.of(open);
  }

  private void part(@Nullable String reference, Line line, List<Piece> pieces, int i) {
    Node parent = recommendation;
    if (parent == null) {
      return;
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
  }

  private void strands(Line line, List<Piece> pieces) {
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

  /** A row without a label: a part, a row of headings, or more of the row above. */
  private void unlabelled(int i, Line line) {
    List<Piece> filled = line.filled();
    if (recommendation == null) {
      return;
    }
    if (filled.isEmpty()) {
      unplaced(line, "These words stand beside the form's columns.");
      return;
    }
    boolean restart = restarts(i);
    boolean atText = last == Field.RECOMMENDATION || last == Field.PART;
    boolean emphasis = exact && filled.stream().allMatch(Piece::emphasis);
    String leadReference = line.lead().isBlank() ? null : Reference.clean(line.lead());
    Piece first = filled.getFirst();
    Reference.Led led = Reference.leading(first.text());
    boolean one =
        filled.size() == 1
            || Piece.same(filled)
            || !exact
                && !isEachLed(filled)
                && (cells.isOneText(filled) || led != null && goesOnSmall(filled));
    if (led == null && leadReference == null && lostLabel(i, line)) {
      return;
    }
    if (one && (led != null || leadReference != null)) {
      boolean sequel = led != null && Reference.follows(lastReference(), led.reference());
      boolean bold = filled.stream().allMatch(Piece::emphasis);
      boolean inOrder = sequel && (exact || bold || stepsBack(i));
      if (restart
          || atText
          || emphasis
          || last == Field.ASSESSMENT
          || leadReference != null
          || inOrder) {
        part(leadReference, line, filled, i);
        if (!sequel && !restart && !exact && part != null) {
          part.doubt("reference", "The reference does not follow the one before.", line, List.of());
        }
      } else {
        more(i, line, sequel);
      }
    } else if (one) {
      single(i, line, filled, restart, atText, emphasis);
    } else if (!strands.isEmpty() && !restart && !emphasis && last != Field.PART) {
      more(i, line, false);
    } else if (!exact
        && last != null
        && last.ofItem()
        && filled.stream().allMatch(p -> Words.beginsSmall(p.text()))) {
      more(i, line, true);
    } else if (atText
        && !exact
        && strands.isEmpty()
        && ahead.nextFilled(i) < filled.size()
        && goesOnSmall(filled)) {
      Node open = targets().getFirst();
      open.text = CellWords.continued(open.text, cells.of(filled));
      cells.doubtText(open, filled, line);
    } else if (!exact && last == Field.PART && filled.size() == strands.size()) {
      unplaced(line, "These words stand below headings, without a label.");
    } else if (restart || atText || emphasis || last == Field.ASSESSMENT) {
      strands(line, filled);
    } else {
      more(i, line, true);
    }
  }

  private void single(
      int i, Line line, List<Piece> filled, boolean restart, boolean atText, boolean emphasis) {
    Node open = targets().getFirst();
    boolean grade = !exact && Grades.isGrade(filled.getFirst().text(), null);
    if (grade && last == Field.ASSESSMENT) {
      more(i, line, true);
    } else if (atText && strands.isEmpty() && open.text.isBlank()) {
      open.text = cells.of(filled);
      cells.doubtText(open, filled, line);
    } else if (restart
        && !exact
        && last != null
        && last.ofItem()
        && Words.beginsSmall(filled.getFirst().text())) {
      more(i, line, true);
    } else if (restart || emphasis && !atText) {
      part(null, line, filled, i);
      Node begun = part;
      if (!exact && begun != null) {
        begun.doubt("reference", "No reference stands before this part.", line, List.of());
      }
    } else if (atText && strands.isEmpty() && emphasis) {
      strands(line, filled);
    } else if (atText && strands.isEmpty()) {
      String more = cells.of(filled);
      open.text = CellWords.continued(open.text, more);
      open.doubt("text", OF_THEIR_OWN, line, List.of());
    } else {
      more(i, line, false);
    }
  }

  /** More of the field above, or the field whose label is lost. */
  private void more(int i, Line line, boolean doubtful) {
    Field above = last;
    if (above == null || !above.ofItem()) {
      unplaced(line, "These words stand without a label.");
      return;
    }
    boolean anew = !Words.beginsSmall(cells.of(line.filled()));
    boolean begins =
        !exact && above != Field.EVIDENCE && (anew || filling.isEnded(targets(), above));
    filling.add(targets(), headings, above, line, doubtful || begins);
  }

  /** Words stand in the place of a label that are none. */
  private void unknown(int i, Line line) {
    List<Piece> filled = line.filled();
    if (recommendation == null) {
      if (filled.isEmpty()) {
        return;
      }
      return;
    }
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
    if (bare && filled.size() >= 1) {
      if (filled.size() > 1 && !Piece.same(filled) && !cells.isOneText(filled)) {
        unplaced(line, "These cells could not be placed.");
      } else {
        part(led == null ? null : led.reference(), line, filled, i);
      }
    } else if (oneText
        && (restarts(i)
            || last == Field.ASSESSMENT
            || last == Field.RECOMMENDATION
            || last == Field.PART)) {
      part(null, line, pieces, i);
    } else if (filled.isEmpty() && !exact && last != null && last.ofItem()) {
      filling.add(
          targets(),
          headings,
          last,
          line.labelled("").valued(List.of(new Piece(1, 1, words, false))),
          true);
    } else {
      unplaced(line, "The label \"" + abbreviated(words) + "\" is not known.");
    }
  }

  private void paragraph(int i, Line line) {
    String words = line.label();
    if (recommendation == null) {
      return;
    }
    Reference.Led led = Reference.leading(words);
    boolean between =
        last == Field.ASSESSMENT
            || last == Field.RECOMMENDATION
            || last == Field.PART
            || restarts(i);
    if (led != null && between && ahead.nextField(i) != null) {
      part(null, line, List.of(new Piece(0, 1, words, false)), i);
    } else if ((!exact || lastInText)
        && last != null
        && last.ofItem()
        && ahead.nextField(i) != null
        && line.heading() == 0) {
      more(i, line.labelled("").valued(List.of(new Piece(0, 1, words, false))), !exact);
    } else if (last == Field.RECOMMENDATION && recommendation.text.isBlank()) {
      recommendation.text = words;
    } else if (words.split(" ", 4).length > 2 && stray++ < 50) {
      unplaced(line, "This text stands outside of the form's tables.");
    }
  }

  private void unplaced(Line line, String reason) {
    Node open = targets().isEmpty() ? null : targets().getFirst();
    if (open != null && !line.isBlank()) {
      Node node = part != null ? part : recommendation;
      boolean heading = !exact && (last == Field.PART || last == Field.RECOMMENDATION);
      // Words below a text may be the headings of strands: then all that follows belongs elsewhere.
      (node == null ? open : node)
          .doubt(heading ? "" : "text", reason + " Nothing of it was taken.", line, List.of());
    }
  }

  /** Whether the next labelled row begins the fields of an item anew. */
  private boolean restarts(int i) {
    Label next = ahead.nextItemLabel(i);
    List<Node> open = targets();
    return next != null && !open.isEmpty() && open.getFirst().sees(next.field(), next.period());
  }

  /** Whether the next labelled row stands, in this form, before the one above: an item begins. */
  private boolean stepsBack(int i) {
    Field next = ahead.nextField(i);
    Field above = last;
    return next != null && above != null && ahead.order().precedes(next, above);
  }

  private @Nullable String lastReference() {
    Node parent = recommendation;
    return parent == null || parent.items.isEmpty() ? null : parent.items.getLast().reference;
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
    Field above = last == Field.PART ? Field.RECOMMENDATION : last;
    if (exact || above == null || line.isParagraph() || targets().isEmpty()) {
      return false;
    }
    if (last == Field.PART || last == Field.RECOMMENDATION) {
      boolean headless = targets().getFirst().text.isBlank();
      boolean wide = strands.isEmpty() && line.filled().size() > 1;
      if (headless || wide) {
        return false;
      }
    }
    Field next = ahead.nextField(i);
    boolean grades = line.filled().stream().allMatch(piece -> Grades.isGrade(piece.text(), null));
    // After the order that most items have; but numbers alone below evidence are nothing but
    // grades.
    Field lost = above == Field.EVIDENCE && grades ? Field.ASSESSMENT : ahead.order().after(above);
    boolean seen =
        lost != null && targets().getFirst().sees(lost, lost.ofUpdate() ? lastPeriod : null);
    if (lost == null || lost == next || seen) {
      return false;
    }
    boolean complete =
        lost == Field.ASSESSMENT && above == Field.EVIDENCE
            ? grades
            : filling.isComplete(targets(), above);
    if (!complete) {
      return false;
    }
    String period = lost == Field.ASSESSMENT ? lastPeriod : ahead.periodBehind(i);
    last = lost;
    lastPeriod = period;
    filling.put(
        targets(),
        headings,
        new Label(lost, 1, null, lost.ofUpdate() ? period : null),
        line,
        false);
    for (Node node : targets()) {
      node.doubt(
          lost,
          LABEL_LOST + "; it stands where the " + lost.words() + " belongs.",
          line,
          List.of());
    }
    return true;
  }

  private static String abbreviated(String words) {
    String line = Words.line(words);
    return line.length() > 60 ? line.substring(0, 57) + "…" : line;
  }
}
