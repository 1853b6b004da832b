package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Texts;
import org.scrutinymonitor.web.View;

/**
 * What a reading says in English, why it doubts and where something stands, in the reader's
 * language.
 *
 * @param language the language of the words where it is not the page's, else null
 */
record Said(String words, @Nullable String language) {
  private static final List<Sentence> REASONS = sentences("intake.reason.");
  private static final List<Sentence> PLACES = sentences("intake.read-at.");
  private static final List<Sentence> FIELDS = sentences("intake.read-field.");

  /** An English sentence with gaps, and the key of its text in every language. */
  private record Sentence(String key, Pattern english, int letters) {}

  /** Why something is in doubt. */
  static Said reason(View view, String english) {
    return view.language().equals("en") ? new Said(english, null) : said(REASONS, view, english);
  }

  /** Where something stands in the document: "page 2, table 1, row 4". */
  static Said place(View view, String english) {
    if (view.language().equals("en")) return new Said(english, null);
    var steps = Stream.of(english.split(", ")).map(step -> said(PLACES, view, step)).toList();
    return steps.stream().anyMatch(step -> step.language() != null)
        ? new Said(english, "en")
        : new Said(steps.stream().map(Said::words).collect(Collectors.joining(", ")), null);
  }

  /** Whether a reason is known in every language. */
  static boolean isKnown(String reason) {
    return REASONS.stream().anyMatch(known -> known.english().matcher(reason).matches());
  }

  private static Said said(List<Sentence> among, View view, String english) {
    for (var sentence : among) {
      var matcher = sentence.english().matcher(english);
      if (matcher.matches()) {
        return new Said(view.text(sentence.key(), gaps(view, matcher)), null);
      }
    }
    return new Said(english, "en");
  }

  /** The words in the gaps: names of fields in the reader's language, others as they are. */
  private static Object[] gaps(View view, Matcher matcher) {
    var gaps = new ArrayList<Object>();
    for (int gap = 1; gap <= matcher.groupCount(); gap++) {
      var words = matcher.group(gap);
      gaps.add(
          FIELDS.stream()
              .filter(field -> field.english().matcher(words).matches())
              .findFirst()
              .map(field -> view.text(field.key()))
              .orElse(words));
    }
    return gaps.toArray();
  }

  private static List<Sentence> sentences(String keys) {
    return Texts.in("en").all().entrySet().stream()
        .filter(text -> text.getKey().startsWith(keys))
        .map(
            text -> new Sentence(text.getKey(), pattern(text.getValue()), text.getValue().length()))
        .sorted(Comparator.comparing(Sentence::letters).reversed())
        .toList();
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(
        Stream.of(text.split("\\{0}", -1)).map(Pattern::quote).collect(Collectors.joining("(.+)")),
        Pattern.DOTALL);
  }
}
