package org.scrutinymonitor.council;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The levels by which a council grades progress, best first as the council orders them. */
public record GradingScheme(int id, String name, List<Level> levels) {
  public GradingScheme {
    levels = List.copyOf(levels);
  }

  /**
   * What follows from a level, whatever its code.
   *
   * @param achieved counts as achieved
   * @param onCourse counts as on course
   * @param signOff may be signed off by the committee
   * @param explanation asks the officer for an explanation
   * @param newDate asks the officer for a new anticipated date
   */
  public record Flags(
      boolean achieved, boolean onCourse, boolean signOff, boolean explanation, boolean newDate) {

    /** What follows from a level that means this, where the council has not said. */
    public static Flags of(Meaning meaning) {
      return new Flags(
          meaning == Meaning.ACHIEVED,
          meaning == Meaning.ON_COURSE,
          meaning == Meaning.ACHIEVED,
          meaning == Meaning.SLIPPED || meaning == Meaning.NOT_ACHIEVED,
          meaning == Meaning.SLIPPED);
    }
  }

  /** One level: its code and label as written, what it means, and what follows from it. */
  public record Level(
      int id,
      String code,
      String label,
      @Nullable String labelCy,
      @Nullable String definition,
      @Nullable String definitionCy,
      Meaning meaning,
      Flags flags) {

    /** What the level means in full in a language, null where nobody has said. */
    public @Nullable String definition(String language) {
      return language.equals("cy") && definitionCy != null ? definitionCy : definition;
    }

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
