package org.scrutinymonitor.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writing from right to left (Arabic, Hebrew) in a PDF, where letters are drawn from left to right
 * as they are seen. Remembers what each drawn piece says, so that {@link PdfSpoken} can tell it.
 */
final class PdfDirection implements BidiReorderer {
  private static final String MIRRORED = "()[]{}<>≤≥«»‹›";

  private final Map<String, Deque<String>> spoken = new HashMap<>();

  /** What is still to be drawn, in the order of the document. */
  private final List<Passage> passages = new LinkedList<>();

  /** What is being drawn: cells that go on overleaf wait while their neighbours are drawn. */
  private @Nullable Passage current;

  /** How pieces were drawn before: the heads of tables come again on each page. */
  private final Map<String, Drawn> drawnBefore = new HashMap<>();

  /**
   * How a piece of a passage is drawn.
   *
   * @param fromRight whether its whole paragraph is written from right to left
   * @param wrapped whether a space stood behind it, which is not drawn at the end of such a line
   */
  private record Drawn(boolean fromRight, boolean wrapped) {}

  /**
   * Words from right to left that stand together, their letters joined, and how far they are drawn.
   */
  private static final class Passage {
    private final String text;
    private final boolean fromRight;
    private int drawn;

    Passage(String text, boolean fromRight) {
      this.text = ArabicForms.joined(text.replaceAll("[ \\t]+", " "));
      this.fromRight = fromRight;
    }

    boolean goesOnWith(String piece) {
      while (drawn < text.length() && Character.isWhitespace(text.charAt(drawn))) {
        drawn++;
      }
      return text.startsWith(piece, drawn)
          && (fromRight ? !piece.endsWith(" ") : !isSpace(drawn + piece.length()));
    }

    Drawn draw(String piece) {
      drawn += piece.length();
      return new Drawn(fromRight, fromRight && isSpace(drawn));
    }

    private boolean isSpace(int place) {
      return place < text.length() && text.charAt(place) == ' ';
    }

    boolean isDrawn() {
      return text.substring(drawn).isBlank();
    }
  }

  /** What pieces say, by their letters as they are drawn; in the order in which they are drawn. */
  Map<String, Deque<String>> spoken() {
    return spoken;
  }

  /** What divides paragraphs into pieces of one direction. */
  BidiSplitter splitter() {
    return new Pieces();
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    Drawn how = draw(text);
    Bidi bidi =
        new Bidi(text, how.fromRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder drawn = new StringBuilder(text.length());
    for (int run : order) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      drawn.append(levels[run] % 2 == 0 ? part : turned(part));
    }
    String says = ArabicForms.plain(text) + (how.wrapped ? " " : "");
    spoken.computeIfAbsent(drawn.toString(), d -> new ArrayDeque<>()).add(says);
    return drawn.toString();
  }

  private Drawn draw(String piece) {
    Passage next = current;
    if (next == null || !next.goesOnWith(piece)) {
      next = passages.stream().filter(p -> p.goesOnWith(piece)).findFirst().orElse(null);
    }
    if (next == null) {
      return drawnBefore.getOrDefault(piece, new Drawn(false, false));
    }
    Drawn how = next.draw(piece);
    current = next;
    if (next.isDrawn()) {
      passages.remove(next);
      current = null;
    }
    drawnBefore.put(piece, how);
    return how;
  }

  /** The letters from the last to the first, each with its marks; brackets open the other way. */
  private static String turned(String part) {
    StringBuilder turned = new StringBuilder(part.length());
    int end = part.length();
    for (int i = part.length() - 1; i >= 0; i--) {
      char c = part.charAt(i);
      boolean more =
          Character.getType(c) == Character.NON_SPACING_MARK || Character.isLowSurrogate(c);
      if (i > 0 && more) {
        continue;
      }
      int mirror = MIRRORED.indexOf(c);
      turned.append(mirror < 0 ? c : MIRRORED.charAt(mirror ^ 1)).append(part, i + 1, end);
      end = i;
    }
    return turned.toString();
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.joined(text);
  }

  @Override
  public String deshapeText(String text) {
    return ArabicForms.plain(text);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  /**
   * Divides paragraphs into pieces, in the order in which they are read: whole words, so that no
   * line ends between a word and the sign behind it.
   */
  private final class Pieces implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String text, byte direction) {
      runs.clear();
      if (direction == RTL) {
        passages.add(new Passage(text, true));
        runs.add(new BidiTextRun(0, text.length(), RTL));
        return;
      }
      Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
      int from = 0;
      for (int i = 0; i < bidi.getRunCount(); i++) {
        if (bidi.getRunLevel(i) > 0 && bidi.getRunLimit(i) > from) {
          int start = bidi.getRunStart(i);
          while (start > from && text.charAt(start - 1) > ' ') {
            start--;
          }
          int end = bidi.getRunLimit(i);
          while (end < text.length() && (text.charAt(end) > ' ' || bidi.getLevelAt(end) > 0)) {
            end++;
          }
          while (end < text.length() && text.charAt(end) == ' ') {
            end++;
          }
          add(from, start, LTR);
          add(start, end, RTL);
          from = end;
        }
      }
      add(from, text.length(), LTR);
      for (BidiTextRun run : runs) {
        if (run.getDirection() == RTL) {
          int end = run.getStart() + run.getLength();
          passages.add(new Passage(text.substring(run.getStart(), end), false));
        }
      }
    }

    private void add(int from, int to, byte direction) {
      boolean goesOn = !runs.isEmpty() && runs.getLast().getDirection() == direction;
      int start = goesOn ? runs.removeLast().getStart() : from;
      if (to > start) {
        runs.add(new BidiTextRun(start, to - start, direction));
      }
    }

    @Override
    public int countTextRuns() {
      return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int i) {
      return runs.get(i);
    }

    @Override
    public byte getBaseDirection(String text) {
      Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
      return bidi.baseIsLeftToRight() ? LTR : RTL;
    }
  }
}
