package org.scrutinymonitor.correspondence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which step of the chase is due on a day. */
public final class Ladder {
  private static final List<Step> STEPS =
      Arrays.stream(Step.values()).filter(step -> step != Step.ASKED).toList();

  private Ladder() {}

  /**
   * The step that is due: the newest whose day has come. Those before it that nobody took are let
   * go, and so is whatever was past when the post was asked.
   *
   * @param answersBy the agenda deadline
   * @param asked the day on which the post was asked
   */
  static Optional<Step> due(LocalDate answersBy, LocalDate asked, LocalDate today) {
    return STEPS.reversed().stream()
        .filter(step -> !step.day(answersBy).isAfter(today))
        .findFirst()
        .filter(step -> step.day(answersBy).isAfter(asked));
  }

  /** A step and its day. */
  public record Coming(Step step, LocalDate day) {}

  /**
   * The step that comes next as long as no answer does; none after the last.
   *
   * @param held whether anybody holds the post: a reminder to nobody is no step
   */
  static Optional<Coming> next(
      LocalDate answersBy, LocalDate asked, LocalDate today, boolean held) {
    return STEPS.stream()
        .filter(step -> held || step.audience() != Step.Audience.OWNER)
        .map(step -> new Coming(step, step.day(answersBy)))
        .filter(coming -> coming.day().isAfter(today) && coming.day().isAfter(asked))
        .findFirst();
  }
}
