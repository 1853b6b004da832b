package org.scrutinymonitor.question;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.question.Phrases.Found;

/**
 * A text cut once into its words, in lower case and with their places, for all rules to look at.
 * Apostrophes and hyphens divide words ("wedi'i", "on-going"); a number with its points and commas
 * is one word, and so are % and £.
 */
final class Passage {
  /** What stands before a word: a space, a sign within a sentence, the end of a sentence. */
  static final byte SPACE = 0, CLAUSE = 1, SENTENCE = 2;

  /** What stands behind so many words is not looked at: nobody writes as much about one item. */
  private static final int LONGEST = 5_000;

  private final String text;
  private String[] words = new String[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private byte[] gaps = new byte[33];
  private int size;

  private Passage(String text) {
    this.text = text;
  }

  static Passage of(@Nullable String text) {
    var passage = new Passage(text == null ? "" : text);
    passage.cut();
    return passage;
  }

  private void cut() {
    byte gap = SENTENCE;
    for (int at = 0; at < text.length() && size < LONGEST; at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || c == '%' || c == '£') {
        int end = c == '%' || c == '£' ? at + 1 : end(at);
        add(at, end, gap);
        at = end - 1;
        gap = SPACE;
      } else {
        gap = (byte) Math.max(gap, weight(c, at));
      }
    }
    gaps[size] = SENTENCE;
  }

  private int end(int start) {
    int at = start + 1;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) continue;
      boolean within =
          (c == '.' || c == ',')
              && Character.isDigit(text.charAt(at - 1))
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (!within) break;
    }
    return at;
  }

  private byte weight(char c, int at) {
    return switch (c) {
      case '.', '!', '?', '\n', '•' -> SENTENCE;
      case ',', ';', ':', '(', ')', '–', '—' -> CLAUSE;
      case '-' -> at > 0 && text.charAt(at - 1) == ' ' ? CLAUSE : SPACE;
      default -> SPACE;
    };
  }

  private void add(int start, int end, byte gap) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      gaps = Arrays.copyOf(gaps, size * 2 + 1);
    }
    words[size] = text.substring(start, end).toLowerCase(Locale.ROOT);
    starts[size] = start;
    ends[size] = end;
    gaps[size++] = gap;
  }

  /** How many words it has. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  String word(int at) {
    return words[at];
  }

  /** What stands before a word; before the first and behind the last a sentence ends. */
  byte gap(int at) {
    return gaps[at];
  }

  /** Whether the word is written with a capital. */
  boolean capital(int at) {
    return Character.isUpperCase(text.charAt(starts[at]));
  }

  /** The place of a word in the text, in characters. */
  int start(int at) {
    return starts[at];
  }

  /** Where a word ends in the text, in characters. */
  int end(int from, int to) {
    return ends[Math.max(from, to - 1)];
  }

  String text() {
    return text;
  }

  /** The sentence around words. */
  Found sentence(Found words) {
    int first = words.first();
    while (first > 0 && gaps[first] != SENTENCE) first--;
    return new Found(first, Math.max(words.end(), sentenceEnd(words.first())));
  }

  /** The end of the sentence in which a word stands, in words. */
  int sentenceEnd(int at) {
    int end = at + 1;
    while (end < size && gaps[end] != SENTENCE) end++;
    return Math.min(end, size);
  }

  /** Whether both hold the same words. */
  boolean says(Passage other) {
    return size == other.size && Arrays.equals(words, 0, size, other.words, 0, size);
  }
}
