package org.scrutinymonitor.monitoring.evidence;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names contents by what they are. */
public final class Digests {
  private Digests() {}

  /** The SHA-256 of a content, in hexadecimal. */
  public static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * A content that came back from a store.
   *
   * @throws IOException where it is not what its digest says
   */
  static byte[] checked(String digest, byte[] content) throws IOException {
    if (!of(content).equals(digest)) {
      throw new IOException("evidence " + digest + " is not what it was");
    }
    return content;
  }
}
