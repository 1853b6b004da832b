package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.scrutinymonitor.review.InvalidReview.Problem;
import org.scrutinymonitor.review.OpenReview.Item;

/** The rules that a review must keep to enter the register, beyond those of its format. */
final class Registrable {
  private static final int DEEPEST = 3;
  private static final int MOST_ITEMS = 5000;

  private final List<Problem> problems = new ArrayList<>();
  private int items;

  private Registrable() {}

  /**
   * What keeps a review from the register, in the order of the review; empty where nothing does.
   */
  static List<Problem> problems(OpenReview review) {
    var rules = new Registrable();
    rules.review(review);
    return rules.problems;
  }

  private void review(OpenReview review) {
    if (review.title().isBlank()) problem("/title", "A review needs a title.");
    if (review.committee() != null && review.committee().isBlank()) {
      problem("/committee", "Name the committee, or leave the field out.");
    }
    if (review.gradingScheme() != null) scheme(review.gradingScheme());
    items("", review.items(), 1);
    if (items > MOST_ITEMS) {
      problem("/items", "A review has at most %d items.".formatted(MOST_ITEMS));
    }
  }

  private void scheme(OpenReview.Scheme scheme) {
    if (scheme.levels().isEmpty()) {
      problem("/gradingScheme/levels", "A grading scheme has at least one level.");
    }
    var codes = new HashSet<String>();
    for (int i = 0; i < scheme.levels().size(); i++) {
      var code = scheme.levels().get(i).code();
      var at = "/gradingScheme/levels/%d/code".formatted(i);
      if (code.isBlank()) problem(at, "A level needs a code.");
      else if (!codes.add(code)) problem(at, "Two levels have this code.");
    }
  }

  private void items(String above, List<Item> siblings, int depth) {
    for (int i = 0; i < siblings.size(); i++) {
      var item = siblings.get(i);
      var at = "%s/items/%d".formatted(above, i);
      items++;
      if (depth > DEEPEST) {
        problem(at, "Items nest three deep: recommendation, part, strand.");
        return;
      }
      if (item.text().isBlank() && (item.reference() == null || item.reference().isBlank())) {
        problem(at + "/text", "An item needs a text or a reference to be known by.");
      }
      items(at, item.items(), depth + 1);
    }
  }

  private void problem(String pointer, String sentence) {
    problems.add(new Problem(pointer, sentence));
  }
}
