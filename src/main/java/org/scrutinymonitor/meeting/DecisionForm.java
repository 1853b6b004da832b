package org.scrutinymonitor.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.database.schema.tables.records.DecisionRecord;
import org.scrutinymonitor.review.Closure;
import org.scrutinymonitor.review.Judgment;
import org.scrutinymonitor.review.NextStep;
import org.scrutinymonitor.review.Typed;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.Errors;
import org.springframework.util.MultiValueMap;

/** What a clerk types for one item, and what is wrong with it. */
public final class DecisionForm {
  private static final int MOST_MONTHS = 60;

  private final Map<String, String> typed = new HashMap<>();

  private DecisionForm() {}

  /** A form of which nothing is filled in. */
  public static DecisionForm empty() {
    return new DecisionForm();
  }

  /** The form as it was sent; what is blank counts as left out. */
  public static DecisionForm of(MultiValueMap<String, String> sent) {
    var form = new DecisionForm();
    sent.forEach((field, values) -> form.with(field, values.getFirst()));
    return form;
  }

  /** The form that would make a decision. */
  static DecisionForm of(DecisionRecord row) {
    var form =
        new DecisionForm()
            .with("judgment", row.getJudgment())
            .with("grade", row.getGrade())
            .with("reason", row.getReason())
            .with("next", row.getNext())
            .with("closure", row.getClosure())
            .with("agreed-by", row.getAgreedBy())
            .with("risk", row.getRisk())
            .with("referred", row.getReferredTo())
            .with("action", row.getAmendedAction())
            .with("measure", row.getAmendedMeasure())
            .with("minute", row.getMinute());
    if (row.getByMeeting() != null) form.with("by", row.getByMeeting().toString());
    if (row.getInMonths() != null) {
      form.with("by", "months").with("months", row.getInMonths().toString());
    }
    if (row.getInvitedPost() != null) form.with("invited", row.getInvitedPost().toString());
    if (row.getExtensionOutcome() != null) {
      form.with("extension", row.getExtensionOutcome().equals("refused") ? "refused" : "other")
          .with("granted", row.getGranted());
    }
    return form;
  }

  /** The same form with another word in a field; blank leaves it out. */
  public DecisionForm with(String field, @Nullable String words) {
    var tidy = Typed.tidy(words);
    if (tidy != null) typed.put(field, tidy);
    return this;
  }

  /** The words of a field, null where it was left out. */
  public @Nullable String of(String field) {
    return typed.get(field);
  }

  @Nullable Judgment judgment() {
    return choice("judgment", Judgment.values(), Judgment::stored);
  }

  @Nullable NextStep next() {
    return choice("next", NextStep.values(), NextStep::stored);
  }

  @Nullable Closure closure() {
    return next() == NextStep.CLOSE ? choice("closure", Closure.values(), Closure::stored) : null;
  }

  private <T> @Nullable T choice(
      String field, T[] choices, java.util.function.Function<T, String> stored) {
    for (var choice : choices) if (stored.apply(choice).equals(of(field))) return choice;
    return null;
  }

  /** The number in a field, null where there is none. */
  @Nullable Integer number(String field) {
    var words = of(field);
    return words != null && words.matches("\\d{1,9}") ? Integer.valueOf(words) : null;
  }

  @Nullable Integer byMeeting() {
    return next() == NextStep.FURTHER_UPDATE ? number("by") : null;
  }

  @Nullable Integer inMonths() {
    return next() == NextStep.FURTHER_UPDATE && "months".equals(of("by")) ? number("months") : null;
  }

  /** Whether a date that is asked for is refused. */
  boolean refuses() {
    return "refused".equals(of("extension"));
  }

  /** The date that is granted, null where none is. */
  @Nullable WrittenDate granted(Situation situation) {
    var asked = situation.asked();
    return switch (Objects.requireNonNullElse(of("extension"), "")) {
      case "granted" -> asked == null ? null : asked.asked();
      case "other" -> of("granted") == null ? null : WrittenDate.read(of("granted"));
      default -> null;
    };
  }

