package org.scrutinymonitor.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a person typed into a field of one line. */
final class TypedLine {
  private TypedLine() {}

  /** The words of a field, without control characters and without blanks around them. */
  static String of(MultiValueMap<String, String> typed, String field) {
    @Nullable String text = typed.getFirst(field);
    return text == null ? "" : text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }
}
