package org.scrutinymonitor.review;

import java.util.Set;

/** Sets of words that mean alike to a reader of plans, written as they would be on paper. */
final class Vocabulary {
  private Vocabulary() {}

  /** The words between the spaces and line breaks of a text, each of which stands once. */
  static Set<String> of(String words) {
    return Set.of(words.strip().split("\\s+", -1));
  }
}
