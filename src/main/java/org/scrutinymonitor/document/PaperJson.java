package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers as JSON: the snapshot from which the files of a pack can be made again at any time. */
final class PaperJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Paper>> PAPERS = new TypeReference<>() {};

  private PaperJson() {}

  static String write(List<Paper> papers) {
    return JSON.writerFor(PAPERS).writeValueAsString(papers);
  }

  static List<Paper> read(String json) {
    return JSON.readValue(json, PAPERS);
  }

  /** SHA-256 of a snapshot as UTF-8. */
  static byte[] digest(String json) {
    return digest(json.getBytes(UTF_8));
  }

  /** SHA-256 of a file. */
  static byte[] digest(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A digest as it is printed. */
  static String printed(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
