package org.scrutinymonitor.audit;

import org.jspecify.annotations.Nullable;

/**
 * Goes along the chain of one review, entry by entry, and keeps the first thing that is wrong with
 * it.
 */
final class Chain {
  private int entries;
  private String digest = "";
  private @Nullable Broken broken;

  /**
   * Where a chain breaks.
   *
   * @param number the number of the entry
   * @param sentence what is wrong with it, and what it should be
   */
  record Broken(int number, String sentence) {}

  /** Looks at the next entry. */
  void add(Entry entry) {
    if (broken != null) return;
    var expected = entries + 1;
    if (entry.number() != expected) {
      broken =
          new Broken(
              expected,
              "is missing: the next entry is %d. It followed digest %s."
                  .formatted(entry.number(), named(digest)));
      return;
    }
    if (!entry.previous().equals(digest)) {
      broken =
          new Broken(
              expected,
              "(%s) follows digest %s and should follow %s: another entry stood before it."
                  .formatted(entry.subject(), named(entry.previous()), named(digest)));
      return;
    }
    var should = entry.digestAfter(digest);
    if (!entry.digest().equals(should)) {
      broken =
          new Broken(
              expected,
              "(%s) has digest %s and should have %s: it was changed after it was entered."
                  .formatted(entry.subject(), entry.digest(), should));
      return;
    }
    entries = expected;
    digest = should;
  }

  /** The first thing that is wrong, null where the chain is whole. */
  @Nullable Broken broken() {
    return broken;
  }

  /** How many entries are in order. */
  int entries() {
    return entries;
  }

  /** The digest of the last entry that is in order, empty before the first. */
  String digest() {
    return digest;
  }

  private static String named(String digest) {
    return digest.isEmpty() ? "of nothing" : digest;
  }
}
