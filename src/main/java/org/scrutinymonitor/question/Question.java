package org.scrutinymonitor.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.scrutinymonitor.web.Texts;

/**
 * A question about an item, never a verdict.
 *
 * @param rule the key of the rule that raised it
 * @param at the place of the item
 * @param asks the question itself
 * @param because why it was raised: a whole sentence
 * @param words what it rests on
 */
public record Question(String rule, String at, Sentence asks, Sentence because, Quoted words) {

  /** A sentence in either language: the key of its text, and what stands in it. */
  public record Sentence(String key, List<Object> arguments) {
    static Sentence of(String key, Object... arguments) {
      return new Sentence(key, List.of(arguments));
    }

    /** The sentence in the language of the texts. */
    public String in(Texts texts) {
      return texts.text(key, arguments.stream().map(argument -> words(argument, texts)).toArray());
    }

    private static Object words(Object argument, Texts texts) {
      return argument instanceof LocalDate day
          ? DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale()).format(day)
          : argument;
    }
  }
}
