package org.scrutinymonitor.intake.source;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page of a PDF as it is shown: the part of it that is not cut off, turned as the file says.
 *
 * @param rotation quarters of a turn to the right
 */
record PdfFrame(PDRectangle box, int rotation) {
  static PdfFrame of(PDPage page) {
    return new PdfFrame(page.getCropBox(), Math.floorMod(page.getRotation(), 360) / 90);
  }

  float width() {
    return rotation % 2 == 1 ? box.getHeight() : box.getWidth();
  }

  float height() {
    return rotation % 2 == 1 ? box.getWidth() : box.getHeight();
  }

  /** Where a point of the file is shown, from the upper left corner, y down. */
  float[] shown(float x, float y) {
    return switch (rotation) {
      case 1 -> new float[] {y - box.getLowerLeftY(), x - box.getLowerLeftX()};
      case 2 -> new float[] {box.getUpperRightX() - x, y - box.getLowerLeftY()};
      case 3 -> new float[] {box.getUpperRightY() - y, box.getUpperRightX() - x};
      default -> new float[] {x - box.getLowerLeftX(), box.getUpperRightY() - y};
    };
  }

  /** Where a point that is shown comes to stand when the page is turned so many quarters left. */
  float[] turned(float x, float y, int quarters) {
    return switch (quarters) {
      case 1 -> new float[] {y, width() - x};
      case 2 -> new float[] {width() - x, height() - y};
      case 3 -> new float[] {height() - y, x};
      default -> new float[] {x, y};
    };
  }
}
