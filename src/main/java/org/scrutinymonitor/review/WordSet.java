package org.scrutinymonitor.review;

import java.util.Set;

/** Sets of words that a reader of plans takes alike, written as they would be on paper. */
final class WordSet {
  private WordSet() {}

  /** The words between the spaces and line breaks of a text, each of which stands once. */
  static Set<String> of(String words) {
    return Set.of(words.strip().split("\\s+", -1));
  }
}
