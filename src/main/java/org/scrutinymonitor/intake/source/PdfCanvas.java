package org.scrutinymonitor.intake.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
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

  /**
   * The marked content that is being drawn.
   *
   * @param number its number, or that of the one around it; -1 for none
   * @param actual what the author says stands here, whatever is drawn
   */
  private record Content(int number, @Nullable String actual, boolean artifact) {}

  private final PdfLetters letters;
  private final PdfPaths paths;
  private final Deque<Content> contents = new ArrayDeque<>();
  private boolean pictures;
  private int marks;
  private int operators;

  private PdfCanvas(PDPage page, PdfFrame frame) {
    super(page);
    letters = new PdfLetters(frame);
    paths = new PdfPaths(frame);
  }

  /** What stands on a page, fields that were filled in included. */
  static PdfMarks draw(PDPage page) throws IOException {
    PdfFrame frame = PdfFrame.of(page);
    PdfCanvas canvas = new PdfCanvas(page, frame);
    canvas.processPage(page);
    for (PDAnnotation note : page.getAnnotations()) {
      if (note instanceof PDAnnotationWidget && !note.isHidden() && !note.isNoView()) {
        canvas.showAnnotation(note);
      }
    }
    PdfMarks upright = PdfUpright.page(frame, canvas.letters, canvas.paths);
    upright.pictures = canvas.pictures;
    return upright;
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
    letters.beginContent();
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
    String actual = content == null ? null : content.actual();
    if (content != null && actual != null && !actual.isEmpty()) {
      // What the author says stands here replaces what is drawn, once.
      text = actual;
      contents.pop();
      contents.push(new Content(content.number(), "", content.artifact()));
    }
    if (text == null || text.isEmpty()) {
      return;
    }
    PdfLetters.Told told =
        actual == null
            ? PdfLetters.Told.AS_DRAWN
            : actual.isEmpty() ? PdfLetters.Told.WITH_THE_LAST : PdfLetters.Told.AS_SPOKEN;
    letters.add(text, matrix, displacement.getX(), font, contentNumber(), told);
  }

  private int contentNumber() {
    Content content = contents.peek();
    if (content == null) {
      return -1;
    }
    return content.artifact() ? PdfMarks.DECORATION : content.number();
  }

  // ---- lines and grounds

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) throws IOException {
    mark();
    paths.moveTo((float) p0.getX(), (float) p0.getY());
    paths.lineTo((float) p1.getX(), (float) p1.getY());
    paths.lineTo((float) p2.getX(), (float) p2.getY());
    paths.lineTo((float) p3.getX(), (float) p3.getY());
    paths.close();
  }

  @Override
  public void moveTo(float x, float y) throws IOException {
    mark();
    paths.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) throws IOException {
    mark();
    paths.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3)
      throws IOException {
    // A curve is no edge of a cell: the path goes on where it ends.
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return paths.current();
  }

  @Override
  public void closePath() {
    paths.close();
  }

  @Override
  public void endPath() {
    paths.end();
  }

  @Override
  public void strokePath() throws IOException {
    paths.stroke(getGraphicsState().getStrokingColor());
    paths.end();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    paths.fill(getGraphicsState().getNonStrokingColor());
    paths.end();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    paths.fill(getGraphicsState().getNonStrokingColor());
    paths.stroke(getGraphicsState().getStrokingColor());
    paths.end();
  }

  @Override
  public void clip(int windingRule) {
    // What is cut away at the edges of cells does not matter here.
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // A gradient says nothing.
  }

  @Override
  public void drawImage(PDImage image) {
    pictures = true;
  }
}
