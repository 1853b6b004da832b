package org.scrutinymonitor.intake.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** The lines and filled rectangles of a page as they are drawn; what is white on paper is none. */
final class PdfPaths {
  /** The share of light from which a colour is that of paper. */
  private static final float LIGHTEST = 0.985f;

  private final PdfFrame frame;
  private final List<List<float[]>> path = new ArrayList<>();
  private final List<float[]> strokes = new ArrayList<>();
  private final List<float[]> fills = new ArrayList<>();

  PdfPaths(PdfFrame frame) {
    this.frame = frame;
  }

  /** The lines as they are shown: x and y of both ends. */
  List<float[]> strokes() {
    return strokes;
  }

  /** The filled rectangles as they are shown: left, top, right, bottom. */
  List<float[]> fills() {
    return fills;
  }

  void moveTo(float x, float y) {
    List<float[]> points = new ArrayList<>();
    points.add(new float[] {x, y});
    path.add(points);
  }

  void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    } else {
      path.getLast().add(new float[] {x, y});
    }
  }

  void close() {
    if (!path.isEmpty() && path.getLast().size() > 1) {
      path.getLast().add(path.getLast().getFirst());
    }
  }

  void end() {
    path.clear();
  }

  Point2D current() {
    if (path.isEmpty()) {
      return new Point2D.Float();
    }
    float[] last = path.getLast().getLast();
    return new Point2D.Float(last[0], last[1]);
  }

  /** Draws along the path. */
  void stroke(@Nullable PDColor colour) {
    if (isPaper(colour)) {
      return;
    }
    for (List<float[]> points : path) {
      for (int i = 1; i < points.size(); i++) {
        float[] a = frame.shown(points.get(i - 1)[0], points.get(i - 1)[1]);
        float[] b = frame.shown(points.get(i)[0], points.get(i)[1]);
        strokes.add(new float[] {a[0], a[1], b[0], b[1]});
      }
    }
  }

  /** Fills the path, where it is a rectangle that stands upright. */
  void fill(@Nullable PDColor colour) {
    if (isPaper(colour)) {
      return;
    }
    for (List<float[]> points : path) {
      if (points.size() < 4 || points.size() > 6) {
        continue;
      }
      float left = Float.MAX_VALUE;
      float top = Float.MAX_VALUE;
      float right = -Float.MAX_VALUE;
      float bottom = -Float.MAX_VALUE;
      boolean square = true;
      float[] before = frame.shown(points.getLast()[0], points.getLast()[1]);
      for (float[] raw : points) {
        float[] p = frame.shown(raw[0], raw[1]);
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
        default -> isWhite(colour.toRGB());
      };
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isWhite(int rgb) {
    return (rgb & 0xFF) >= 0xFB && (rgb >> 8 & 0xFF) >= 0xFB && (rgb >> 16 & 0xFF) >= 0xFB;
  }
}
