package org.scrutinymonitor.overview.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for: all of it stands in the address, so that it can be kept, sent and
 * printed.
 *
 * @param words what was typed, in a line; empty for every item
 * @param chosen what the list is narrowed to
 * @param page the number of the page of the list, from 1
 */
public record Wanted(String words, Map<Facet, String> chosen, int page) {
  /** As many letters as may be typed. */
  static final int LONGEST = 200;

  private static final int LAST_PAGE = 10_000;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

  public Wanted {
    var ordered = new EnumMap<Facet, String>(Facet.class);
    ordered.putAll(chosen);
    chosen = Collections.unmodifiableMap(ordered);
  }

  /** What an address asks for. What it names and nothing has is passed over. */
  static Wanted of(MultiValueMap<String, String> asked) {
    var chosen = new EnumMap<Facet, String>(Facet.class);
    for (var facet : Facet.values()) {
      @Nullable String value = asked.getFirst(facet.stored());
      if (value != null && facet.takes(value)) chosen.put(facet, value);
    }
    @Nullable String typed = asked.getFirst("q");
    @Nullable String page = asked.getFirst("page");
    return new Wanted(
        typed == null ? "" : BLANKS.matcher(typed).replaceAll(" ").strip(),
        chosen,
        page == null || !page.matches("[0-9]{1,6}")
            ? 1
            : Math.clamp(Integer.parseInt(page), 1, LAST_PAGE));
  }

  /** Whether more was typed than is looked for. */
  boolean tooLong() {
    return words.length() > LONGEST;
  }

  /** The same, narrowed further. */
  Wanted with(Facet facet, String value) {
    var more = new EnumMap<Facet, String>(Facet.class);
    more.putAll(chosen);
    more.put(facet, value);
    return new Wanted(words, more, 1);
  }

  /** The same, no longer narrowed to this. */
  Wanted without(Facet facet) {
    var fewer = new EnumMap<Facet, String>(Facet.class);
    fewer.putAll(chosen);
    fewer.remove(facet);
    return new Wanted(words, fewer, 1);
  }

  /** The same with other words. */
  Wanted words(String others) {
    return new Wanted(others, chosen, 1);
  }

  /** The same, narrowed to nothing. */
  Wanted everywhere() {
    return new Wanted(words, Map.of(), 1);
  }

  /** Another page of the same list. */
  Wanted page(int number) {
    return new Wanted(words, chosen, number);
  }

  /** What stands behind the question mark of its address; empty where nothing is asked for. */
  String asked() {
    var asked = new StringJoiner("&");
    if (!words.isEmpty()) asked.add("q=" + encoded(words));
    chosen.forEach((facet, value) -> asked.add(facet.stored() + "=" + value));
    if (page > 1) asked.add("page=" + page);
    return asked.toString();
  }

  /** Its address below that of the list or the file. */
  String below(String address) {
    var asked = asked();
    return asked.isEmpty() ? address : address + "?" + asked;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
