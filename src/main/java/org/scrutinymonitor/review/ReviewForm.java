package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/**
 * The head of a new review as a person types it in; every field as typed.
 *
 * @param scheme the number of a grading scheme of the council, "none", or "new" for typed levels
 * @param levels the levels of a new scheme, one a line: "1 Fully Achieved"
 */
public record ReviewForm(
    String title,
    String committee,
    String linkOfficers,
    String planAgreed,
    TypedDays days,
    String scheme,
    String levels) {
  /** A number, a letter or, before a dash or colon, any word; then the label. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "([0-9]{1,3}[a-zA-Z]?|[a-zA-Z](?=[\\s.):–—-])|[^\\s:–—]{1,20}(?=\\s*[:–—]|\\s-\\s))"
              + "\\s*[-–—:.)]?\\s+(\\S.*)");

  static ReviewForm empty(List<GradingScheme> schemes) {
    return new ReviewForm(
        "",
        "",
        "",
        "",
        TypedDays.BLANK,
        schemes.isEmpty() ? "none" : "" + schemes.getFirst().id(),
        "");
  }

  static ReviewForm of(MultiValueMap<String, String> typed) {
    return new ReviewForm(
        field(typed, "title"),
        field(typed, "committee"),
        field(typed, "link_officers"),
        field(typed, "plan_agreed"),
        TypedDays.of(typed::getFirst, "plan_agreed"),
        field(typed, "scheme"),
        field(typed, "levels"));
  }

  /**
   * Everything that is wrong.
   *
   * @param agreedLabel how the date of the plan is called
   */
  Errors errors(List<GradingScheme> schemes, String agreedLabel) {
    var errors = Errors.none();
    var words = Typed.tidy(title);
    if (words == null) errors.add("title", "review.title.missing");
    else if (words.length() > 300) errors.add("title", "review.title.long");
    days.check("plan_agreed", Typed.tidy(planAgreed) != null, agreedLabel, errors);
    if (scheme.equals("new")) {
      var codes = new HashSet<String>();
      var lines = Typed.lines(levels);
      if (lines.isEmpty()) errors.add("levels", "review.levels.missing");
      for (var level : typedLevels(lines)) {
        if (!codes.add(level.code().toLowerCase(Locale.ROOT))) {
          errors.add("levels", "review.levels.twice", level.code());
        }
      }
    } else if (!scheme.equals("none")
        && schemes.stream().noneMatch(s -> scheme.equals("" + s.id()))) {
      errors.add("scheme", "review.scheme.missing");
    }
    return errors;
  }

  OpenReview review(List<GradingScheme> schemes) {
    var words = Typed.tidy(title);
    var agreed = Typed.tidy(planAgreed);
    return new OpenReview(
        OpenReview.FORMAT,
        words == null ? "" : words,
        Typed.tidy(committee),
        Typed.lines(linkOfficers),
        agreed == null ? null : days.date(agreed),
        key(schemes),
        List.of(),
        List.of());
  }

  private OpenReview.@Nullable Scheme key(List<GradingScheme> schemes) {
    if (scheme.equals("new")) return new OpenReview.Scheme(typedLevels(Typed.lines(levels)));
    for (var known : schemes) {
      if (!scheme.equals("" + known.id())) continue;
      return new OpenReview.Scheme(
          known.levels().stream().map(l -> new OpenReview.Level(l.code(), l.label())).toList());
    }
    return null;
  }

  /** "1 Fully Achieved", "Green: achieved"; any other line is code and label in one. */
  static List<OpenReview.Level> typedLevels(List<String> lines) {
    var levels = new ArrayList<OpenReview.Level>();
    for (var line : lines) {
      var parts = LEVEL.matcher(line);
      levels.add(
          parts.matches()
              ? new OpenReview.Level(parts.group(1), parts.group(2).strip())
              : new OpenReview.Level(line, line));
    }
    return levels;
  }

  private static String field(MultiValueMap<String, String> typed, String name) {
    @Nullable String text = typed.getFirst(name);
    return text == null ? "" : text;
  }
}
