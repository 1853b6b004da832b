package org.scrutinymonitor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Level;
import org.scrutinymonitor.review.WrittenDate;
import org.scrutinymonitor.web.View;

/** How places of a reading are called on pages, in the reader's language. */
public final class Naming {
  private static final int SHORT = 60;

  private Naming() {}

  /** A node with those above it: "Recommendation 1, part b, strand “Online form”". */
  public static String node(View view, OpenReview review, List<Integer> path) {
    if (path.isEmpty()) return view.text("intake.head");
    var names = new ArrayList<String>();
    for (int depth = 1; depth <= path.size(); depth++) {
      var node = Objects.requireNonNull(Tree.find(review, path.subList(0, depth)));
      names.add(one(view, node, depth));
    }
    return String.join(", ", names);
  }

  private static String one(View view, Item node, int depth) {
    var reference = node.reference();
    var named = reference != null && !reference.isBlank();
    if (named) {
      return view.text(
          depth == 1 ? "intake.recommendation" : "intake.part", Objects.requireNonNull(reference));
    }
    return view.text(
        depth == 1 ? "intake.recommendation.unnumbered" : "intake.strand.unnumbered",
        brief(node.text()));
  }

  /** A node alone, as short as can be: its reference, or the beginning of its words. */
  static String brief(Item node) {
    return node.reference() == null ? brief(node.text()) : node.reference();
  }

  /** The beginning of some words, cut between two of them. */
  public static String brief(String words) {
    var line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= SHORT) return line;
    int cut = line.lastIndexOf(' ', SHORT);
    return line.substring(0, cut > SHORT / 2 ? cut : SHORT) + "…";
  }

  /** What a doubt is about, without the node: "agreed action", "the whole item". */
  static String field(View view, OpenReview review, Place place) {
    return switch (place.kind()) {
      case WHOLE -> view.text("intake.whole");
      case NODE -> view.text("intake.whole-item");
      case UPDATE -> view.text("intake.whole-update", period(view, review, place));
      case FIELD -> {
        var name = view.text("intake.field." + place.theField().key());
        yield place.update() < 0 || place.theField() == Field.PERIOD
            ? name
            : name + ", " + period(view, review, place);
      }
    };
  }

  /** A grade with its label, "2 On-Track"; the words of any other field as they are. */
  static String graded(Place place, String words, List<Level> levels) {
    if (place.field() != Field.GRADE) return words;
    return levels.stream()
        .filter(level -> level.code().equalsIgnoreCase(words) && !level.label().equals(words))
        .findFirst()
        .map(level -> level.code() + " " + level.label())
        .orElse(words);
  }

  /** A name as it begins a line: "Agreed action". */
  static String label(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The period of an update in its own words, or its number where it has none. */
  static String period(View view, OpenReview review, Place place) {
    var node = Objects.requireNonNull(Tree.find(review, place.path()));
    var period = node.updates().get(place.update()).period();
    return period == null ? view.text("intake.update", place.update() + 1) : period.text();
  }

  /** The days that the words of a date give, in words. */
  static String window(View view, @Nullable WrittenDate date) {
    if (date == null) return "";
    var first = date.earliest();
    var last = date.latest();
    if (first == null && last == null) {
      return view.text("intake.window." + date.kind().name());
    }
    if (first == null) return view.text("intake.window.by", view.day(Objects.requireNonNull(last)));
    if (last == null) return view.text("intake.window.from", view.day(first));
    return first.equals(last)
        ? view.day(first)
        : view.text("intake.window.between", view.day(first), view.day(last));
  }
}
