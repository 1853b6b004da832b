package org.scrutinymonitor.intake;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReviewJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reviews and settlements as the table of readings keeps them. */
final class Kept {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Kept() {}

  static JSONB review(OpenReview review) {
    return JSONB.jsonb(storable(OpenReviewJson.write(review)));
  }

  static OpenReview review(JSONB kept) {
    try {
      return OpenReviewJson.read(new StringReader(kept.data()));
    } catch (InvalidReview e) {
      throw new IllegalStateException("a kept reading is no review", e);
    }
  }

  static JSONB settled(Map<Integer, Settlement> settled) {
    return JSONB.jsonb(storable(JSON.writeValueAsString(settled)));
  }

  static Map<Integer, Settlement> settled(JSONB kept) {
    return JSON.readValue(kept.data(), new TypeReference<TreeMap<Integer, Settlement>>() {});
  }

  /** JSON as PostgreSQL takes it: without the character 0 and without halves of characters. */
  static String storable(String json) {
    var kept = new StringBuilder(json.length());
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '\\' && json.startsWith("u0000", at + 1)) {
        at += 5;
      } else if (c == '\\') {
        kept.append(c).append(json.charAt(++at));
      } else if (Character.isHighSurrogate(c)
          && at + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(at + 1))) {
        kept.append(c).append(json.charAt(++at));
      } else {
        kept.append(Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
    return kept.toString();
  }
}
