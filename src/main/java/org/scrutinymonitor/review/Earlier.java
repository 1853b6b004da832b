package org.scrutinymonitor.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;

/**
 * Whether something was recommended before.
 *
 * @param items earlier items that mean much the same, the likest first
 * @param unread how many items of the council have not been compared yet
 */
public record Earlier(List<Item> items, int unread) {
  public Earlier {
    items = List.copyOf(items);
  }

  /**
   * An earlier item.
   *
   * @param path its address below the council's: "damp-and-mould/1/b"
   * @param mark what it is called in its review: "1b"
   * @param became what the officer's newest grade means
   * @param closed why it is closed, null where it is open
   */
  public record Item(
      String path,
      String mark,
      String words,
      String review,
      @Nullable String committee,
      int year,
      Meaning became,
      @Nullable Closure closed) {}
}
