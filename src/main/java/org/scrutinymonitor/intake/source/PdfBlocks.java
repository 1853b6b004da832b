package org.scrutinymonitor.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument.Block;
import org.scrutinymonitor.intake.source.SourceDocument.Paragraph;

/**
 * Puts the pages of a PDF together: running heads go, tables go on over pages, lines are joined.
 */
final class PdfBlocks {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page\\s*|[-–]\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?(?:\\s*[-–])?");
  private static final float MARGIN = 0.12f;

  /** Lines of a paragraph on one page. */
  private record Words(int page, List<PdfLine> lines, PdfPage of) {}

  private final Limits limits;
  private final List<Object> pieces = new ArrayList<>();
  private int paragraphs;
  private int tables;

  PdfBlocks(Limits limits) {
    this.limits = limits;
  }

  SourceDocument of(@Nullable String title, List<PdfPage> pages) throws Unreadable {
    dropRunningHeads(pages);
    float deepest = 0;
    for (PdfPage page : pages) {
      for (PdfTable table : page.tables) {
        deepest = Math.max(deepest, table.area.bottom() / page.height);
      }
      for (PdfLine line : page.lines) {
        deepest = Math.max(deepest, line.bottom() / page.height);
      }
    }
    for (PdfPage page : pages) {
      add(page, deepest);
    }
    List<Block> blocks = new ArrayList<>();
    for (Object piece : pieces) {
      if (piece instanceof PdfTable table) {
        blocks.add(PdfCells.table(table, ++tables, limits));
      } else if (piece instanceof Words words) {
        paragraph(blocks, words);
      }
    }
    String words = title == null ? "" : Text.tidy(title);
    return new SourceDocument(words.isEmpty() ? null : words, false, blocks);
  }

  /** Drops page numbers and lines that come again at the same height of most pages. */
  private static void dropRunningHeads(List<PdfPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPage page : pages) {
      page.lines.stream()
          .filter(line -> isInMargin(page, line))
          .map(line -> key(page, line))
          .distinct()
          .forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    for (PdfPage page : pages) {
      page.lines.removeIf(line ->
          isInMargin(page, line)
              && (PAGE_NUMBER.matcher(line.text()).matches()
                  || pages.size() > 1
                      && seen.getOrDefault(key(page, line), 0) > Math.max(1, pages.size() / 3)));
    }
  }

  private static boolean isInMargin(PdfPage page, PdfLine line) {
    return line.baseline < page.height * MARGIN || line.baseline > page.height * (1 - MARGIN);
  }

  private static String key(PdfPage page, PdfLine line) {
    boolean top = line.baseline < page.height / 2;
    return line.text().replaceAll("\\d+", "#")
        + Math.round((top ? line.baseline : page.height - line.baseline) / 8);
  }

  private void add(PdfPage page, float deepest) throws Unreadable {
    List<PdfTable> left = new ArrayList<>(page.tables);
    if (page.lines.size() <= Limits.LINES_ON_PAGE) {
      left.addAll(PdfAligned.tables(page));
    }
    left.sort(Comparator.comparingDouble(table -> table.area.top()));
    List<PdfLine> open = new ArrayList<>();
    for (PdfLine line : page.lines) {
      while (!left.isEmpty() && left.getFirst().area.top() < line.baseline) {
        flush(page, open);
        add(left.removeFirst(), deepest);
      }
      if (!open.isEmpty() && isApart(page, open, line)) {
        flush(page, open);
      }
      open.add(line);
    }
    flush(page, open);
    for (PdfTable table : left) {
      add(table, deepest);
    }
  }

  private void add(PdfTable table, float deepest) {
    if (!pieces.isEmpty()
        && pieces.getLast() instanceof PdfTable before
        && PdfPageBreak.goesOn(before, table)) {
      PdfPageBreak.join(before, table, deepest);
    } else {
      pieces.add(table);
    }
  }

  private void flush(PdfPage page, List<PdfLine> open) throws Unreadable {
    if (!open.isEmpty()) {
      limits.paragraph();
      pieces.add(new Words(page.number, List.copyOf(open), page));
      open.clear();
    }
  }

  /** Whether a line begins a new paragraph: more space above it, or other type. */
  private static boolean isApart(PdfPage page, List<PdfLine> open, PdfLine line) {
    PdfLine last = open.getLast();
    float step = line.baseline - last.baseline;
    float pitch = last.size * 1.25f;
    for (int i = 1; i < open.size(); i++) {
      pitch = Math.min(pitch, open.get(i).baseline - open.get(i - 1).baseline);
    }
    boolean otherType =
        Math.abs(line.size - last.size) > page.bodySize * 0.12f
            || last.bold && !last.plain && !line.bold;
    return otherType || step > Math.max(pitch, last.size) * 1.45f;
  }

  private void paragraph(List<Block> blocks, Words words) {
    float left = Float.MAX_VALUE;
    boolean bold = true;
    float size = 0;
    for (PdfLine line : words.lines()) {
      left = Math.min(left, line.left);
      bold &= line.bold && !line.plain;
      size = Math.max(size, line.size);
    }
    String text = PdfText.join(words.lines(), words.of().right - left);
    if (text.isEmpty()) {
      return;
    }
    float body = words.of().bodySize;
    int heading = 0;
    if (words.lines().size() <= 3) {
      heading = size > body * 1.5f ? 1 : size > body * 1.2f ? 2 : bold ? 3 : 0;
    }
    String place = "page " + words.page() + ", paragraph " + ++paragraphs;
    blocks.add(new Paragraph(text, heading, place));
  }
}
