package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;

/**
 * What runs of an old Word document show. The text is full of codes: line ends, symbols of picture
 * fonts, and fields, which hold an instruction and then the words that it yields.
 */
final class OldWordText {
  /** The fields that are open: whether we are still in the instruction. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  /** The letters of a run that a reader sees. */
  String shown(CharacterRun run) {
    String text = run.text();
    boolean gone = run.isMarkedDeleted() || run.isVanished();
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isField(c) || gone || fields.contains(true)) {
        continue;
      }
      switch (c) {
        case '\r', '\u0007', '\f', '\u0001', '\u0002', '\u0005', '\u0008', '\u001F' -> {}
        case '\u000B' -> shown.append('\n');
        case '\u001E' -> shown.append('-');
        case '(' -> shown.append(run.isSymbol() ? symbol(run) : "(");
        default ->
            shown.append(c >= '\uF000' && c <= '\uF0FF' ? WordSymbols.letter("Wingdings", c) : c);
      }
    }
    return shown.toString();
  }

  /** Follows fields as they begin, go over to what they yield, and end. */
  private boolean isField(char c) {
    switch (c) {
      case '\u0013' -> fields.push(true);
      case '\u0014' -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(false);
        }
      }
      case '\u0015' -> fields.poll();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String symbol(CharacterRun run) {
    var font = run.getSymbolFont();
    return WordSymbols.letter(font == null ? "" : font.getMainFontName(), run.getSymbolCharacter());
  }
}
