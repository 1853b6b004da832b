package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a reader meets in reading order (letters, paragraphs, cells, rows, tables) and makes
 * the {@link SourceDocument} of it. Works without recursion while reading, so that no nesting of a
 * file can exhaust the stack.
 */
final class Flow {
  /** What a cell or the document holds: a paragraph or a table. */
  sealed interface Piece permits Words, Grid {}

  /** A paragraph that is finished. */
  record Words(String text, int heading, int page) implements Piece {}

  private final Limits limits;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<Open> suspended = new ArrayDeque<>();
  private Open paragraph = new Open();
  private @Nullable Grid grid;
  private int tooDeep;
  private int page;
  private boolean pictures;
  private boolean glued;

  /** The paragraph that is being read. */
  private static final class Open {
    final StringBuilder text = new StringBuilder();
    boolean bold;
    boolean plain;
  }

  Flow(Limits limits) {
    this.limits = limits;
  }

  /** Adds letters to the paragraph. */
  void text(CharSequence letters, boolean bold) throws Unreadable {
    if (letters.isEmpty()) {
      return;
    }
    limits.letters(letters.length());
    paragraph.text.append(letters);
    look(letters, bold);
  }

  /** Adds letters to the paragraph. */
  void text(char[] letters, int from, int length, boolean bold) throws Unreadable {
    limits.letters(length);
    int at = paragraph.text.length();
    paragraph.text.append(letters, from, length);
    if (bold ? !paragraph.bold : !paragraph.plain) {
      look(paragraph.text.subSequence(at, at + length), bold);
    }
  }

  private void look(CharSequence letters, boolean bold) {
    if ((bold ? !paragraph.bold : !paragraph.plain) && !Text.isBlank(letters)) {
      paragraph.bold |= bold;
      paragraph.plain |= !bold;
    }
  }

  void lineBreak() {
    paragraph.text.append('\n');
  }

  void tab() {
    paragraph.text.append('\t');
  }

  /** Says on which page stands what follows, 0 where a file knows no pages. */
  void page(int number) {
    page = number;
  }

  /** Says that the file may write tables that stand close as one; they are taken apart again. */
  void mayGlueTables() {
    glued = true;
  }

  /** Remembers that the document holds a picture, for a document that holds nothing else. */
  void picture() {
    pictures = true;
  }

  boolean hasPictures() {
    return pictures;
  }

  /** Whether the paragraph has anything in it yet. */
  boolean isInParagraph() {
    return !paragraph.text.isEmpty();
  }

  /**
   * Ends the paragraph.
   *
   * @param heading its level, 0 for plain text
   * @param marker its automatic number or bullet, empty where it has none
   */
  void endParagraph(int heading, String marker) throws Unreadable {
    String words = Text.tidy(paragraph.text);
    if (!marker.isEmpty() && !(words.isEmpty() && marker.equals("•"))) {
      words = words.isEmpty() ? marker : marker + " " + words;
    }
    Box box = grid == null ? null : grid.box;
    if (box != null) {
      box.bold |= paragraph.bold;
      box.plain |= paragraph.plain;
      box.pieces.add(new Words(words, heading, page));
    } else if (grid == null && !words.isEmpty()) {
      limits.paragraph();
      pieces.add(new Words(words, heading, page));
    }
    paragraph.text.setLength(0);
    paragraph.bold = false;
    paragraph.plain = false;
  }

  /** Sets the paragraph aside while a text box within it is read; its words come first. */
  void suspend() {
    suspended.push(paragraph);
    paragraph = new Open();
  }

  /** Takes up the paragraph that was set aside. */
  void resume() throws Unreadable {
    if (isInParagraph()) {
      endParagraph(0, "");
    }
    if (!suspended.isEmpty()) {
      paragraph = suspended.pop();
    }
  }

  /** Begins a table, within the cell that is open if one is. */
  void beginTable() throws Unreadable {
    if (isInParagraph()) {
      endParagraph(0, "");
    }
    if (grid != null && (grid.depth >= Limits.NESTING || grid.box == null)) {
      tooDeep++;
      return;
    }
    Grid next = new Grid(grid);
    if (grid != null && grid.box != null) {
      grid.box.pieces.add(next);
    }
    grid = next;
  }

  void endTable() throws Unreadable {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    endRow();
    Grid done = grid;
    if (done == null) {
      return;
    }
    grid = done.outer;
    done.finish();
    if (grid == null) {
      pieces.add(done);
    }
  }

  /** The grid of the innermost open table, null outside of tables and where they lie too deep. */
  @Nullable Grid table() {
    return tooDeep > 0 ? null : grid;
  }

  void beginRow(boolean header) throws Unreadable {
    if (tooDeep == 0 && grid != null) {
      endRow();
      grid.beginRow(header, page);
    }
  }

  void endRow() throws Unreadable {
    if (tooDeep == 0 && grid != null) {
      endCell();
      grid.endRow();
    }
  }

  /** Begins a cell in the first free column of the row. */
  void beginCell(int columnSpan, int rowSpan, boolean shaded) throws Unreadable {
    if (tooDeep > 0 || grid == null) {
      return;
    }
    endCell();
    limits.cell();
    grid.beginCell(columnSpan, rowSpan, shaded);
  }

  /** Gives the cell that is open a ground, by any way to write a colour. */
  void ground(@Nullable String colour) {
    if (tooDeep == 0 && grid != null && grid.box != null) {
      grid.box.ground = Ground.of(colour);
    }
  }

  /** Ends the cell; a paragraph that is still open ends with it. */
  void endCell() throws Unreadable {
    if (isInParagraph()) {
      endParagraph(0, "");
    }
    if (tooDeep == 0 && grid != null) {
      grid.box = null;
    }
  }

  /** The document as it was read. */
  SourceDocument document(@Nullable String title, boolean exact) throws Unreadable {
    while (grid != null) {
      tooDeep = 0;
      endTable();
    }
    if (isInParagraph()) {
      endParagraph(0, "");
    }
    return new Blocks(glued).of(title, exact, pieces);
  }
}
