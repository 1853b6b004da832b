package org.scrutinymonitor.intake.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;
import org.scrutinymonitor.intake.source.PdfMarks.Letter;

/** The letters of a page as they are drawn, each once and in the direction of its writing. */
final class PdfLetters {
  /**
   * A letter with the direction in which it is written: quarters of a turn to the right. Its places
   * are measured along that direction and across it.
   */
  record Turned(Letter letter, int quarters) {}

  private final PdfFrame frame;
  private final List<Turned> letters = new ArrayList<>();
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();

  /** Where each letter was drawn last on its line. */
  private final Map<String, float[]> placed = new HashMap<>();

  PdfLetters(PdfFrame frame) {
    this.frame = frame;
  }

  List<Turned> all() {
    return letters;
  }

  /**
   * Adds what was drawn.
   *
   * @param matrix where it begins, how large and how turned it is
   * @param advance how far it reaches, in the matrix's own measure
   * @param content the number of its marked content
   */
  void add(String text, Matrix matrix, float advance, PDFont font, int content) throws IOException {
    float[] from = frame.shown(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float end = matrix.transformPoint(advance, 0);
    float[] to = frame.shown(end.x, end.y);
    int quarters = quarters(matrix);
    float width = quarters % 2 == 0 ? Math.abs(to[0] - from[0]) : Math.abs(to[1] - from[1]);
    float left =
        switch (quarters) {
          case 0 -> from[0];
          case 1 -> from[1];
          case 2 -> -from[0];
          default -> -from[1];
        };
    float baseline =
        switch (quarters) {
          case 0 -> from[1];
          case 1 -> -from[0];
          case 2 -> -from[1];
          default -> from[0];
        };
    float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    Letter letter =
        new Letter(plain(text), left, left + width, baseline, size, isBold(font), content);
    if (size > 0.5f && !isRepeated(letter, quarters)) {
      letters.add(new Turned(letter, quarters));
    }
  }

  /** Letters that fonts draw joined ("ﬁ") are single letters again. */
  private static String plain(String text) {
    char c = text.charAt(0);
    return text.length() == 1 && c >= '\uFB00' && c <= '\uFB06'
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }

  /** The direction of writing on the page as it is shown. */
  private int quarters(Matrix matrix) {
    double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
    int own = (int) Math.round(-angle / (Math.PI / 2));
    return Math.floorMod(own + frame.rotation(), 4);
  }

  /** Some programs draw a letter twice, a hair apart, to make it look bold. */
  private boolean isRepeated(Letter letter, int quarters) {
    String key = letter.text() + quarters + "/" + Math.round(letter.baseline());
    float[] last = placed.get(key);
    if (last != null
        && Math.abs(last[0] - letter.left()) < Math.max(0.1f, letter.size() * 0.06f)
        && Math.abs(last[1] - letter.baseline()) < letter.size() * 0.06f) {
      return true;
    }
    placed.put(key, new float[] {letter.left(), letter.baseline()});
    return false;
  }

  private boolean isBold(PDFont font) {
    return boldFonts.computeIfAbsent(
        font,
        f -> {
          String name = f.getName() == null ? "" : f.getName().toLowerCase(Locale.ROOT);
          PDFontDescriptor about = f.getFontDescriptor();
          return name.contains("bold")
              || name.contains("black")
              || name.contains("heavy")
              || about != null && (about.isForceBold() || about.getFontWeight() >= 600);
        });
  }
}
