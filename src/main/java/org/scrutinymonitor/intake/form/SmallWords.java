package org.scrutinymonitor.intake.form;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of one or two letters that a language has; other such pieces were cut off a word. Which
 * languages a document is in shows in its longer words.
 */
final class SmallWords {
  private static final Set<String> ENGLISH =
      Set.of(
          "a", "i", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me",
          "my", "no", "of", "on", "or", "so", "to", "up", "us", "we", "am", "pm", "v", "y", "yr",
          "eg", "ie", "vs", "pa", "km", "kg");
  private static final Set<String> WELSH =
      Set.of(
          "a", "â", "ac", "ag", "ai", "am", "ar", "at", "dw", "dy", "e", "ef", "ei", "er", "eu",
          "fe", "fo", "fy", "go", "ha", "hi", "i", "na", "ni", "o", "ôl", "os", "ti", "tu", "tŷ",
          "un", "w", "wy", "y", "yn", "yr", "yw", "sy", "ŵy", "ym", "ô");

  /** Welsh words that no English text has; longer ones, since small pieces prove nothing. */
  private static final Set<String> TELLING_WELSH =
      Set.of(
          "gan",
          "wedi",
          "bod",
          "mae",
          "bydd",
          "gyda",
          "drwy",
          "dros",
          "neu",
          "ddim",
          "hyn",
          "hynny",
          "pob",
          "bob",
          "mewn",
          "cael",
          "gael",
          "rhwng",
          "wrth",
          "ein",
          "ond",
          "cyngor",
          "cynnydd",
          "dyddiad",
          "argymhelliad",
          "cyfrifoldeb",
          "tystiolaeth",
          "asesiad",
          "trywydd",
          "gweithredu",
          "adolygiad",
          "swyddog",
          "pennaeth",
          "ysgol",
          "ysgolion",
          "tai",
          "gwasanaeth",
          "yng",
          "nghymru",
          "gymraeg",
          "cymraeg");

  private static final int ENOUGH = 4;

  private final Set<String> welsh = new HashSet<>();

  /** Learns from a word of the document, in small letters, in which languages it is. */
  void learn(String word) {
    if (TELLING_WELSH.contains(word)) {
      welsh.add(word);
    }
  }

  /** Whether a piece of one or two letters is a word of the document's languages. */
  boolean has(String word) {
    return ENGLISH.contains(word) || isWelsh(word);
  }

  /** Whether a piece is a Welsh word and the document has enough Welsh in it. */
  boolean isWelsh(String word) {
    return welsh.size() >= ENOUGH && WELSH.contains(word);
  }
}
