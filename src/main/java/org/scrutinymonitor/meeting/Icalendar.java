package org.scrutinymonitor.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A calendar as calendar programs read it (RFC 5545): lines that end with CRLF and are folded at 75
 * bytes, texts in which what means something to the format is escaped.
 */
final class Icalendar {
  private static final int LONGEST = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();

  /** Adds a line whose value is no text: a name, an address. */
  Icalendar line(String property, String value) {
    fold(property + ":" + value);
    return this;
  }

  /** Adds a line whose value is a text in a language. */
  Icalendar text(String property, String language, String text) {
    return line(property + ";LANGUAGE=" + language, escaped(text));
  }

  /** Adds a line whose value is a whole day. */
  Icalendar day(String property, LocalDate day) {
    return line(property + ";VALUE=DATE", DAY.format(day));
  }

  /** Adds a line whose value is a moment. */
  Icalendar moment(String property, Instant at) {
    return line(property, MOMENT.format(at));
  }

  /** The calendar as it goes out. */
  byte[] bytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String escaped(String text) {
    return text.replace("\r\n", "\n")
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /** Breaks a line between characters so that no piece with its blank is longer than 75 bytes. */
  private void fold(String line) {
    var length = 0;
    for (var at = 0; at < line.length(); ) {
      var character = line.codePointAt(at);
      var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (length + size > LONGEST) {
        lines.append("\r\n ");
        length = 1;
      }
      lines.appendCodePoint(character);
      length += size;
      at += Character.charCount(character);
    }
    lines.append("\r\n");
  }
}
