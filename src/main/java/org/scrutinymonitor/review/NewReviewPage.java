package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.web.Choice;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/** Asks for the head of a new review; its recommendations come one at a time afterwards. */
public record NewReviewPage(
    String home,
    ReviewForm form,
    List<String> committees,
    List<GradingScheme> schemes,
    Errors errors)
    implements Page {
  @Override
  public int code() {
    return errors.code();
  }

  /** The schemes of the council, none, or a new one. */
  public List<Choice> choices(View view) {
    var choices = new ArrayList<Choice>();
    for (var scheme : schemes) {
      choices.add(
          new Choice(
              "" + scheme.id(),
              String.join(
                  ", ",
                  scheme.levels().stream()
                      .map(level -> level.grade(view.language()).words())
                      .toList())));
    }
    choices.add(new Choice("none", view.text("review.scheme.later")));
    choices.add(new Choice("new", view.text("review.scheme.new"), null, "a"));
    return choices;
  }
}
