package org.scrutinymonitor.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.council.SchemeTemplate;
import org.scrutinymonitor.people.TypedDay;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * A grading scheme, or a new version of one, as typed.
 *
 * @param template the stored name of the template that it began from, empty for none
 * @param from the first day on which it is in force
 */
public record SchemeForm(String name, String template, String from, List<LevelForm> levels) {
  /** The most levels of a scheme. */
  public static final int MOST_LEVELS = 12;

  private static final int LEAST_LEVELS = 2;
  private static final int LONGEST = 100;

  public SchemeForm {
    levels = List.copyOf(levels);
  }

  static SchemeForm of(SchemeTemplate template) {
    return new SchemeForm(
        template.title(),
        template.stored(),
        "",
        template.levels().stream().map(LevelForm::of).toList());
  }

  static SchemeForm of(GradingScheme scheme) {
    return new SchemeForm(
        scheme.name(), "", "", scheme.levels().stream().map(LevelForm::of).toList());
  }

  /** A scheme that begins from nothing: with room for four levels. */
  static SchemeForm empty() {
    return new SchemeForm("", "", "", Collections.nCopies(4, LevelForm.empty()));
  }

  static SchemeForm of(MultiValueMap<String, String> typed) {
    var sent = TypedLine.of(typed, "levels");
    var count = sent.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(sent), MOST_LEVELS) : 0;
    return new SchemeForm(
        TypedLine.of(typed, "name"),
        TypedLine.of(typed, "template"),
        TypedLine.of(typed, "from"),
        IntStream.rangeClosed(1, count).mapToObj(n -> LevelForm.of(typed, n)).toList());
  }

  /**
   * The form after a button that does not save: "add", "remove-2", "up-3"; others change nothing.
   */
  SchemeForm after(String act) {
    var changed = new ArrayList<>(levels);
    var dash = act.indexOf('-');
    var number =
        act.matches("(remove|up)-[0-9]{1,2}")
            ? Integer.parseInt(act, dash + 1, act.length(), 10)
            : 0;
    if (act.equals("add") && changed.size() < MOST_LEVELS) changed.add(LevelForm.empty());
    if (act.startsWith("remove") && number >= 1 && number <= changed.size()) {
      changed.remove(number - 1);
    }
    if (act.startsWith("up") && number >= 2 && number <= changed.size()) {
      Collections.swap(changed, number - 1, number - 2);
    }
    return new SchemeForm(name, template, from, changed);
  }

  /** Everything that is wrong, but for what only the council's other schemes can tell. */
  Errors errors() {
    var errors = Errors.none();
    if (name.isEmpty()) errors.add("name", "settings.scheme.name-missing");
    if (name.length() > LONGEST) errors.add("name", "settings.too-long", LONGEST);
    if (!from.isEmpty() && day().isEmpty()) errors.add("from", "settings.day-wrong");
    if (levels.size() < LEAST_LEVELS) errors.add("add", "settings.level.too-few", LEAST_LEVELS);
    var codes = new HashSet<String>();
    for (int number = 1; number <= levels.size(); number++) {
      var level = levels.get(number - 1);
      level.check(number, errors);
      if (!level.code().isEmpty() && !codes.add(level.code().toLowerCase(Locale.ROOT))) {
        errors.add(LevelForm.field(number, "code"), "settings.level.code-twice", level.code());
      }
    }
    return errors;
  }

  /** The first day on which it is in force, nothing where none was typed. */
  Optional<LocalDate> day() {
    return TypedDay.read(from);
  }

  /** The levels that are complete. */
  public List<GradingScheme.Level> complete() {
    return levels.stream().flatMap(level -> level.level().stream()).toList();
  }
}
