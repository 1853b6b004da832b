package org.scrutinymonitor.question;

import org.scrutinymonitor.question.Phrases.Found;

/**
 * The words on which a question rests, as they stand in a field of an item, so that a page can mark
 * them.
 *
 * @param at the place of the item that has the field: the one asked about, or one below it
 * @param start where the words begin in the field, in characters
 * @param end where they end
 */
public record Quoted(String at, Field field, int start, int end, String text) {

  /**
   * The fields that words can stand in; evidence, explanation and grade are the newest update's.
   */
  public enum Field {
    TEXT,
    MEASURE,
    DUE,
    EVIDENCE,
    EXPLANATION,
    GRADE
  }

  static Quoted of(String at, Field field, Passage passage, Found found) {
    int start = passage.start(found.first());
    int end = passage.end(found.first(), found.end());
    return new Quoted(at, field, start, end, passage.text().substring(start, end));
  }

  static Quoted whole(String at, Field field, String text) {
    return new Quoted(at, field, 0, text.length(), text);
  }

  /** The words, the end of a long quotation left out. */
  String shortly() {
    if (text.length() <= 140) return text;
    int space = text.lastIndexOf(' ', 130);
    return text.substring(0, space > 60 ? space : 130) + " …";
  }
}