  /** Whether anything is decided at all. */
  boolean isEmpty() {
    return judgment() == null
        && next() == null
        && of("extension") == null
        && of("invited") == null
        && of("referred") == null
        && of("action") == null
        && of("measure") == null;
  }

  /** Everything that keeps this from being recorded. */
  public Errors errors(Situation situation) {
    var errors = Errors.none();
    if (isEmpty()) errors.add("judgment", "meeting.decide.nothing");
    judgment(situation, errors);
    next(situation, errors);
    dates(situation, errors);
    if (situation.sitting().isClosed() && of("correction") == null) {
      errors.add("correction", "meeting.decide.correction-missing");
    }
    return errors;
  }

  private void judgment(Situation situation, Errors errors) {
    var judgment = judgment();
    if (judgment == null) return;
    var update = situation.update();
    switch (judgment) {
      case AGREED -> {
        if (update == null || update.grade() == null) {
          errors.add("judgment", "meeting.decide.no-grade");
        }
      }
      case OWN -> {
        if (grade(situation) == null) errors.add("grade", "meeting.decide.grade-missing");
        if (of("reason") == null) errors.add("reason", "meeting.decide.reason-missing");
        var own = of("grade");
        if (own != null && update != null && own.equalsIgnoreCase(update.grade())) {
          errors.add("grade", "meeting.decide.grade-same");
        }
      }
      case MORE_WANTED -> {}
    }
  }

  /** The level of the committee's own grade, null where the scheme has no such level. */
  GradingScheme.@Nullable Level grade(Situation situation) {
    var scheme = situation.scheme();
    var code = of("grade");
    return scheme == null || code == null ? null : scheme.level(code).orElse(null);
  }

  /** The level at which the item stands after this: the committee's own, or the officer's. */
  private GradingScheme.@Nullable Level standing(Situation situation) {
    return switch (judgment()) {
      case OWN -> grade(situation);
      case AGREED -> situation.officers();
      case MORE_WANTED -> null;
      case null -> null;
    };
  }

  private void next(Situation situation, Errors errors) {
    switch (next()) {
      case CLOSE -> {
        if (situation.closed()) errors.add("next", "meeting.decide.closed-already");
        var closure = closure();
        if (closure == null) {
          errors.add("closure", "meeting.decide.closure-missing");
        } else if (!closure.achieved() && of("risk") == null) {
          errors.add("risk", "meeting.decide.risk-missing");
        } else if (closure.achieved() && !Situation.maySignOff(standing(situation))) {
          errors.add("closure", "meeting.decide.not-signed-off");
        }
      }
      case REOPEN -> {
        if (!situation.closed()) errors.add("next", "meeting.decide.open-already");
        if (of("reason") == null) errors.add("reason", "meeting.decide.reason-missing");
      }
      case FURTHER_UPDATE -> {
        if ("months".equals(of("by"))) {
          var months = number("months");
          if (months == null || months < 1 || months > MOST_MONTHS) {
            errors.add("months", "meeting.decide.months-wrong", MOST_MONTHS);
          }
        }
      }
      case null -> {}
    }
  }

  private void dates(Situation situation, Errors errors) {
    var extension = of("extension");
    if (extension == null) return;
    if (situation.asked() == null && refuses()) {
      errors.add("extension", "meeting.decide.nothing-asked");
      return;
    }
    if (refuses()) return;
    var granted = granted(situation);
    if (granted == null) {
      errors.add("granted", "meeting.decide.date-missing");
      return;
    }
    var now = situation.dates().now();
    if (now != null
        && now.latest() != null
        && granted.latest() != null
        && !granted.latest().isAfter(now.latest())) {
      errors.add("granted", "meeting.decide.date-not-later", now.text());
    }
  }
}
