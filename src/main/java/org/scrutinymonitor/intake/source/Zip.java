package org.scrutinymonitor.intake.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.Unreadable.Reason;

/**
 * A packed file in memory. Only the parts that are asked for are unfolded, as a stream and within
 * limits, so that what else lies in the file does not matter.
 */
final class Zip {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END64_LOCATOR = 0x07064b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int END_LENGTH = 22;

  private record Part(int at, int packed, int method, boolean encrypted) {}

  /** A part unfolds to more than is read of a file. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ByteBuffer bytes;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private long unfolded;

  private Zip(byte[] file) {
    bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Zip open(byte[] file) throws Unreadable {
    Zip zip = new Zip(file);
    try {
      zip.list(zip.findEnd());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged();
    }
    return zip;
  }

  private static Unreadable damaged() {
    return new Unreadable(
        Reason.DAMAGED, "This file is damaged or was cut off on its way; ask for it again.");
  }

  private int findEnd() throws Unreadable {
    int lowest = Math.max(0, bytes.limit() - END_LENGTH - 0xFFFF);
    for (int at = bytes.limit() - END_LENGTH; at >= lowest; at--) {
      if (bytes.get(at) == 'P' && bytes.getInt(at) == END) {
        return at;
      }
    }
    throw damaged();
  }

  private void list(int end) throws Unreadable {
    long start = bytes.getInt(end + 16) & 0xFFFFFFFFL;
    if (start == 0xFFFFFFFFL && bytes.getInt(end - 20) == END64_LOCATOR) {
      start = bytes.getLong(Math.toIntExact(bytes.getLong(end - 12)) + 48);
    }
    int at = (int) Math.clamp(start, 0, bytes.limit());
    while (at + ENTRY_LENGTH <= end && bytes.getInt(at) == ENTRY) {
      int nameLength = bytes.getShort(at + 28) & 0xFFFF;
      int extraLength = bytes.getShort(at + 30) & 0xFFFF;
      byte[] name = new byte[nameLength];
      bytes.get(at + ENTRY_LENGTH, name);
      long packed = bytes.getInt(at + 20) & 0xFFFFFFFFL;
      long header = bytes.getInt(at + 42) & 0xFFFFFFFFL;
      if (packed == 0xFFFFFFFFL || header == 0xFFFFFFFFL) {
        long size = bytes.getInt(at + 24) & 0xFFFFFFFFL;
        int extra = zip64(at + ENTRY_LENGTH + nameLength, extraLength);
        extra += size == 0xFFFFFFFFL ? 8 : 0;
        if (packed == 0xFFFFFFFFL) {
          packed = bytes.getLong(extra);
          extra += 8;
        }
        header = header == 0xFFFFFFFFL ? bytes.getLong(extra) : header;
      }
      if (packed < 0 || header < 0 || header + packed > bytes.limit()) {
        throw damaged();
      }
      boolean encrypted = (bytes.getShort(at + 8) & 1) != 0;
      Part part = new Part((int) header, (int) packed, bytes.getShort(at + 10), encrypted);
      parts.putIfAbsent(key(new String(name, StandardCharsets.UTF_8)), part);
      if (parts.size() > Limits.PARTS) {
        throw Limits.tooLarge();
      }
      at += ENTRY_LENGTH + nameLength + extraLength + (bytes.getShort(at + 32) & 0xFFFF);
    }
    if (parts.isEmpty()) {
      throw damaged();
    }
  }

  /** Where the values of the extra field for large files begin. */
  private int zip64(int from, int length) throws Unreadable {
    for (int at = from; at + 4 <= from + length; at += 4 + (bytes.getShort(at + 2) & 0xFFFF)) {
      if (bytes.getShort(at) == 1) {
        return at + 4;
      }
    }
    throw damaged();
  }

  /** Part names know no case, and some writers use the wrong slash. */
  private static String key(String name) {
    String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return key.startsWith("/") ? key.substring(1) : key;
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /** The names of all parts, in lower case. */
  Set<String> names() {
    return parts.keySet();
  }

  /** Opens a part, null where there is none of that name. */
  @Nullable InputStream part(String name) throws Unreadable {
    Part part = parts.get(key(name));
    if (part == null) {
      return null;
    }
    if (part.encrypted()) {
      throw passwordProtected();
    }
    int from;
    try {
      from = part.at() + 30 + (bytes.getShort(part.at() + 26) & 0xFFFF);
      from += bytes.getShort(part.at() + 28) & 0xFFFF;
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
    if (from + part.packed() > bytes.limit()) {
      throw damaged();
    }
    InputStream packed = new ByteArrayInputStream(bytes.array(), from, part.packed());
    return switch (part.method()) {
      case 0 -> new Counted(packed);
      case 8 -> new Counted(new Unfolding(packed));
      default -> throw damaged();
    };
  }

  static Unreadable passwordProtected() {
    return new Unreadable(
        Reason.PASSWORD_PROTECTED,
        "This file is protected by a password; remove the password and send it again.");
  }

  /** Gives the native memory back as soon as the part is closed. */
  private static final class Unfolding extends InflaterInputStream {
    Unfolding(InputStream packed) {
      super(packed, new Inflater(true), 8192);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private final class Counted extends FilterInputStream {
    private long left = Limits.PART_BYTES;

    Counted(InputStream in) {
      super(in);
    }

    private int count(int read) throws TooMuch {
      if (read > 0) {
        left -= read;
        unfolded += read;
        if (left < 0 || unfolded > Limits.FILE_UNFOLDED_BYTES) {
          throw new TooMuch();
        }
      }
      return read;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      return count(super.read(to, at, length));
    }
  }
}
