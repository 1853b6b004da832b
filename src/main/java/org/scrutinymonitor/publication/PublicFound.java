package org.scrutinymonitor.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Meaning;

/**
 * What a visitor found.
 *
 * @param page the number of the page: the last one where a further one was asked for
 * @param total how many items there are in all
 * @param hits those of this page
 * @param chosen what the values are called to which the list is narrowed, where items have them
 * @param counts how many items each value of a facet has
 */
record PublicFound(
    int page,
    int total,
    List<Hit> hits,
    Map<PublicFacet, String> chosen,
    Map<PublicFacet, List<Count>> counts) {
  /** Items on one page. */
  static final int AT_ONCE = 20;

  static final PublicFound NOTHING = new PublicFound(1, 0, List.of(), Map.of(), Map.of());

  /** How many of the items have a value. */
  record Count(String value, String name, int items) {}

  /**
   * An item that was found.
   *
   * @param below its address below the council's
   * @param stretches its words around the first that was looked for
   */
  record Hit(
      String below,
      String review,
      @Nullable String committee,
      String name,
      Meaning meaning,
      List<PublicSearch.Stretch> stretches) {
    /** The words that are shown, without what marks them. */
    String words() {
      return String.join("", stretches.stream().map(PublicSearch.Stretch::words).toList());
    }
  }

  /** How many pages the list has. */
  int pages() {
    return pages(total);
  }

  static int pages(int items) {
    return Math.max(1, (items + AT_ONCE - 1) / AT_ONCE);
  }

  /** Years from the newest, everything else by how many. */
  static Comparator<Count> order(PublicFacet facet) {
    return facet == PublicFacet.YEAR
        ? Comparator.comparing(Count::value).reversed()
        : Comparator.comparingInt(Count::items).reversed().thenComparing(Count::name);
  }
}
