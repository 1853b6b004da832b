package org.scrutinymonitor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which room writes which table. Every table has one owner; everybody may read. */
final class TableOwners {
  static final Map<String, String> ROOM =
      Map.ofEntries(
          Map.entry("audit_entry", "audit"),
          Map.entry("council", "council"),
          Map.entry("committee", "council"),
          Map.entry("grading_scheme", "council"),
          Map.entry("grading_level", "council"),
          Map.entry("person", "people"),
          Map.entry("review", "review"),
          Map.entry("item", "review"),
          Map.entry("amendment", "review"),
          Map.entry("update", "monitoring"),
          Map.entry("reading", "intake"));

  private static final String ROOT = "org.scrutinymonitor.";

  private TableOwners() {}

  /** The room of a class: "review" for {@code org.scrutinymonitor.review.Reviews}. */
  static String room(String type) {
    var rest = type.substring(ROOT.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "the program's root";
  }

  /** The owner of a table, null where nobody owns it. */
  static @Nullable String of(String table) {
    return ROOM.get(table);
  }
}
