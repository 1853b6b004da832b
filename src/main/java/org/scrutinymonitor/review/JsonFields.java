package org.scrutinymonitor.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a JSON tree, taken out by name.
 *
 * @param there false where something else stands instead of the object, which was said already
 */
record JsonFields(JsonPlace place, Map<?, ?> object, boolean there) {

  /** Whether a field is there at all, even if only with null. */
  boolean names(String name) {
    return object.containsKey(name);
  }

  /** Whether something other than null stands in a field. */
  boolean has(String name) {
    return object.get(name) != null;
  }

  /** Notes what is amiss with a field. */
  void problem(String name, String sentence) {
    at(name).problem(sentence);
  }

  /** A text that must be there; empty where it is not. */
  String text(String name) {
    String text = optionalText(name);
    if (text == null && there && !has(name)) {
      problem(name, "The field “" + name + "” is missing.");
    }
    return text == null ? "" : text;
  }

  @Nullable String optionalText(String name) {
    return at(name).text();
  }

  List<String> texts(String name) {
    return list(
        name,
        element -> {
          String text = element.text();
          if (element.value() == null) {
            element.problem("Text is expected here.");
          }
          return text == null ? "" : text;
        });
  }

  <T> @Nullable T optional(String name, Function<JsonPlace, T> read) {
    return has(name) ? read.apply(at(name)) : null;
  }

  <T> List<T> list(String name, Function<JsonPlace, T> read) {
    return at(name).list(read);
  }

  private JsonPlace at(String name) {
    return place.below(name, object.get(name));
  }
}
