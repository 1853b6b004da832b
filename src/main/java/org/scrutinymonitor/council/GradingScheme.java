package org.scrutinymonitor.council;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The levels by which a council grades progress, best first as the council orders them. */
public record GradingScheme(int id, String name, List<Level> levels) {
  public GradingScheme {
    levels = List.copyOf(levels);
  }

  /** One level: its code and label as written, and what it means. */
  public record Level(
      int id,
      String code,
      String label,
      @Nullable String labelCy,
      @Nullable String definition,
      @Nullable String definitionCy,
      Meaning meaning) {

    /** The level as it is shown in a language. */
    public Grade grade(String language) {
      return new Grade(code, language.equals("cy") && labelCy != null ? labelCy : label, meaning);
    }
  }

  /** The level that a code names, whatever its case. */
  public Optional<Level> level(String code) {
    return levels.stream().filter(level -> level.code().equalsIgnoreCase(code.strip())).findFirst();
  }
}
