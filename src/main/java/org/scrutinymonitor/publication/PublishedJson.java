package org.scrutinymonitor.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/** Published reviews as JSON, as the database keeps them, with their digest. */
final class PublishedJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PublishedJson() {}

  static String write(PublishedReview review) {
    return JSON.writeValueAsString(review);
  }

  static PublishedReview read(String json) {
    return JSON.readValue(json, PublishedReview.class);
  }

  /** SHA-256 of the texts, one behind the other in the order of their languages. */
  static byte[] digest(SortedMap<String, String> texts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var text : texts.values()) digest.update(text.getBytes(UTF_8));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
