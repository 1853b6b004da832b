package org.scrutinymonitor.intake.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws a page of a PDF into {@link PdfMarks} instead of onto paper. */
final class PdfCanvas extends PDFGraphicsStreamEngine {
  /** A page is too full to be one of words. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final float THIN = 3.2f;
  private static final float LIGHTEST = 0.985f;

  /** A letter with the direction in which it is written: quarters of a turn to the right. */
  private record Turned(PdfMarks.Letter letter, int quarters) {}

  private record Content(int number, @Nullable String actual, boolean artifact) {}

  private final PDRectangle box;
  private final int rotation;
  private final List<Turned> letters = new ArrayList<>();
  private final List<float[]> strokes = new ArrayList<>();
  private final List<float[]> fills = new ArrayList<>();
  private final List<List<float[]>> path = new ArrayList<>();
  private final Deque<Content> contents = new ArrayDeque<>();
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();
  private final Map<String, float[]> placed = new HashMap<>();
  private boolean pictures;
  private int marks;
  private int operators;

  private PdfCanvas(PDPage page) {
    super(page);
    box = page.getCropBox();
    rotation = Math.floorMod(page.getRotation(), 360) / 90;
  }

  /** What stands on a page, fields that were filled in included. */
  static PdfMarks draw(PDPage page) throws IOException {
    PdfCanvas canvas = new PdfCanvas(page);
    canvas.processPage(page);
    for (PDAnnotation note : page.getAnnotations()) {
      if (note instanceof PDAnnotationWidget && !note.isHidden() && !note.isNoView()) {
        canvas.showAnnotation(note);
      }
    }
    return canvas.upright();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    // One form can be drawn within another many times over: what counts is what is done.
    if (++operators > Limits.OPERATORS_ON_PAGE) {
      throw new TooMuch();
    }
    super.processOperator(operator, operands);
  }

  private void mark() throws TooMuch {
    if (++marks > Limits.MARKS_ON_PAGE) {
      throw new TooMuch();
    }
  }

