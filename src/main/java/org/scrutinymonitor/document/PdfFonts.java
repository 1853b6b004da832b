package org.scrutinymonitor.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that go into every PDF: Liberation Sans, and DejaVu Sans for the letters and signs that
 * it lacks. A character that neither has would vanish from a PDF without a word, so {@link
 * #visible} puts its code in its place.
 */
final class PdfFonts {
  private record Font(String family, int weight, byte[] file) {}

  private static final List<Font> FONTS =
      List.of(
          font("Liberation Sans", 400, "/liberation/LiberationSans-Regular.ttf"),
          font("Liberation Sans", 700, "/liberation/LiberationSans-Bold.ttf"),
          font("DejaVu Sans", 400, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
          font("DejaVu Sans", 700, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"));

  // The characters that can be drawn in both weights, by Liberation alone and by all.
  private static final BitSet LIBERATION = drawnBy(FONTS.get(0));

  private static final BitSet CHARACTERS = drawnBy(FONTS.get(2));

  static {
    LIBERATION.and(drawnBy(FONTS.get(1)));
    CHARACTERS.and(drawnBy(FONTS.get(3)));
    CHARACTERS.or(LIBERATION);
  }

  private PdfFonts() {}

  /** Puts the fonts that this text needs into a PDF. */
  static void register(PdfRendererBuilder builder, String text) {
    boolean enough = text.codePoints().allMatch(c -> c == '\n' || c == '\t' || LIBERATION.get(c));
    for (Font font : enough ? FONTS.subList(0, 2) : FONTS) {
      builder.useFont(
          () -> new ByteArrayInputStream(font.file),
          font.family,
          font.weight,
          FontStyle.NORMAL,
          true);
    }
  }

  /** The text with "[U+1F3E0]" in place of each character that no font of ours has. */
  static String visible(String text) {
    if (text.codePoints().allMatch(PdfFonts::drawn)) {
      return text;
    }
    var visible = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (drawn(c)) {
            visible.appendCodePoint(c);
          } else {
            visible.append("[U+%04X]".formatted(c));
          }
        });
    return visible.toString();
  }

  private static boolean drawn(int character) {
    return character == '\n' || character == '\t' || CHARACTERS.get(character);
  }

  private static Font font(String family, int weight, String resource) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its font " + resource);
      }
      return new Font(family, weight, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet drawnBy(Font font) {
    var drawn = new BitSet();
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.file))) {
      CmapLookup glyphs = parsed.getUnicodeCmapLookup();
      for (int c = ' '; c <= 0x1ffff; c++) {
        if (glyphs.getGlyphId(c) != 0) {
          drawn.set(c);
        }
      }
      return drawn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
