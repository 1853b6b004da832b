package org.scrutinymonitor.document;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.document.AnnualStories.Story;
import org.scrutinymonitor.review.DecisionWords;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Review;
import org.scrutinymonitor.review.Shown;
import org.scrutinymonitor.web.View;

/** Tells single items in an annual report, from their public words and the posts that answer. */
final class AnnualTelling {
  /** What is longer than so many characters is cut. */
  private static final int LONGEST = 600;

  private static final int LONGEST_ABOVE = 200;

  private final View view;
  private final AnnualSource source;
  private final AnnualNumbers numbers;

  private AnnualTelling(View view, AnnualSource source, AnnualNumbers numbers) {
    this.view = view;
    this.source = source;
    this.numbers = numbers;
  }

  static String effect(View view, AnnualSource source, AnnualNumbers numbers) {
    var telling = new AnnualTelling(view, source, numbers);
    var measured = source.stories().measured();
    var told = measured.stream().map(story -> story.outcome().standing().item()).toList();
    var moved =
        source.stories().moved().stream()
            .filter(story -> !told.contains(story.outcome().standing().item()))
            .toList();
    return view.text("annual.effect")
        + "\n"
        + (measured.isEmpty()
            ? view.text("annual.effect.none")
            : telling.all(measured, "annual.why.measured"))
        + (moved.isEmpty()
            ? ""
            : "\n" + view.text("annual.moved") + "\n" + telling.all(moved, "annual.why.moved"));
  }

  static String overdue(View view, AnnualSource source, AnnualNumbers numbers) {
    var stories = source.stories().overdue();
    if (stories.isEmpty()) return view.text("annual.overdue.none");
    return view.text("annual.overdue")
        + "\n"
        + new AnnualTelling(view, source, numbers).all(stories, "annual.why.overdue");
  }

  static String risks(View view, AnnualSource source, AnnualNumbers numbers) {
    var stories = source.stories().risks();
    if (stories.isEmpty()) return view.text("annual.risk.none");
    return view.text("annual.risk")
        + "\n"
        + new AnnualTelling(view, source, numbers).all(stories, "annual.why.risk");
  }

  private String all(List<Story> stories, String why) {
    return String.join("\n", stories.stream().map(story -> told(story, why)).toList());
  }

  private String told(Story story, String why) {
    var item = story.item();
    var outcome = story.outcome();
    var name =
        story.review().title().replace('\n', ' ')
            + ", "
            + Figures.shown(story.review(), source.asAt()).name(view, item);
    var lines = new ArrayList<String>();
    lines.add("## " + name);
    lines.add(why(story, why) + " " + numbers.item(name, source.item(outcome)));
    point(lines, "annual.story.asked", asked(story));
    point(lines, "annual.story.measure", item.successMeasure());
    var latest = item.latest();
    if (latest != null) point(lines, "annual.story.said", latest.evidence());
    lines.add("• " + graded(item));
    if (!story.posts().isEmpty()) {
      point(lines, "annual.story.posts", String.join("; ", story.posts()));
    }
    var closed = outcome.standing().closed();
    if (why.equals("annual.why.risk") && closed != null) {
      point(lines, "annual.story.risk", closed.risk());
    }
    return String.join("\n", lines);
  }

  private String why(Story story, String why) {
    var outcome = story.outcome();
    var standing = outcome.standing();
    var due = story.item().dates().agreed();
    var agreed = due == null ? view.text("review.not-given") : due.text();
    var closed = standing.closed();
    return switch (why) {
      case "annual.why.measured", "annual.why.moved" ->
          view.text(
              why,
              agreed,
              outcome.achievedOn() == null ? "" : view.day(outcome.achievedOn()),
              view.count("annual.times", standing.moves()),
              view.count("annual.days", Math.max(0, outcome.daysToAchieve().orElse(0))));
      case "annual.why.overdue" ->
          view.text(
              why,
              agreed,
              view.count(
                  "annual.days",
                  outcome.firstDue() == null
                      ? 0
                      : ChronoUnit.DAYS.between(outcome.firstDue(), source.asAt())),
              view.count("annual.times", standing.moves()));
      default ->
          closed == null
              ? ""
              : view.text(why, view.day(closed.on()), view.text(closed.closure().text()));
    };
  }

  /** The words of an item behind those above it, without which a part says little. */
  private static String asked(Story story) {
    var words = new ArrayList<String>();
    for (var above : story.review().above(story.item())) {
      if (above.exemption(ExemptField.TEXT).isEmpty()) words.add(cut(above.text(), LONGEST_ABOVE));
    }
    words.add(story.item().text());
    return String.join(" – ", words).replaceAll("([:;,.…]) – ", "$1 ");
  }

  /** What both voices say of the newest update: the officers' grade, and the committee's. */
  private String graded(Review.Item item) {
    var latest = item.latest();
    var officers = Shown.grade(view, latest).words();
    var decided = latest == null ? null : item.considered().on(latest).orElse(null);
    var judgment = decided == null ? null : decided.judgment();
    if (latest == null || decided == null || judgment == null) {
      return view.text("annual.story.grade.none", officers);
    }
    return view.text(
        "annual.story.grade." + judgment.stored().replace('_', '-'),
        officers,
        view.day(decided.on()),
        DecisionWords.grade(view, decided, latest).words());
  }

  private void point(List<String> lines, String key, @Nullable String words) {
    if (words == null || words.isBlank()) return;
    lines.add("• " + view.text(key, cut(words, LONGEST)));
  }

  /** In one line, and no longer than this many characters. */
  private static String cut(String words, int longest) {
    var line = words.strip().replaceAll("\\s*\\n\\s*(• )?", " ");
    if (line.length() <= longest) return line;
    var end = line.lastIndexOf(' ', longest);
    return line.substring(0, end < 0 ? longest : end).stripTrailing() + " …";
  }
}