  // ---- letters

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    Content outer = contents.peek();
    int number = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
    String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    boolean artifact =
        outer != null && outer.artifact() || tag != null && "Artifact".equals(tag.getName());
    contents.push(
        new Content(number >= 0 ? number : outer == null ? -1 : outer.number(), actual, artifact));
  }

  @Override
  public void endMarkedContentSequence() {
    contents.poll();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    mark();
    String text = font.toUnicode(code);
    Content content = contents.peek();
    if (content != null && content.actual() != null) {
      // What the author says stands here replaces what is drawn, once.
      text = content.actual();
      contents.pop();
      contents.push(new Content(content.number(), "", content.artifact()));
    }
    if (text == null || text.isEmpty()) {
      return;
    }
    float[] from = turn(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float end = matrix.transformPoint(displacement.getX(), 0);
    float[] to = turn(end.x, end.y);
    float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    int quarters = quarters(matrix);
    float along = quarters % 2 == 0 ? Math.abs(to[0] - from[0]) : Math.abs(to[1] - from[1]);
    PdfMarks.Letter letter =
        switch (quarters) {
          case 0 -> letter(text, from[0], from[1], along, size, font);
          case 1 -> letter(text, from[1], -from[0], along, size, font);
          case 2 -> letter(text, -from[0], -from[1], along, size, font);
          default -> letter(text, -from[1], from[0], along, size, font);
        };
    if (size > 0.5f && !isRepeated(letter, quarters)) {
      letters.add(new Turned(letter, quarters));
    }
  }

  private PdfMarks.Letter letter(
      String text, float x, float y, float width, float size, PDFont font) {
    Content content = contents.peek();
    int number = content == null ? -1 : content.artifact() ? PdfMarks.DECORATION : content.number();
    return new PdfMarks.Letter(plain(text), x, x + width, y, size, isBold(font), number);
  }

  /** Letters that fonts draw joined ("ﬁ") are single letters again. */
  private static String plain(String text) {
    char c = text.charAt(0);
    return text.length() == 1 && c >= '\uFB00' && c <= '\uFB06'
        ? java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        : text;
  }

  /** The direction of writing on the page as it is shown. */
  private int quarters(Matrix matrix) {
    double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
    int own = (int) Math.round(-angle / (Math.PI / 2));
    return Math.floorMod(own + rotation, 4);
  }

  /** Some programs draw a letter twice, a hair apart, to make it look bold. */
  private boolean isRepeated(PdfMarks.Letter letter, int quarters) {
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

  // ---- lines and grounds

  private static float[] point(double x, double y) {
    return new float[] {(float) x, (float) y};
  }

  private void start(double x, double y) throws TooMuch {
    mark();
    List<float[]> points = new ArrayList<>();
    points.add(point(x, y));
    path.add(points);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) throws IOException {
    start(p0.getX(), p0.getY());
    List<float[]> points = path.getLast();
    points.add(point(p1.getX(), p1.getY()));
    points.add(point(p2.getX(), p2.getY()));
    points.add(point(p3.getX(), p3.getY()));
    points.add(point(p0.getX(), p0.getY()));
  }

  @Override
  public void moveTo(float x, float y) throws IOException {
    start(x, y);
  }

  @Override
  public void lineTo(float x, float y) throws IOException {
    mark();
    if (path.isEmpty()) {
      start(x, y);
    } else {
      path.getLast().add(point(x, y));
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3)
      throws IOException {
    // A curve is no edge of a cell: the path goes on where it ends.
    start(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    if (path.isEmpty()) {
      return new Point2D.Float();
    }
    float[] last = path.getLast().getLast();
    return new Point2D.Float(last[0], last[1]);
  }

  @Override
  public void closePath() {
    if (!path.isEmpty() && path.getLast().size() > 1) {
      path.getLast().add(path.getLast().getFirst());
    }
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() throws IOException {
    stroke();
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    fill();
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fill();
    stroke();
    path.clear();
  }

  private void stroke() {
    if (isPaper(getGraphicsState().getStrokingColor())) {
      return;
    }
    for (List<float[]> points : path) {
      for (int i = 1; i < points.size(); i++) {
        float[] a = turn(points.get(i - 1)[0], points.get(i - 1)[1]);
        float[] b = turn(points.get(i)[0], points.get(i)[1]);
        strokes.add(new float[] {a[0], a[1], b[0], b[1]});
      }
    }
  }

  private void fill() {
    boolean paper = isPaper(getGraphicsState().getNonStrokingColor());
    for (List<float[]> points : path) {
      if (points.size() < 4 || points.size() > 6 || paper) {
        continue;
      }
      float left = Float.MAX_VALUE;
      float top = Float.MAX_VALUE;
      float right = -Float.MAX_VALUE;
      float bottom = -Float.MAX_VALUE;
      boolean square = true;
      float[] before = turn(points.getLast()[0], points.getLast()[1]);
      for (float[] raw : points) {
        float[] p = turn(raw[0], raw[1]);
        square &= Math.abs(p[0] - before[0]) < 0.8f || Math.abs(p[1] - before[1]) < 0.8f;
        before = p;
        left = Math.min(left, p[0]);
        right = Math.max(right, p[0]);
        top = Math.min(top, p[1]);
        bottom = Math.max(bottom, p[1]);
      }
      if (square) {
        fills.add(new float[] {left, top, right, bottom});
      }
    }
  }

  private static boolean isPaper(@Nullable PDColor colour) {
    if (colour == null || colour.getColorSpace() == null || colour.isPattern()) {
      return false;
    }
    try {
      float[] parts = colour.getComponents();
      return switch (colour.getColorSpace().getName()) {
        case "DeviceGray", "CalGray" -> parts[0] >= LIGHTEST;
        case "DeviceRGB", "CalRGB" ->
            parts[0] >= LIGHTEST && parts[1] >= LIGHTEST && parts[2] >= LIGHTEST;
        case "DeviceCMYK" -> parts[0] + parts[1] + parts[2] + parts[3] <= 1 - LIGHTEST;
        default -> (colour.toRGB() & 0xFFFFFF) >= 0xFBFBFB && isWhite(colour.toRGB());
      };
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isWhite(int rgb) {
    return (rgb & 0xFF) >= 0xFB && (rgb >> 8 & 0xFF) >= 0xFB && (rgb >> 16 & 0xFF) >= 0xFB;
  }

  @Override
  public void drawImage(PDImage image) {
    pictures = true;
  }

  @Override
  public void clip(int windingRule) {
    // What is cut away at the edges of cells does not matter here.
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // A gradient says nothing.
  }

  // ---- upright

  /** A point of the page as it is shown, y down. */
  private float[] turn(float x, float y) {
    return switch (rotation) {
      case 1 -> point(y - box.getLowerLeftY(), x - box.getLowerLeftX());
      case 2 -> point(box.getUpperRightX() - x, y - box.getLowerLeftY());
      case 3 -> point(box.getUpperRightY() - y, box.getUpperRightX() - x);
      default -> point(x - box.getLowerLeftX(), box.getUpperRightY() - y);
    };
  }

  /** The page turned so that most of its letters stand upright. */
  private PdfMarks upright() {
    int[] count = new int[4];
    letters.forEach(turned -> count[turned.quarters()]++);
    int most = 0;
    for (int i = 1; i < 4; i++) {
      most = count[i] > count[most] ? i : most;
    }
    boolean sideways = (rotation + most) % 2 == 1;
    float width = sideways ? box.getHeight() : box.getWidth();
    float height = sideways ? box.getWidth() : box.getHeight();
    PdfMarks page = new PdfMarks(width, height);
    page.pictures = pictures;
    float shownWidth = rotation % 2 == 1 ? box.getHeight() : box.getWidth();
    float shownHeight = rotation % 2 == 1 ? box.getWidth() : box.getHeight();
    for (Turned turned : letters) {
      if (turned.quarters() == most) {
        page.letters.add(moved(turned.letter(), most, shownWidth, shownHeight));
      }
    }
    addTurned(page, most, shownWidth, shownHeight);
    for (float[] stroke : strokes) {
      float[] a = turned(stroke[0], stroke[1], most, shownWidth, shownHeight);
      float[] b = turned(stroke[2], stroke[3], most, shownWidth, shownHeight);
      rule(page, a[0], a[1], b[0], b[1]);
    }
    for (float[] fill : fills) {
      float[] a = turned(fill[0], fill[1], most, shownWidth, shownHeight);
      float[] b = turned(fill[2], fill[3], most, shownWidth, shownHeight);
      ground(page, a, b);
    }
    return page;
  }

  private static float[] turned(float x, float y, int quarters, float width, float height) {
    return switch (quarters) {
      case 1 -> point(y, width - x);
      case 2 -> point(width - x, height - y);
      case 3 -> point(height - y, x);
      default -> point(x, y);
    };
  }

  /** Letters were kept in the frame of their own direction; here its corner comes to the page's. */
  private static PdfMarks.Letter moved(
      PdfMarks.Letter letter, int quarters, float width, float height) {
    float dx = quarters == 2 ? width : quarters == 3 ? height : 0;
    float dy = quarters == 1 ? width : quarters == 2 ? height : 0;
    return dx == 0 && dy == 0
        ? letter
        : new PdfMarks.Letter(
            letter.text(),
            letter.left() + dx,
            letter.right() + dx,
            letter.baseline() + dy,
            letter.size(),
            letter.bold(),
            letter.content());
  }

  /** Words that stand across the others, such as labels at the side, become one piece each. */
  private void addTurned(PdfMarks page, int most, float width, float height) {
    Turned before = null;
    StringBuilder words = new StringBuilder();
    float[] at = {0, 0};
    for (int i = 0; i <= letters.size(); i++) {
      Turned turned = i < letters.size() ? letters.get(i) : null;
      boolean joins =
          turned != null
              && before != null
              && turned.quarters() == before.quarters()
              && Math.abs(turned.letter().left() - before.letter().right())
                  < turned.letter().size() * 3;
      if (before != null && before.quarters() != most && !joins) {
        PdfMarks.Letter last = before.letter();
        float length = last.size() * 0.5f;
        page.letters.add(
            new PdfMarks.Letter(
                words.toString(),
                at[0],
                at[0] + length,
                at[1],
                last.size(),
                last.bold(),
                last.content()));
      }
      if (turned != null && turned.quarters() != most) {
        if (!joins) {
          words.setLength(0);
          at = shown(turned, most, width, height);
        } else if (before != null
            && turned.letter().left() - before.letter().right() > turned.letter().size() * 0.2f
            && !words.toString().endsWith(" ")) {
          words.append(' ');
        }
        words.append(turned.letter().text());
      }
      before = turned;
    }
  }

  /** Where a turned letter begins, in the frame of the upright page. */
  private static float[] shown(Turned turned, int most, float width, float height) {
    PdfMarks.Letter letter = turned.letter();
    float[] page =
        switch (turned.quarters()) {
          case 1 -> point(-letter.baseline(), letter.left());
          case 2 -> point(-letter.left(), -letter.baseline());
          case 3 -> point(letter.baseline(), -letter.left());
          default -> point(letter.left(), letter.baseline());
        };
    return turned(page[0], page[1], most, width, height);
  }

  private static void rule(PdfMarks page, float x1, float y1, float x2, float y2) {
    float across = Math.abs(x2 - x1);
    float down = Math.abs(y2 - y1);
    if (down < 1 && across > 3) {
      page.across.add(new PdfMarks.Rule((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
    } else if (across < 1 && down > 3) {
      page.down.add(new PdfMarks.Rule((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
  }

  private static void ground(PdfMarks page, float[] a, float[] b) {
    float left = Math.min(a[0], b[0]);
    float right = Math.max(a[0], b[0]);
    float top = Math.min(a[1], b[1]);
    float bottom = Math.max(a[1], b[1]);
    if (bottom - top <= THIN && right - left > THIN) {
      page.across.add(new PdfMarks.Rule((top + bottom) / 2, left, right));
    } else if (right - left <= THIN && bottom - top > THIN) {
      page.down.add(new PdfMarks.Rule((left + right) / 2, top, bottom));
    } else if (right - left > 8
        && bottom - top > 5
        && (right - left) * (bottom - top) < page.width * page.height * 0.9f) {
      page.grounds.add(new PdfMarks.Area(left, top, right, bottom));
    }
  }
}
