package org.scrutinymonitor.intake.form;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Doubt;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Update;

/**
 * How much of a review a reading got right. A field that is wrong and carries no doubt is silently
 * wrong: nobody would be asked to look.
 */
final class Score {
  final List<String> silent = new ArrayList<>();
  final List<String> doubted = new ArrayList<>();
  final List<String> missing = new ArrayList<>();
  final List<String> invented = new ArrayList<>();
  int found;
  int right;

  private final List<String> doubts;

  private Score(OpenReview actual) {
    doubts = actual.doubts().stream().map(Doubt::at).toList();
  }

  static Score of(OpenReview expected, OpenReview actual) {
    Score score = new Score(actual);
    score.field("/title", expected.title(), actual.title());
    score.field("/committee", expected.committee(), actual.committee());
    score.field(
        "/linkOfficers",
        String.join("|", expected.linkOfficers()),
        String.join("|", actual.linkOfficers()));
    score.field(
        "/actionPlanAgreed",
        String.valueOf(expected.actionPlanAgreed()),
        String.valueOf(actual.actionPlanAgreed()));
    score.field(
        "/gradingScheme",
        String.valueOf(expected.gradingScheme()),
        String.valueOf(actual.gradingScheme()));
    score.items(expected.items(), actual.items(), "");
    return score;
  }

  boolean isHonest() {
    return silent.isEmpty() && invented.isEmpty();
  }

  private void items(List<Item> expected, List<Item> actual, String at) {
    List<Item> left = new ArrayList<>(actual);
    for (Item item : expected) {
      Item hit =
          first(
              left,
              other -> item.reference() != null && item.reference().equals(other.reference()));
      hit =
          hit != null ? hit : first(left, other -> plain(item.text()).equals(plain(other.text())));
      if (hit == null) {
        missing.add(item.text());
        continue;
      }
      left.remove(hit);
      found++;
      String pointer = at + "/items/" + identity(actual, hit);
      compare(item, hit, pointer);
      items(item.items(), hit.items(), pointer);
    }
    left.forEach(item -> invented.add(at + " " + item.reference() + " " + item.text()));
  }

  private static int identity(List<Item> items, Item item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == item) {
        return i;
      }
    }
    return -1;
  }

  private void compare(Item expected, Item actual, String at) {
    field(at + "/text", expected.text(), actual.text());
    field(
        at + "/responsibility",
        text(expected, i -> i.responsibility() == null ? null : i.responsibility().text()),
        text(actual, i -> i.responsibility() == null ? null : i.responsibility().text()));
    field(
        at + "/responsibility",
        text(
            expected,
            i ->
                i.responsibility() == null ? null : String.join("|", i.responsibility().parties())),
        text(
            actual,
            i ->
                i.responsibility() == null
                    ? null
                    : String.join("|", i.responsibility().parties())));
    field(at + "/due", String.valueOf(expected.due()), String.valueOf(actual.due()));
    field(at + "/agreedAction", expected.agreedAction(), actual.agreedAction());
    field(at + "/successMeasure", expected.successMeasure(), actual.successMeasure());
    field(at + "/response", expected.response(), actual.response());
    if (expected.updates().size() != actual.updates().size()) {
      miss(at + "/updates", expected.updates().toString(), actual.updates().toString());
      return;
    }
    for (int u = 0; u < expected.updates().size(); u++) {
      Update wanted = expected.updates().get(u);
      Update got = actual.updates().get(u);
      String pointer = at + "/updates/" + u;
      field(pointer + "/period", String.valueOf(wanted.period()), String.valueOf(got.period()));
      field(pointer + "/evidence", wanted.evidence(), got.evidence());
      field(pointer + "/grade", wanted.grade(), got.grade());
      field(pointer + "/explanation", wanted.explanation(), got.explanation());
    }
  }

  private static @Nullable String text(Item item, Function<Item, @Nullable String> of) {
    return of.apply(item);
  }

  private void field(String at, @Nullable String expected, @Nullable String actual) {
    if (Objects.equals(plain(expected), plain(actual))) {
      right++;
    } else {
      miss(at, expected, actual);
    }
  }

  private void miss(String at, @Nullable String expected, @Nullable String actual) {
    String line = at + ": wanted " + expected + ", got " + actual;
    (isDoubted(at) ? doubted : silent).add(line);
  }

  private boolean isDoubted(String at) {
    for (String doubt : doubts) {
      if (doubt.equals(at) || at.startsWith(doubt + "/") || doubt.startsWith(at + "/")) {
        return true;
      }
    }
    return false;
  }

  private static <T> @Nullable T first(List<T> among, java.util.function.Predicate<T> which) {
    return among.stream().filter(which).findFirst().orElse(null);
  }

  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : text.replaceAll("[\\W_&&[^\\p{L}\\p{N}]]+", " ").strip().toLowerCase(ROOT);
  }

  @Override
  public String toString() {
    return "found "
        + found
        + ", right "
        + right
        + "\nSILENT "
        + String.join("\nSILENT ", silent)
        + "\nINVENTED "
        + String.join("\nINVENTED ", invented)
        + "\nmissing "
        + String.join("\nmissing ", missing)
        + "\ndoubted "
        + String.join("\ndoubted ", doubted);
  }
}
