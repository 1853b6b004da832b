package org.scrutinymonitor.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came, under a name that is safe to show and to send back.
 *
 * @param mediaType what its content says it is; what the browser claimed is not asked
 */
@SuppressWarnings("ArrayRecordComponent")
record Original(String fileName, String mediaType, byte[] content) {
  private static final int LONGEST_NAME = 120;

  static Original of(@Nullable String claimedName, byte[] content) {
    return new Original(name(claimedName), mediaType(content), content);
  }

  /** The SHA-256 of the content, by which the same file is known again. */
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file name without folders, control characters and characters that turn the text around. */
  static String name(@Nullable String claimed) {
    var name = claimed == null ? "" : claimed;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var kept = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .filter(c -> "<>:\"|?*".indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    var tidy = kept.toString().strip().replaceAll("^\\.+", "");
    if (tidy.codePointCount(0, tidy.length()) > LONGEST_NAME) {
      int dot = tidy.lastIndexOf('.');
      var end = dot > 0 && tidy.length() - dot <= 6 ? tidy.substring(dot) : "";
      tidy = tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST_NAME - end.length())) + end;
    }
    return tidy.isEmpty() ? "document" : tidy;
  }

  /** What a file is by its content. */
  static String mediaType(byte[] content) {
    var head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
    if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) return "application/pdf";
    if (head.startsWith("PK\u0003\u0004")) return packed(head, content);
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return "application/msword";
    }
    if (head.startsWith("{\\rtf")) return "application/rtf";
    var lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<table")) {
      return "text/html";
    }
    return head.indexOf('\0') < 0 ? "text/plain" : "application/octet-stream";
  }

  private static String packed(String head, byte[] content) {
    var open = "application/vnd.oasis.opendocument.text";
    if (head.contains("mimetype" + open)) return open;
    var all = new String(content, StandardCharsets.ISO_8859_1);
    if (all.contains("word/document.xml")) {
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    if (all.contains("xl/workbook.xml")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    return "application/zip";
  }
}
