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

  /** How a file tells what is drawn. */
  enum Told {
    /** By its letters alone. */
    AS_DRAWN,
    /** In words of its own, which stand for all that is drawn of this content. */
    AS_SPOKEN,
    /** In the words with which this content began. */
    WITH_THE_LAST
  }

  /** A line has no more of one letter than this. */
  private static final int MOST_ALIKE = 200;

  private final PdfFrame frame;
  private final List<Turned> letters = new ArrayList<>();
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();

  /** Where each letter was drawn on its line. */
  private final Map<String, List<float[]>> placed = new HashMap<>();

  /** Which of the letters the file tells in words of its own, while more of it is drawn. */
  private int spokenAt = -1;

  PdfLetters(PdfFrame frame) {
    this.frame = frame;
  }

  List<Turned> all() {
    return letters;
  }

  /** What is drawn from here on belongs to another content. */
  void beginContent() {
    spokenAt = -1;
  }

  /**
   * Adds what was drawn.
   *
   * @param matrix where it begins, how large and how turned it is
   * @param advance how far it reaches, in the matrix's own measure
   * @param content the number of its marked content
   */
  void add(String text, Matrix matrix, float advance, PDFont font, int content, Told told)
      throws IOException {
    if (told == Told.WITH_THE_LAST && spokenAt < 0) {
      return;
    }
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
        new Letter(
            told == Told.AS_DRAWN ? plain(text) : text,
            left,
            left + width,
            baseline,
            size,
            isBold(font),
            content,
            told != Told.AS_DRAWN);
    if (told == Told.WITH_THE_LAST) {
      letters.set(spokenAt, new Turned(letters.get(spokenAt).letter().with(letter), quarters));
    } else if (size > 0.5f && !isRepeated(letter, quarters)) {
      letters.add(new Turned(letter, quarters));
      spokenAt = told == Told.AS_DRAWN ? -1 : letters.size() - 1;
    }
  }

  /**
   * Letters that fonts draw joined ("ﬁ") are single letters again; Arabic ones stand as they are
   * seen, the last first.
   */
  private static String plain(String text) {
    char c = text.charAt(0);
    boolean latin = c >= '\uFB00' && c <= '\uFB06';
    boolean arabic = c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
    if (text.length() > 1 || !latin && !arabic) {
      return text;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return latin ? plain : new StringBuilder(plain).reverse().toString();
  }

  /** The direction of writing on the page as it is shown. */
  private int quarters(Matrix matrix) {
    double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
    int own = (int) Math.round(-angle / (Math.PI / 2));
    return Math.floorMod(own + frame.rotation(), 4);
  }

  /**
   * Some programs draw a letter twice, a hair apart, to make it look bold, or a whole row twice in
   * the same place.
   */
  private boolean isRepeated(Letter letter, int quarters) {
    String key = letter.text() + quarters + "/" + Math.round(letter.baseline());
    List<float[]> same = placed.computeIfAbsent(key, k -> new ArrayList<>());
    for (float[] place : same) {
      if (Math.abs(place[0] - letter.left()) < Math.max(0.1f, letter.size() * 0.06f)
          && Math.abs(place[1] - letter.baseline()) < letter.size() * 0.06f) {
        return true;
      }
    }
    if (same.size() < MOST_ALIKE) {
      same.add(new float[] {letter.left(), letter.baseline()});
    }
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
