package org.scrutinymonitor.monitoring.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** The kinds of file that are taken as evidence, told by their content and not by their names. */
public enum EvidenceKind {
  PDF("application/pdf"),
  WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  OPEN_TEXT("application/vnd.oasis.opendocument.text"),
  OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet"),
  OPEN_SLIDES("application/vnd.oasis.opendocument.presentation"),
  OLD_OFFICE("application/x-ole-storage"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  TEXT("text/plain");

  private static final int MOST_ENTRIES = 200;

  private final String mediaType;

  EvidenceKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * The kind of a content; empty for what is not taken: programs, archives, web pages, pictures
   * that can act.
   */
  public static Optional<EvidenceKind> of(byte[] content) {
    if (content.length == 0) return Optional.empty();
    if (begins(content, '%', 'P', 'D', 'F', '-')) return Optional.of(PDF);
    if (begins(content, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) return Optional.of(PNG);
    if (begins(content, 0xff, 0xd8, 0xff)) return Optional.of(JPEG);
    if (begins(content, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      return Optional.of(OLD_OFFICE);
    }
    if (begins(content, 'P', 'K', 3, 4)) return packed(content);
    return isText(content) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean begins(byte[] content, int... bytes) {
    if (content.length < bytes.length) return false;
    for (int at = 0; at < bytes.length; at++) {
      if ((content[at] & 0xff) != bytes[at]) return false;
    }
    return true;
  }

  /** An office document is a zip that says so; any other zip is none. */
  private static Optional<EvidenceKind> packed(byte[] content) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (int entries = 0; entries < MOST_ENTRIES; entries++) {
        var entry = zip.getNextEntry();
        if (entry == null) return Optional.empty();
        switch (entry.getName()) {
          case "word/document.xml" -> {
            return Optional.of(WORD);
          }
          case "xl/workbook.xml" -> {
            return Optional.of(EXCEL);
          }
          case "ppt/presentation.xml" -> {
            return Optional.of(POWERPOINT);
          }
          case "mimetype" -> {
            var type = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip();
            return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(type)).findFirst();
          }
          default -> {}
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static boolean isText(byte[] content) {
    var head =
        new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(java.util.Locale.ROOT);
    if (head.startsWith("<") || head.startsWith("#!") || head.startsWith("mz")) return false;
    for (int at = 0; at < Math.min(content.length, 64 * 1024); at++) {
      var b = content[at] & 0xff;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') return false;
    }
    return true;
  }
}
