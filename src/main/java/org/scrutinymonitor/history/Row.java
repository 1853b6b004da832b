package org.scrutinymonitor.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.audit.Entry;
import tools.jackson.databind.JsonNode;

/**
 * An entry with what its row said then, and what it said before.
 *
 * @param before null where the row is new
 */
record Row(Entry entry, JsonNode now, @Nullable JsonNode before) {

  /** The words of a column, null where it is empty. */
  @Nullable String text(String column) {
    return text(now, column);
  }

  /** What a column said before. */
  @Nullable String textBefore(String column) {
    return before == null ? null : text(before, column);
  }

  /** Whether a column is filled now and was not before. */
  boolean got(String column) {
    return text(column) != null && textBefore(column) == null;
  }

  /** The number in a column, null where it is empty. */
  @Nullable Integer number(String column) {
    var value = now.path(column);
    return value.isIntegralNumber() ? value.intValue() : null;
  }

  static @Nullable String text(JsonNode row, String column) {
    var value = row.path(column);
    if (value.isMissingNode() || value.isNull()) return null;
    if (!value.isArray()) return value.asString();
    List<String> lines = new ArrayList<>();
    value.forEach(line -> lines.add(line.asString()));
    return lines.isEmpty() ? null : String.join("\n", lines);
  }
}
