package org.scrutinymonitor.review;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed into a field, as the register keeps it. */
public final class Typed {
  /** What no field can hold: control characters other than tab and line break. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

  private Typed() {}

  /** The text with single line breaks and nothing blank around it; null where nothing is left. */
  public static @Nullable String tidy(@Nullable String typed) {
    if (typed == null) return null;
    var text = typed.replace("\r\n", "\n").replace('\r', '\n');
    text = CONTROLS.matcher(text).replaceAll("").strip();
    return text.isEmpty() ? null : text;
  }

  /** The lines of a text that are not blank. */
  public static List<String> lines(@Nullable String typed) {
    var text = tidy(typed);
    if (text == null) return List.of();
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
