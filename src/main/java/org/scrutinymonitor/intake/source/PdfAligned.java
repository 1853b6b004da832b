package org.scrutinymonitor.intake.source;

import java.util.List;

final class PdfAligned {
  private PdfAligned() {}

  static List<PdfTable> tables(PdfPage page) {
    return List.of();
  }
}
