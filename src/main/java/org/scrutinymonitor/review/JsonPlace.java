package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.InvalidReview.Problem;

/**
 * A value of a JSON tree and where it stands. What is amiss with it is noted and reading goes on,
 * so that a person hears of all problems at once.
 *
 * @param at the JSON pointer, empty for the whole text
 * @param problems where problems of the whole tree are noted
 */
record JsonPlace(String at, @Nullable Object value, List<Problem> problems) {
  private static final int MOST_PROBLEMS = 50;

  static JsonPlace root(@Nullable Object tree) {
    return new JsonPlace("", tree, new ArrayList<>());
  }

  /** The place of a field or an element within this one. */
  JsonPlace below(String name, @Nullable Object inner) {
    return new JsonPlace(at + "/" + name, inner, problems);
  }

  /** Notes what is amiss here, in a sentence for a person. */
  void problem(String sentence) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(at, sentence));
    }
  }

  /**
   * The value as an object, without fields where something else stands.
   *
   * @param names the fields that the format has here, between spaces
   */
  JsonFields fields(String names) {
    if (!(value instanceof Map<?, ?> object)) {
      problem("An object with fields is expected here: " + names.replace(" ", ", ") + ".");
      return new JsonFields(this, Map.of(), false);
    }
    List<String> known = Arrays.asList(names.split(" "));
    for (Object name : object.keySet()) {
      if (!known.contains(name)) {
        below(escape((String) name), null)
            .problem("The format has no such field here; it has " + names.replace(" ", ", ") + ".");
      }
    }
    return new JsonFields(this, object, true);
  }

  private static String escape(String name) {
    String pointer = name.replace("~", "~0").replace("/", "~1");
    return pointer.length() > 60 ? pointer.substring(0, 60) + "…" : pointer;
  }

  /** The elements of a list, empty where there is none. */
  <T> List<T> list(Function<JsonPlace, T> read) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> elements)) {
      problem("A list is expected here.");
      return List.of();
    }
    List<T> all = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      all.add(read.apply(below(Integer.toString(i), elements.get(i))));
    }
    return all;
  }

  /** The value as text with plain line breaks, null where there is none. */
  @Nullable String text() {
    if (!(value instanceof String written)) {
      if (value != null) {
        problem("Text is expected here.");
      }
      return null;
    }
    String text = written.replace("\r\n", "\n").replace('\r', '\n');
    int strange = firstStrangeCharacter(text);
    if (strange >= 0) {
      problem(
          "The text holds a character that no document can hold (U+%04X)."
              .formatted((int) text.charAt(strange)));
    }
    return text;
  }

  /**
   * A control character other than tab and line break, half a surrogate pair, or a non-character.
   */
  private static int firstStrangeCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if ((c < ' ' && c != '\n' && c != '\t')
          || (c >= 0x7f && c <= 0x9f)
          || Character.isSurrogate(c)
          || c >= '\ufffe') {
        return i;
      }
    }
    return -1;
  }
}
