package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scrutinymonitor.council.Grade;
import org.scrutinymonitor.council.Meaning;
import org.scrutinymonitor.web.View;

/** What a committee decided, as pages and papers say it: its judgment, what follows, and where. */
public final class DecisionWords {
  private DecisionWords() {}

  /** What a committee said to an update: its grade, or that it agrees, or that it wants more. */
  public static Grade grade(View view, Decided decided, Review.Update update) {
    return switch (Objects.requireNonNull(decided.judgment())) {
      case AGREED -> Shown.grade(view, update);
      case OWN -> {
        var level = decided.level();
        var code = Objects.requireNonNull(decided.grade());
        yield level == null ? new Grade(code, code, Meaning.NONE) : level.grade(view.language());
      }
      case MORE_WANTED -> {
        var more = view.text("review.judgment.more-wanted");
        yield new Grade(more, more, Meaning.NONE);
      }
    };
  }

  /** Stands where a committee has said nothing to an update. */
  public static Grade notConsidered(View view) {
    var none = view.text("review.judgment.none");
    return new Grade(none, none, Meaning.NONE);
  }

  /** What follows from a decision, each in a sentence. */
  public static List<String> follows(View view, Decided decided) {
    var follows = new ArrayList<String>();
    if (decided.closure() != null) {
      follows.add(view.text("review.decided.closed", view.text(decided.closure().text())));
      if (decided.agreedBy() != null) {
        follows.add(view.text("review.decided.agreed-by", decided.agreedBy()));
      }
      follows.add(
          decided.risk() == null
              ? view.text("review.decided.no-risk")
              : view.text("review.decided.risk", decided.risk()));
    }
    if (decided.next() == NextStep.REOPEN) follows.add(view.text("review.decided.reopened"));
    if (decided.next() == NextStep.FURTHER_UPDATE) follows.add(further(view, decided));
    if (decided.granted() != null) {
      follows.add(view.text("review.decided.granted", decided.granted().text()));
    }
    if (decided.refused()) follows.add(view.text("review.decided.refused"));
    if (decided.invited() != null) {
      follows.add(view.text("review.decided.invited", decided.invited()));
    }
    if (decided.referredTo() != null) {
      follows.add(view.text("review.decided.referred", decided.referredTo()));
    }
    if (decided.amended()) follows.add(view.text("review.decided.amended"));
    if (decided.correction() != null) {
      follows.add(view.text("review.decided.correction", decided.correction()));
    }
    return follows;
  }

  private static String further(View view, Decided decided) {
    if (decided.furtherBy() != null) {
      return view.text("review.decided.further-by", view.day(decided.furtherBy()));
    }
    return decided.inMonths() == null
        ? view.text("review.decided.further")
        : view.count("review.decided.further-in", decided.inMonths());
  }

  /** "Homes Select Committee, 8 December 2026, minute HC 51/26". */
  public static String where(View view, Decided decided) {
    var meeting = view.text("review.at-meeting", decided.committee(), view.day(decided.on()));
    return decided.minute() == null
        ? meeting
        : view.text("review.at-minute", meeting, decided.minute());
  }
}
