package org.scrutinymonitor.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a visitor looks for among what is public: all of it stands in the address.
 *
 * @param words what was typed, in a line; empty for every item
 * @param chosen what the list is narrowed to
 * @param page the number of the page of the list, from 1
 */
record PublicWanted(String words, Map<PublicFacet, String> chosen, int page) {
  PublicWanted {
    var ordered = new EnumMap<PublicFacet, String>(PublicFacet.class);
    ordered.putAll(chosen);
    chosen = Collections.unmodifiableMap(ordered);
  }

  /** What an address asks for. What it names and nothing can have is passed over. */
  static PublicWanted of(MultiValueMap<String, String> asked) {
    var chosen = new EnumMap<PublicFacet, String>(PublicFacet.class);
    for (var facet : PublicFacet.values()) {
      @Nullable String value = asked.getFirst(facet.stored());
      if (value != null && facet.takes(value)) chosen.put(facet, value);
    }
    @Nullable String typed = asked.getFirst("q");
    @Nullable String page = asked.getFirst("page");
    return new PublicWanted(
        typed == null ? "" : typed.replaceAll("[\\s\\p{Cc}]+", " ").strip(),
        chosen,
        page == null || !page.matches("[1-9][0-9]{0,4}") ? 1 : Integer.parseInt(page));
  }

  /** Whether more was typed than is looked for. */
  boolean tooLong() {
    return words.length() > PublicSearch.LONGEST;
  }

  /** Whether nothing is asked for yet. */
  boolean isNothing() {
    return words.isEmpty() && chosen.isEmpty();
  }

  /** The same, narrowed further. */
  PublicWanted with(PublicFacet facet, String value) {
    var more = new EnumMap<PublicFacet, String>(PublicFacet.class);
    more.putAll(chosen);
    more.put(facet, value);
    return new PublicWanted(words, more, 1);
  }

  /** The same, no longer narrowed to this. */
  PublicWanted without(PublicFacet facet) {
    var fewer = new EnumMap<PublicFacet, String>(PublicFacet.class);
    fewer.putAll(chosen);
    fewer.remove(facet);
    return new PublicWanted(words, fewer, 1);
  }

  /** The same, narrowed to nothing. */
  PublicWanted everywhere() {
    return new PublicWanted(words, Map.of(), 1);
  }

  /** Another page of the same list. */
  PublicWanted page(int number) {
    return new PublicWanted(words, chosen, number);
  }

  /** Its address below the council's. */
  String below() {
    var asked = new StringJoiner("&", "/public/search?", "").setEmptyValue("/public/search");
    if (!words.isEmpty()) asked.add("q=" + encoded(words));
    chosen.forEach((facet, value) -> asked.add(facet.stored() + "=" + encoded(value)));
    if (page > 1) asked.add("page=" + page);
    return asked.toString();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8).replace("+", "%20");
  }
}
