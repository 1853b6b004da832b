package org.scrutinymonitor.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which characters a plain file is written. */
final class Characters {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Characters() {}

  /**
   * The words of a file: by its mark, as UTF-8 where it is that throughout, else as Windows writes.
   */
  static String decode(byte[] file) {
    return decode(file, WINDOWS);
  }

  /** The same for a web page, which may declare its characters itself. */
  static String decodeHtml(byte[] file) {
    String start = new String(file, 0, Math.min(file.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    Charset otherwise = WINDOWS;
    if (declared.find()) {
      try {
        Charset named = Charset.forName(declared.group(1));
        // Pages that say ISO-8859-1 mean what Windows writes.
        otherwise = named.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : named;
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        otherwise = WINDOWS;
      }
    }
    return decode(file, otherwise);
  }

  private static String decode(byte[] file, Charset otherwise) {
    if (starts(file, 0xEF, 0xBB, 0xBF)) {
      return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(file, 0xFF, 0xFE)) {
      return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(file, 0xFE, 0xFF)) {
      return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, otherwise);
    }
  }

  private static boolean starts(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file is words at all, and not pictures, sounds or programs. */
  static boolean isText(byte[] file) {
    if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
      return true;
    }
    int length = Math.min(file.length, 1 << 16);
    int strange = 0;
    for (int i = 0; i < length; i++) {
      int c = file[i] & 0xFF;
      if (c == 0) {
        return false;
      }
      strange += c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
    }
    return strange <= length / 100 && !isNoise(file, length);
  }

  /** Whether most letters are of the upper half without making UTF-8: no language looks so. */
  private static boolean isNoise(byte[] file, int length) {
    int upper = 0;
    for (int i = 0; i < length; i++) {
      upper += file[i] < 0 ? 1 : 0;
    }
    return upper > length * 2L / 5
        && decode(file, StandardCharsets.US_ASCII).indexOf('\uFFFD') >= 0;
  }
}
