package org.scrutinymonitor.overview.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.WrittenDate;

/**
 * What was found for somebody, of what they may see.
 *
 * @param page the number of the page: the last one where a further one was asked for
 * @param total how many items there are in all
 * @param hits those of this page
 * @param chosen what the values are called to which the list is narrowed, where items have them
 * @param counts how many items each value of a facet has, the most first
 * @param named reviews, committees and posts whose names hold the words
 * @param instead words spelled like those that find nothing, which do; null where there are none
 * @param some how many items hold some of the words, where none holds all
 */
record Found(
    int page,
    int total,
    List<Hit> hits,
    Map<Facet, String> chosen,
    Map<Facet, List<Count>> counts,
    List<Named> named,
    @Nullable String instead,
    int some) {
  /** Nothing at all. */
  static final Found NOTHING = new Found(1, 0, List.of(), Map.of(), Map.of(), List.of(), null, 0);

  /** How many of the items have a value. */
  record Count(String value, String name, int items) {}

  /** A review, committee or post; its address leads to it, or to its items. */
  record Named(Kind kind, String name, @Nullable String note, String address) {
    /** What it is. */
    enum Kind {
      REVIEW,
      COMMITTEE,
      POST
    }
  }

  /**
   * An item that was found.
   *
   * @param mark what it is called in its review: "1b"
   * @param words its text; null where it is exempt and nothing stands in its place
   * @param due the date in force, null where there is none to be read
   * @param closed why it is closed, null where it is open
   * @param snippets where the words stand in it
   */
  record Hit(
      int item,
      String address,
      String mark,
      String review,
      @Nullable String committee,
      int year,
      List<Stretch> words,
      @Nullable Grade grade,
      @Nullable WrittenDate due,
      @Nullable Closure closed,
      List<Snippet> snippets) {}

  /** A stretch of a text, and whether it is one of the words that are looked for. */
  record Stretch(String text, boolean hit) {}

  /** The words of stretches in a row. */
  static String words(List<Stretch> stretches) {
    return String.join("", stretches.stream().map(Stretch::text).toList());
  }

  /**
   * A part of a text in which the words stand.
   *
   * @param field where: "evidence", "decision"
   */
  record Snippet(String field, List<Stretch> stretches) {
    /** The key of what the field is called. */
    String text() {
      return "overview.found.in." + field;
    }
  }
}
