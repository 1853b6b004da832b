package org.scrutinymonitor.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * A level of a grading scheme, as typed.
 *
 * @param meaning the stored name of a meaning, empty where none is chosen
 */
public record LevelForm(
    String code,
    String label,
    String labelCy,
    String definition,
    String definitionCy,
    String meaning,
    Set<Flag> flags) {
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_DEFINITION = 500;

  public LevelForm {
    flags = Set.copyOf(flags);
  }

  static LevelForm empty() {
    return new LevelForm("", "", "", "", "", "", Set.of());
  }

  static LevelForm of(GradingScheme.Level level) {
    return new LevelForm(
        level.code(),
        level.label(),
        Objects.requireNonNullElse(level.labelCy(), ""),
        Objects.requireNonNullElse(level.definition(), ""),
        Objects.requireNonNullElse(level.definitionCy(), ""),
        level.meaning().stored(),
        Set.copyOf(Flag.of(level.flags())));
  }

  /** The level of a number, from 1, in a form that was sent. */
  static LevelForm of(MultiValueMap<String, String> typed, int number) {
    return new LevelForm(
        TypedLine.of(typed, field(number, "code")),
        TypedLine.of(typed, field(number, "label")),
        TypedLine.of(typed, field(number, "label_cy")),
        TypedLine.of(typed, field(number, "definition")),
        TypedLine.of(typed, field(number, "definition_cy")),
        TypedLine.of(typed, field(number, "meaning")),
        Flag.ofWords(typed.getOrDefault(field(number, "flag"), List.of())));
  }

  /** The name of a field of a level: "level-2-code". */
  public static String field(int number, String name) {
    return "level-" + number + "-" + name;
  }

  /** Notes what is wrong with the level of a number. */
  void check(int number, Errors errors) {
    if (code.isEmpty()) errors.add(field(number, "code"), "settings.level.code-missing", number);
    if (code.length() > LONGEST_CODE) {
      errors.add(field(number, "code"), "settings.too-long", LONGEST_CODE);
    }
    if (label.isEmpty()) errors.add(field(number, "label"), "settings.level.label-missing", number);
    checkLength(number, "label", label, LONGEST_LABEL, errors);
    checkLength(number, "label_cy", labelCy, LONGEST_LABEL, errors);
    checkLength(number, "definition", definition, LONGEST_DEFINITION, errors);
    checkLength(number, "definition_cy", definitionCy, LONGEST_DEFINITION, errors);
    if (meant().isEmpty()) {
      errors.add(field(number, "meaning"), "settings.level.meaning-missing", number);
    }
    if (flags.contains(Flag.ACHIEVED) && flags.contains(Flag.ON_COURSE)) {
      errors.add(field(number, "flag"), "settings.level.both", number);
    }
  }

  private static void checkLength(
      int number, String name, String text, int longest, Errors errors) {
    if (text.length() > longest) errors.add(field(number, name), "settings.too-long", longest);
  }

  /** The level, nothing while it has no code, label or meaning. */
  Optional<GradingScheme.Level> level() {
    if (code.isEmpty() || label.isEmpty()) return Optional.empty();
    return meant()
        .map(means ->
            new GradingScheme.Level(
                0,
                code,
                label,
                orNull(labelCy),
                orNull(definition),
                orNull(definitionCy),
                means,
                Flag.flags(flags)));
  }

  private Optional<Meaning> meant() {
    return Arrays.stream(Meaning.values())
        .filter(each -> each.stored().equals(meaning))
        .findFirst();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
