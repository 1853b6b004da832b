package org.scrutinymonitor.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: every error at once, by field, in the order of the fields. */
public final class Errors {
  /** One error: the key of its text and the arguments of it. */
  public record Error(String text, Object... arguments) {}

  private final Map<String, Error> byField = new LinkedHashMap<>();

  public static Errors none() {
    return new Errors();
  }

  /** Notes the first error of a field; the field's name is also the id of its input. */
  public Errors add(String field, String text, Object... arguments) {
    byField.putIfAbsent(field, new Error(text, arguments));
    return this;
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  public Map<String, Error> byField() {
    return Collections.unmodifiableMap(byField);
  }

  /** The error of one field in the reader's language, null where it has none. */
  public @Nullable String of(String field, View view) {
    var error = byField.get(field);
    return error == null ? null : view.text(error.text(), error.arguments());
  }

  /** 200, or 422 where there is an error. */
  public int code() {
    return byField.isEmpty() ? 200 : 422;
  }
}
