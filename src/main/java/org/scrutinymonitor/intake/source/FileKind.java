package org.scrutinymonitor.intake.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/** Knows a file by its first bytes and by what lies in it, and calls the reader for it. */
final class FileKind {
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body|table|div|h[1-6]|p|meta|title)[\\s>/]");
  private static final int START = 4096;

  private FileKind() {}

  static SourceDocument read(byte[] file) throws Unreadable {
    if (isBlank(file)) {
      throw new Unreadable(Reason.EMPTY, "This file is empty.");
    }
    Limits limits = new Limits();
    String start = new String(file, 0, Math.min(file.length, START), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return readPacked(file, limits);
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OldOfficeReader.read(file, limits);
    }
    int pdf = start.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return PdfReader.read(file, limits);
    }
    String other = otherKind(start);
    if (other != null) {
      throw notRead(other);
    }
    if (!Characters.isText(file)) {
      throw notRead("not a document that is read here");
    }
    return FlatReader.isFlat(file) ? FlatReader.read(file) : readText(file, limits);
  }

  private static boolean isBlank(byte[] file) {
    for (byte b : file) {
      if (b > ' ' || b < 0 || b != 0 && b < '\t') {
        return false;
      }
    }
    return true;
  }

  private static SourceDocument readPacked(byte[] file, Limits limits) throws Unreadable {
    Zip zip = Zip.open(file);
    if (OpenDocumentReader.isOne(zip)) {
      return OpenDocumentReader.read(zip, limits);
    }
    if (OfficePackage.isOne(zip)) {
      OfficePackage office = new OfficePackage(zip);
      return switch (office.kind()) {
        case WORD -> WordReader.read(office, limits);
        case EXCEL -> ExcelReader.read(office, limits);
        case POWERPOINT -> throw notRead("a presentation (PowerPoint)");
        case OTHER -> throw notRead("an Office file of a kind that is not read here");
      };
    }
    if (zip.has("META-INF/MANIFEST.MF")) {
      throw notRead("a program (a Java archive)");
    }
    if (zip.has("Index/Document.iwa") || zip.has("index.xml")) {
      throw notRead("an Apple Pages document; export it as Word");
    }
    if (zip.has("META-INF/container.xml")) {
      throw notRead("an electronic book");
    }
    throw notRead("a zip archive; take the document out of it");
  }

  private static SourceDocument readText(byte[] file, Limits limits) throws Unreadable {
    if (file.length > Limits.HTML_BYTES) {
      throw Limits.tooLarge();
    }
    String words = Characters.decode(file);
    String start = words.substring(0, Math.min(words.length(), START)).strip();
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<") && PAGE.matcher(lower).find()) {
      return HtmlReader.read(file, limits);
    }
    if (lower.startsWith("<") && start.contains("<office:document")) {
      return OpenDocumentReader.readFlat(file, limits);
    }
    if (lower.startsWith("<?xml")) {
      throw notRead("an XML file");
    }
    if (lower.startsWith("mime-version:") || lower.startsWith("received:")) {
      throw notRead("an e-mail or a web archive");
    }
    return TextReader.read(words);
  }

  private static @Nullable String otherKind(String start) {
    if (start.startsWith("{\\rtf")) {
      return "a Rich Text file";
    }
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return "a picture (JPEG)";
    }
    if (start.startsWith("\u0089PNG")) {
      return "a picture (PNG)";
    }
    if (start.startsWith("GIF8")) {
      return "a picture (GIF)";
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return "a picture (TIFF)";
    }
    if (start.startsWith("BM") && start.length() > 14 && start.startsWith("\0\0\0\0", 6)) {
      return "a picture (BMP)";
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return "a picture (WebP)";
    }
    if (start.startsWith("ftyphei", 4) || start.startsWith("ftypmif1", 4)) {
      return "a picture (HEIC)";
    }
    if (start.startsWith("ftyp", 4) || start.startsWith("ID3")) {
      return "a film or sound";
    }
    if (start.startsWith("MZ")
        || start.startsWith("\u007FELF")
        || start.startsWith("\u00CA\u00FE\u00BA\u00BE")) {
      return "a program";
    }
    if (start.startsWith("Rar!")
        || start.startsWith("7z\u00BC\u00AF")
        || start.startsWith("\u001F\u008B")) {
      return "a packed archive; take the document out of it";
    }
    return null;
  }

  /** Says what a file is and what is read here. */
  static Unreadable notRead(String what) {
    return new Unreadable(
        Reason.NOT_A_DOCUMENT_WE_READ,
        "This file is "
            + what
            + ": please send a Word, OpenDocument, PDF, Excel, HTML or text document.");
  }
}
