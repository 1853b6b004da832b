package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scrutinymonitor.document.PaperLook.Stamp;

/** The kinds of file as which a pack goes out. The same snapshot gives the same bytes. */
enum PackFormat {
  WORD("pack.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    byte[] write(Paper paper, Stamp stamp) {
      return PaperWord.write(paper.proved(stamp.digest()), PaperLook.USUAL, stamp);
    }
  },
  PDF("pack.pdf", "application/pdf") {
    @Override
    byte[] write(Paper paper, Stamp stamp) {
      return pdf(paper.proved(stamp.digest()), PaperLook.USUAL, stamp);
    }
  },
  HTML("pack.html", "text/html") {
    @Override
    byte[] write(Paper paper, Stamp stamp) {
      return PaperHtml.forScreen(paper.proved(stamp.digest())).getBytes(UTF_8);
    }
  },
  LARGE_WORD("pack-large-print.docx", WORD.mediaType()) {
    @Override
    byte[] write(Paper paper, Stamp stamp) {
      return PaperWord.write(LargePrint.of(paper.proved(stamp.digest())), PaperLook.LARGE, stamp);
    }
  },
  LARGE_PDF("pack-large-print.pdf", PDF.mediaType()) {
    @Override
    byte[] write(Paper paper, Stamp stamp) {
      return pdf(LargePrint.of(paper.proved(stamp.digest())), PaperLook.LARGE, stamp);
    }
  };

  private final String fileName;
  private final String mediaType;

  PackFormat(String fileName, String mediaType) {
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  /** The pack in one language as such a file. */
  abstract byte[] write(Paper paper, Stamp stamp);

  private static byte[] pdf(Paper paper, PaperLook look, Stamp stamp) {
    return PdfFile.write(PaperHtml.forPaper(paper, look), stamp.madeAt(), stamp.number());
  }

  /** The formats of a pack. */
  static List<PackFormat> of(boolean largePrint) {
    return Arrays.stream(values()).filter(format -> largePrint || !format.isLarge()).toList();
  }

  boolean isLarge() {
    return this == LARGE_WORD || this == LARGE_PDF;
  }

  /** The last part of its address: "pack-large-print.pdf". */
  String fileName() {
    return fileName;
  }

  /** Its media type, without a character set. */
  String mediaType() {
    return mediaType;
  }

  /** The name in the database. */
  String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PackFormat ofStored(String stored) {
    return valueOf(stored.toUpperCase(Locale.ROOT));
  }

  static Optional<PackFormat> named(String fileName) {
    return Arrays.stream(values()).filter(format -> format.fileName.equals(fileName)).findFirst();
  }
}
