package org.scrutinymonitor.overview;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Quoted;

/**
 * The words of a question as they stand in their sentence, so that a reader sees both.
 *
 * @param before what stands in front of them in the sentence, perhaps nothing
 * @param after what stands behind them
 */
public record Context(String before, String words, String after) {
  private static final int REACH = 140;

  /** The sentence around some words of a field; the words alone where the field is not theirs. */
  static Context of(@Nullable String field, Quoted quoted) {
    var words = quoted.text();
    var start = quoted.start();
    var end = quoted.end();
    if (field == null || end > field.length() || !field.substring(start, end).equals(words)) {
      return new Context("", ChairPage.shortly(words), "");
    }
    return new Context(
        before(field.substring(0, start)),
        ChairPage.shortly(words),
        words.length() > REACH ? "" : after(field.substring(end)));
  }

  private static String before(String text) {
    int begin = 0;
    for (int at = 0; at < text.length(); at++) if (endsSentence(text, at)) begin = at + 1;
    var sentence = text.substring(begin).stripLeading();
    if (sentence.length() <= REACH) return sentence;
    int space = sentence.indexOf(' ', sentence.length() - REACH);
    return "… " + sentence.substring(space < 0 ? sentence.length() - REACH : space + 1);
  }

  private static String after(String text) {
    int end = 0;
    while (end < text.length() && !endsSentence(text, end)) end++;
    var sentence = text.substring(0, Math.min(text.length(), end + 1)).stripTrailing();
    if (sentence.length() <= REACH) return sentence;
    int space = sentence.lastIndexOf(' ', REACH);
    return sentence.substring(0, space <= 0 ? REACH : space) + " …";
  }

  /** A line ends, or a full stop stands before white space. */
  private static boolean endsSentence(String text, int at) {
    return text.charAt(at) == '\n'
        || ".?!".indexOf(text.charAt(at)) >= 0
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }
}
