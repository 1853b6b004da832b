package org.scrutinymonitor.monitoring;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Errors;

/** What somebody says about one item: the officer's voice, as far as it has been written. */
public final class Answer {
  /** Longer texts are refused: nobody reads them in a committee paper. */
  static final int LONGEST = 20_000;

  private static final Answer EMPTY = new Answer(Map.of());

  private final Map<AnswerField, String> words;

  private Answer(Map<AnswerField, String> words) {
    this.words = new EnumMap<>(AnswerField.class);
    this.words.putAll(words);
  }

  /** An answer of which nothing is written yet. */
  public static Answer empty() {
    return EMPTY;
  }

  /** The answer with these words, tidied; what is blank counts as not written. */
  public static Answer of(Map<AnswerField, @Nullable String> typed) {
    var words = new EnumMap<AnswerField, String>(AnswerField.class);
    typed.forEach((field, text) -> {
      var tidy = Typed.tidy(text);
      if (tidy != null) words.put(field, tidy);
    });
    return new Answer(words);
  }

  /** The words of a field, null where nothing is written. */
  public @Nullable String of(AnswerField field) {
    return words.get(field);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** When the officer now expects it to be done, null where nothing is said. */
  public @Nullable WrittenDate expected() {
    var text = of(AnswerField.EXPECTED);
    return text == null ? null : WrittenDate.read(text);
  }

  /** What keeps the answer from being saved at all. */
  Errors unsavable() {
    var errors = Errors.none();
    words.forEach((field, text) -> {
      if (text.length() > LONGEST) errors.add(field.input(), "monitoring.too-long", LONGEST);
    });
    return errors;
  }

  /**
   * What is missing before the answer can be submitted, by the flags of the grade that it gives.
   *
   * @param scheme the scheme of the round, null where there is none and so no grade to give
   */
  public Errors missing(@Nullable GradingScheme scheme) {
    var errors = unsavable();
    if (of(AnswerField.EVIDENCE) == null) errors.add("evidence", "monitoring.missing.evidence");
    if (scheme == null) return errors;
    var code = of(AnswerField.GRADE);
    var level = code == null ? null : scheme.level(code).orElse(null);
    if (level == null) return errors.add("grade", "monitoring.missing.grade");
    if (level.flags().explanation() && of(AnswerField.EXPLANATION) == null) {
      errors.add("explanation", "monitoring.missing.explanation");
    }
    if (level.flags().newDate() && of(AnswerField.EXPECTED) == null) {
      errors.add("expected", "monitoring.missing.expected");
    }
    return errors;
  }

  /** What becomes of an answer that was written while somebody else saved another one. */
  public sealed interface Merging {
    /** Nobody's words are lost: each field has the words of whoever changed it. */
    record Merged(Answer answer) implements Merging {}

    /** Both changed these fields, each in their own way: a person must choose. */
    record Clash(Set<AnswerField> fields) implements Merging {}
  }

  /**
   * Brings this answer together with the newest that was saved.
   *
   * @param base what both began from
   * @param newest what somebody else made of it meanwhile
   */
  Merging merge(Answer base, Answer newest) {
    var merged = new EnumMap<AnswerField, String>(AnswerField.class);
    var clash = EnumSet.noneOf(AnswerField.class);
    for (var field : AnswerField.values()) {
      var mine = of(field);
      var theirs = newest.of(field);
      var before = base.of(field);
      var same = Objects.equals(mine, theirs);
      if (!same && !Objects.equals(mine, before) && !Objects.equals(theirs, before)) {
        clash.add(field);
      }
      var kept = Objects.equals(mine, before) ? theirs : mine;
      if (kept != null) merged.put(field, kept);
    }
    return clash.isEmpty() ? new Merging.Merged(new Answer(merged)) : new Merging.Clash(clash);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answer answer && answer.words.equals(words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
